# shellcheck shell=bash
# Set-up shared by run.sh, test.sh and .ci/run: system libraries, virtual environment, locked packages, the program itself.
# Source it, then call: set_up ENVIRONMENT LOCK [window|tests]
# Speaks on standard error, one line per step that really has to be done; standard output belongs to the program.
# The work of each step goes to build/setup.log, which is shown only when the step fails.

unset CDPATH
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
log="$root/build/setup.log"

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

# Shared libraries that the Qt packages need and do not hold, each with the Debian package that has it.
# First what every use of Qt needs, then what a window on a screen needs.
qt_libraries='
libGL.so.1 libgl1
libEGL.so.1 libegl1
libglib-2.0.so.0 libglib2.0-0
libxkbcommon.so.0 libxkbcommon0
libfontconfig.so.1 libfontconfig1
libdbus-1.so.3 libdbus-1-3
libgssapi_krb5.so.2 libgssapi-krb5-2
libX11.so.6 libx11-6
'
screen_libraries='
libX11-xcb.so.1 libx11-xcb1
libxcb.so.1 libxcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
'
# Programs that tests start: a screen in memory, and an independent reader of the PDF files we write.
test_programs='
Xvfb xvfb
xauth xauth
pdftotext poppler-utils
'

# Prints the Debian packages of the libraries listed on standard input that this system does not have.
packages_of_missing_libraries() {
    local known library package
    # Administrators' folders are often not on a user's PATH. Without ldconfig nothing can be said, so nothing is missing.
    known=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2> /dev/null) || return 0
    while read -r library package; do
        [ -n "$library" ] || continue
        case "$known" in
            *"$library "*) ;;
            *) printf '%s ' "$package" ;;
        esac
    done
}

packages_of_missing_programs() {
    local program package
    while read -r program package; do
        [ -z "$program" ] || command -v "$program" > /dev/null || printf '%s ' "$package"
    done
}

# Keep a step's output in the log; on failure show its end. For steps that may be tried again, use "logged" alone.
logged() {
    mkdir -p "$root/build" && "$@" > "$log" 2>&1 < /dev/null
}

show_log() {
    say "$1 Its last lines were:"
    tail -n 20 "$log" >&2
}

# Install Debian packages, or say exactly what to run. Returns 1 when they are still missing.
install_packages() {
    local as_root=()
    if ! command -v apt-get > /dev/null; then
        say "Some system packages are missing. Their Debian names are: $*"
        say "Install them with this system's package manager, then start this again."
        return 1
    fi
    if [ "$(id -u)" != 0 ]; then
        if command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
            as_root=(sudo -n)
        else
            say "Some system packages are missing. An administrator can install them with this line:"
            say "    apt-get update && apt-get install -y --no-install-recommends $*"
            return 1
        fi
    fi
    local apt=(${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
    say "Installing system packages: $*"
    if ! compgen -G '/var/lib/apt/lists/*_Packages*' > /dev/null; then
        logged "${apt[@]}" update || say "The lists of system packages could not be renewed; going on with what is there."
    fi
    logged "${apt[@]}" install --no-install-recommends "$@" && return 0
    # The lists were there but old: packages have moved on since.
    logged "${apt[@]}" update && logged "${apt[@]}" install --no-install-recommends "$@" && return 0
    show_log "The system packages could not be installed."
    return 1
}

# Prints the first Python of at least 3.11, preferring one that can make virtual environments; nothing when there is none.
find_python() {
    local name first=""
    for name in python3 python3.13 python3.12 python3.11; do
        "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null || continue
        if "$name" -c 'import ensurepip, venv' 2> /dev/null; then
            echo "$name"
            return
        fi
        first=${first:-$name}
    done
    echo "$first"
}

no_python() {
    local found
    found=$(python3 --version 2> /dev/null) || found="no python3"
    fail "Python 3.11 or newer is needed; found: $found. On Debian 12 or newer: apt-get install -y python3"
}

# Says on one line everything the environment was made from; when it changes, the environment is set up again.
fingerprint() { # fingerprint ENVIRONMENT LOCK
    "$1/bin/python" -I -S -c '
import hashlib, sys
digest = hashlib.sha256(sys.version.encode())
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        digest.update(file.read())
print(digest.hexdigest())
' "$root/packaging/$2.lock" "$root/pyproject.toml" "$root/hatch_build.py" "$root/hgnen_desktop/__init__.py"
}

# True when the environment holds what LOCK asks for. The test environment holds all that running needs.
is_ready() { # is_ready ENVIRONMENT LOCK
    local stamp="$1/.hgnen-stamp" found lock
    [ -f "$stamp" ] && [ -x "$1/bin/python" ] || return 1
    found=$(cat "$stamp")
    for lock in "$2" requirements-test; do
        [ "$found" = "$1 $(fingerprint "$1" "$lock")" ] && return 0
        [ "$2" = requirements ] || return 1
    done
    return 1
}

make_environment() { # make_environment ENVIRONMENT
    local venv="$1" python
    # Scripts inside an environment name its folder, so one that was moved or copied is made anew.
    if [ -f "$venv/.hgnen-stamp" ] && [ "$(sed 's/ [0-9a-f]*$//' "$venv/.hgnen-stamp")" != "$venv" ]; then
        rm -rf "$venv"
    fi
    "$venv/bin/python" -m pip --version > /dev/null 2>&1 && return 0
    python=$(find_python)
    [ -n "$python" ] || no_python
    say "Making the environment $(basename "$venv") with $("$python" --version)"
    logged "$python" -m venv --clear "$venv" || {
        show_log "The Python environment could not be made."
        rm -rf "$venv"
        exit 1
    }
}

install_locked() { # install_locked ENVIRONMENT LOCK
    local pip=("$1/bin/python" -m pip --disable-pip-version-check --no-input install --quiet) attempt
    say "Installing the packages of packaging/$2.lock"
    # A second and a third try, because a broken download is no reason to stop; what is already here is not fetched again.
    for attempt in 1 2 3; do
        logged "${pip[@]}" --require-hashes --only-binary :all: -r "$root/packaging/$2.lock" && break
        [ "$attempt" -lt 3 ] || {
            show_log "The Python packages could not be installed."
            exit 1
        }
    done
    say "Installing the program"
    (cd "$root" && logged "${pip[@]}" --no-deps --no-build-isolation --editable .) || {
        show_log "The program could not be installed."
        exit 1
    }
}

# Packages that are missing for PURPOSE, "window" and "tests" each asking for what comes before.
missing_packages() { # missing_packages [window|tests]
    [ "$(uname -s)" = Linux ] || return 0
    case "${1:-}" in window | tests) packages_of_missing_libraries <<< "$qt_libraries$screen_libraries" ;; esac
    case "${1:-}" in tests) packages_of_missing_programs <<< "$test_programs" ;; esac
}

# The package with Python's own means to make environments, where the system's Python comes without.
missing_venv_package() { # missing_venv_package ENVIRONMENT
    [ ! -x "$1/bin/python" ] || return 0
    local python
    python=$(find_python)
    [ -z "$python" ] || "$python" -c 'import ensurepip, venv' 2> /dev/null ||
        "$python" -c 'import sys; print("python3.%d-venv" % sys.version_info.minor)'
}

# An empty HOME would make pip and the program write to the root folder.
settle_home() {
    [ -z "${HOME:-}" ] || return 0
    HOME=$(getent passwd "$(id -u)" 2> /dev/null | cut -d: -f6) || HOME=""
    [ -d "$HOME" ] && [ -w "$HOME" ] || HOME="$root/build/home"
    mkdir -p "$HOME"
    export HOME
}

install_missing_packages() { # install_missing_packages ENVIRONMENT [window|tests]
    local missing
    missing="$(missing_venv_package "$1") $(missing_packages "${2:-}")"
    # shellcheck disable=SC2086 # a list of package names
    set -- "$1" $missing
    [ $# -gt 1 ] || return 0
    install_packages "${@:2}" && return 0
    [ -z "$(missing_venv_package "$1")" ] || exit 1
    say "Going on without them; a window may not open."
}

set_up() { # set_up ENVIRONMENT LOCK [window|tests]
    settle_home
    if [ -z "$(missing_packages "${3:-}")" ] && is_ready "$1" "$2"; then
        return 0
    fi
    [ -x "$1/bin/python" ] || [ -n "$(find_python)" ] || no_python
    mkdir -p "$root/build"
    # Two starts at once must not install into one another.
    exec 9> "$root/build/setup.lock"
    ! command -v flock > /dev/null || flock 9
    install_missing_packages "$1" "${3:-}"
    if ! is_ready "$1" "$2"; then
        make_environment "$1"
        install_locked "$1" "$2"
        printf '%s %s\n' "$1" "$(fingerprint "$1" "$2")" > "$1/.hgnen-stamp"
    fi
    exec 9>&-
}
