#!/bin/sh
# Make sure that a Chromium is there for the browser tests, or say how to get one.
for name in "$CHROMIUM" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 && exit 0
done
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Installing Debian's chromium for the browser tests ..."
    if ! apt-cache show chromium >/dev/null 2>&1; then apt-get update -qq; fi
    apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0
fi
echo "No Chromium was found, and it could not be installed here." >&2
echo "Install it (on Debian or Ubuntu: sudo apt-get install chromium) or set CHROMIUM=/path/to/chromium," >&2
echo "or run the other tests with: make quick" >&2
exit 1
