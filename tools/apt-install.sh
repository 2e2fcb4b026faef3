#!/bin/sh
# Install Debian packages if this user may do so without being asked for a password; otherwise end with status 1.
set -eu
export DEBIAN_FRONTEND=noninteractive

if [ "$(id -u)" = 0 ]; then
    root=""
elif sudo -n true 2>/dev/null; then
    root="sudo -n"
else
    exit 1
fi
command -v apt-get >/dev/null || exit 1

echo "Installing $* with apt …" >&2
install() { $root apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1; }
# the lists of packages of a fresh machine may be old or not there at all
install "$@" || { $root apt-get update -qq >/dev/null 2>&1 && install "$@"; }
