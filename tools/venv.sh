#!/bin/sh
# Make .venv in the checkout: the packages that requirements.lock pins, and Elchi itself.
set -eu
cd "$(dirname "$0")/.."
export PIP_DISABLE_PIP_VERSION_CHECK=1

fail() {
    echo "$*" >&2
    exit 1
}

# The first Python of at least 3.11; the lock file was made with 3.11, so that one goes first.
find_python() {
    for candidate in ${PYTHON:-} python3.11 python3 python3.12 python3.13; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    fail "Elchi needs Python 3.11 or newer, and there is none here. On Debian: apt install python3 python3-venv." \
        "If it stands somewhere else: make PYTHON=/path/to/python3.11 …"
}

# Debian keeps the pip of new environments in packages of their own. Who may not install these may still download them.
venv_with_debians_pip() {
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    (cd "$folder" && apt-get download -qq python3-pip-whl && dpkg-deb -x ./*.deb .) >/dev/null 2>&1 || return 1
    wheel=$(ls "$folder"/usr/share/python-wheels/pip-*.whl)
    "$python" -m venv --clear --without-pip .venv &&
        PYTHONPATH="$wheel" .venv/bin/python -m pip install -q --no-index "$wheel"
}

make_venv() {
    python=$(find_python)
    echo "Making .venv with $python …" >&2
    "$python" -m venv --clear .venv >/dev/null 2>&1 && return
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    sh tools/apt-install.sh "python$version-venv" && "$python" -m venv --clear .venv && return
    venv_with_debians_pip && return
    rm -rf .venv
    fail "$python cannot make a virtual environment. On Debian: apt install python$version-venv, then try again."
}

.venv/bin/python -m pip --version >/dev/null 2>&1 || make_venv
echo "Installing the packages of requirements.lock (some 200 MB the first time) …" >&2
.venv/bin/python -m pip install -qq -r requirements.lock ||
    fail "The packages could not be installed: see what pip says above. Nothing else is needed from the network."
.venv/bin/python -m pip install -qq --no-deps --no-build-isolation -e .
touch .venv/.installed
