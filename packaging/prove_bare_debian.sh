#!/usr/bin/env bash
# Proves that run.sh and test.sh do all set-up on a bare Debian 12 that has only git and Python.
#   bash packaging/prove_bare_debian.sh FOLDER [PYTEST ARGUMENTS]     all tests, unless arguments say which
# Makes the bare system in FOLDER (which must not exist yet or be empty), clones the last commit into it and runs both
# scripts there as a user without rights, as root, and with a display. Needs root, debootstrap, git and room for 4 GB.
# The mirror and the package settings are taken from this machine. Remove FOLDER yourself afterwards.
# shellcheck disable=SC2016 # what stands in single quotes is for a shell inside the bare system
set -euo pipefail

[ $# -ge 1 ] || { echo "Name the folder to build the bare system in." >&2; exit 2; }
[ "$(id -u)" = 0 ] || { echo "This needs root, to make and enter another system." >&2; exit 2; }
command -v debootstrap > /dev/null || { echo "This needs debootstrap: apt-get install -y debootstrap" >&2; exit 2; }
# In a mount space of its own: whatever happens, nothing stays mounted.
[ -n "${PROOF_MOUNTS:-}" ] || exec env PROOF_MOUNTS=own unshare --mount bash "$0" "$@"

source_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
[ -z "$(ls -A "$1" 2> /dev/null)" ] || { echo "$1 is not empty." >&2; exit 2; }
mkdir -p "$1"
bare=$(cd "$1" && pwd)
shift
# shellcheck source=packaging/bare_debian.sh
. "$source_root/packaging/bare_debian.sh"

fill_bare_system() {
    inside root DEBIAN_FRONTEND=noninteractive sh -c \
        'apt-get update -q && apt-get install -q -y --no-install-recommends git python3 && apt-get clean'
    rm -rf "$bare"/var/lib/apt/lists/*
    inside root useradd --create-home tester
    local place
    for place in "root/a checkout" "root/second" "home/tester/checkout"; do
        git clone -q --no-hardlinks "$source_root" "$bare/$place"
    done
    inside root chown -R tester:tester /home/tester/checkout
}

# The user is told the exact line, and every package in it is real.
user_is_told() {
    local told packages
    told=$(inside tester HOME=/home/tester bash /home/tester/checkout/packaging/run.sh 2>&1) && {
        echo "The set-up must not claim to have worked."
        return 1
    }
    echo "$told"
    packages=$(echo "$told" | sed -n 's/^ *apt-get update && apt-get install -y --no-install-recommends //p')
    [ -n "$packages" ] && echo "$packages" > "$bare/proof/told"
}

told_was_right() {
    local packages
    read -ra packages < "$bare/proof/told"
    inside root dpkg --status "${packages[@]}" | grep -E '^(Package|Status)'
}

plan_is_made() { # plan_is_made USER CHECKOUT ENVIRONMENT...: in a folder of its own, without a display
    local user="$1" checkout="$2" folder
    shift 2
    folder=$(inside "$user" mktemp -d)
    inside "$user" "$@" sh -c 'cd "$1" && bash "$2/packaging/run.sh"' sh "$folder" "$checkout" || return 1
    head -c 5 "$bare$folder/care-plan-example.pdf" | grep -q '%PDF-' &&
        inside root pdftotext "$folder/care-plan-example.pdf" - | sed -n '1,20p'
}

second_start_is_quick() {
    local from until
    from=$(date +%s%N)
    inside root bash -c '. "/root/a checkout/packaging/setup.sh" && set_up "$root/.venv" requirements window'
    until=$(date +%s%N)
    echo "The set-up of a second start took $(((until - from) / 1000000)) ms."
    [ $((until - from)) -lt 1000000000 ]
}

# Succeeds when the screen shows a window of at least 300 x 200 points.
window_finder='
import ctypes as c, sys
x11 = c.CDLL("libX11.so.6")
x11.XOpenDisplay.restype = c.c_void_p
x11.XDefaultRootWindow.restype = c.c_ulong
display = c.c_void_p(x11.XOpenDisplay(None))
root, parent, children, count = c.c_ulong(), c.c_ulong(), c.POINTER(c.c_ulong)(), c.c_uint()
top = c.c_ulong(x11.XDefaultRootWindow(display))
x11.XQueryTree(display, top, c.byref(root), c.byref(parent), c.byref(children), c.byref(count))
sizes = []
for window in children[: count.value]:
    left, above, width, height, border, depth = (c.c_int() for _ in range(6))
    numbers = [c.byref(number) for number in (left, above, width, height, border, depth)]
    x11.XGetGeometry(display, c.c_ulong(window), c.byref(root), *numbers)
    sizes.append((width.value, height.value))
print("Windows on the screen:", sizes)
sys.exit(not any(width >= 300 and height >= 200 for width, height in sizes))
'

window_opens() {
    local status=0
    inside tester HOME=/home/tester WINDOW_FINDER="$window_finder" sh -c '
        Xvfb :77 -screen 0 1280x800x24 > /dev/null 2>&1 & server=$!
        sleep 2
        export DISPLAY=:77
        bash ~/checkout/packaging/run.sh & program=$!
        sleep 15
        python3 -c "$WINDOW_FINDER"; shown=$?
        kill -0 $program && kill $program $server
        exit $shown' > "$bare/proof/window" 2>&1 || status=$?
    cat "$bare/proof/window"
    [ $status -eq 0 ] && ! grep -qiE 'qt\.qpa|platform plugin|Traceback' "$bare/proof/window"
}

check "bare Debian 12" make_bare_system bookworm
copy_settings
mount_devices
check "git and Python 3.11, nothing else" fill_bare_system
check "a user without rights is told the exact line" user_is_told
check "root, HOME empty: tests" inside root HOME= bash "/root/a checkout/packaging/test.sh" "$@"
tail -n 3 "$bare/proof/root__HOME_empty__tests.log"
check "the line the user was told is right" told_was_right
check "root, no HOME: care plan without a display" plan_is_made root /root/second
check "root, HOME empty, path with a space: care plan" plan_is_made root "/root/a checkout" HOME=
check "a user without rights: care plan" plan_is_made tester /home/tester/checkout HOME=/home/tester
check "a second start is quick" second_start_is_quick
tail -n 1 "$bare/proof/a_second_start_is_quick.log"
check "with a display the window opens" window_opens
tail -n 1 "$bare/proof/window"
echo "All proven in $SECONDS s."
