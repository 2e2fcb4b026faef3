#!/bin/sh
# See to a browser for the tests of the pages, and to what drives it. Without a browser they are skipped: no failure.
set -eu
cd "$(dirname "$0")/.."

has_browser() {
    for browser in "${ELCHI_CHROMIUM:-}" chromium google-chrome; do
        [ -n "$browser" ] && command -v "$browser" >/dev/null && return
    done
    return 1
}

# Playwright brings a node of its own, which needs a library that a bare Debian lacks.
has_driver() {
    .venv/bin/playwright --version >/dev/null 2>&1
}

has_browser && has_driver && exit
sh tools/apt-install.sh chromium libatomic1 fonts-dejavu-core && exit
if has_browser; then
    echo "Playwright does not start here, so the tests of pages in a browser will fail (apt install libatomic1)." >&2
else
    echo "No Chromium here, and no right to install it: the tests of pages in a browser will be skipped" \
        "(apt install chromium libatomic1, or name its path in ELCHI_CHROMIUM)." >&2
fi
