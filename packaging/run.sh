#!/usr/bin/env bash
# Run HG-NEN Companion from a checkout. The first start sets everything up; later ones go straight to the program.
#   bash packaging/run.sh                 open the window; without a display, make the care plan of a bundled case
#   bash packaging/run.sh ARGUMENTS       the same as: hgnen-desktop ARGUMENTS
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

venv="$root/.venv"

# True when a window can be shown: the variables may be left over from a session that is gone, so both are tried.
has_display() {
    case "${QT_QPA_PLATFORM:-}" in
        offscreen* | minimal*) return 1 ;;
        '' | xcb* | wayland*) ;;
        *) return 0 ;; # another screen of the person's own choice
    esac
    [ "$(uname -s)" != Darwin ] || return 0
    local socket="${WAYLAND_DISPLAY:-}"
    case "$socket" in
        '') ;;
        /*) [ ! -S "$socket" ] || return 0 ;;
        *) [ ! -S "${XDG_RUNTIME_DIR:-}/$socket" ] || return 0 ;;
    esac
    [ -n "${DISPLAY:-}" ] && "$venv/bin/python" -I -S -c '
import ctypes, sys
xcb = ctypes.CDLL("libxcb.so.1")
xcb.xcb_connect.restype = ctypes.c_void_p
xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
sys.exit(xcb.xcb_connection_has_error(xcb.xcb_connect(None, None)))
' 2> /dev/null
}

set_up "$venv" requirements window

# Isolated: nothing that lies in the present folder, or that PYTHONPATH names, is loaded.
program=("$venv/bin/python" -I -m hgnen_desktop)
# Python needs some stack before it can say anything.
if [ "$(ulimit -s)" != unlimited ] && [ "$(ulimit -s)" -lt 1024 ] && ! ulimit -s 8192 2> /dev/null; then
    fail "the system allows programs $(ulimit -s) kB of stack, and 1024 are needed. Type 'ulimit -s 8192' and try again."
fi

# Qt complains about any other encoding.
export LANG="${LANG:-C.UTF-8}"
if [ $# -eq 0 ] && ! has_display; then
    plan=care-plan-example.pdf
    say "There is no display, so here is the care plan of a teaching case instead of the window."
    "${program[@]}" plan "$root/resources/cases/rectal-nec.json" --anchor 2026-01-15 --pdf "$plan" > /dev/null
    echo "$plan"
    exit 0
fi
exec "${program[@]}" "$@"
