#!/bin/sh
# See to a browser for the tests of the pages. Without one they are skipped, so that is no failure.
set -eu
cd "$(dirname "$0")/.."

for browser in "${ELCHI_CHROMIUM:-}" chromium google-chrome; do
    [ -n "$browser" ] && command -v "$browser" >/dev/null && exit
done
sh tools/apt-install.sh chromium fonts-dejavu-core ||
    echo "No Chromium here, and no right to install it: the tests of pages in a browser will be skipped" \
        "(apt install chromium, or name its path in ELCHI_CHROMIUM)." >&2
