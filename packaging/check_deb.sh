#!/usr/bin/env bash
# Installs the Debian package in a bare Debian with nothing else, goes through a journey there without a network, takes a
# picture of the window, and removes it again.
#   bash packaging/check_deb.sh SUITE FOLDER [PACKAGE]     SUITE: bookworm, trixie; PACKAGE: dist/hgnen-desktop_*.deb unless named
# Needs root, debootstrap, Xvfb, xdotool and ImageMagick on this machine; none of them goes into the bare system, which reaches
# the screen by its socket. The pictures and the logs are in FOLDER/proof. Remove FOLDER yourself afterwards.
# shellcheck disable=SC2016 # what stands in single quotes is for a shell inside the bare system
set -euo pipefail

[ $# -ge 2 ] || { sed -n '2,6s/^# *//p' "$0"; exit 2; }
[ "$(id -u)" = 0 ] || { echo "This needs root, to make and enter another system." >&2; exit 2; }
for program in debootstrap Xvfb xdotool import; do
    command -v $program > /dev/null || { echo "This needs $program." >&2; exit 2; }
done
# In a mount space of its own: whatever happens, nothing stays mounted.
[ -n "${PROOF_MOUNTS:-}" ] || exec env PROOF_MOUNTS=own unshare --mount bash "$0" "$@"

source_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
suite="$1"
[ -z "$(ls -A "$2" 2> /dev/null)" ] || { echo "$2 is not empty." >&2; exit 2; }
mkdir -p "$2"
bare=$(cd "$2" && pwd)
package="${3:-$(find "$source_root/dist" -name 'hgnen-desktop_*.deb' | sort -V | tail -n 1)}"
[ -f "$package" ] || { echo "There is no package; run packaging/build_deb.sh." >&2; exit 2; }
# shellcheck source=packaging/bare_debian.sh
. "$source_root/packaging/bare_debian.sh"

screen=:$((90 + RANDOM % 900))

# Everything that a package may leave behind; what dpkg and apt keep of their own work is theirs.
inventory() {
    (cd "$bare" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./proof -o -path ./home -o -path ./tmp -o -path ./var/lib/dpkg \
        -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log -o -path ./etc/ld.so.cache \) -prune -o -print | sort)
}

prepare() {
    inside root apt-get update -q
    inside root useradd --create-home tester
    inside tester mkdir /home/tester/cases
    cp "$source_root/resources/cases/rectal-nec.json" "$bare/home/tester/cases/patient.hgnen.json"
    inside root chown -R tester:tester /home/tester
    mkdir -p "$bare/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$bare/tmp/.X11-unix"
}

install_package() {
    cp "$package" "$bare/tmp/hgnen-desktop.deb"
    inside root DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends /tmp/hgnen-desktop.deb
    rm "$bare/tmp/hgnen-desktop.deb"
}

offline() { # offline COMMAND...: as the user, with no network but this computer's own name for itself
    unshare --net chroot --userspec=tester:tester --groups=tester "$bare" env -i PATH="$path" HOME=/home/tester \
        LANG=C.UTF-8 DISPLAY="$screen" sh -c 'cd ~/cases && exec "$@"' sh "$@"
}

nothing_is_missing() {
    local file missing=0
    while read -r file; do
        inside root env LD_LIBRARY_PATH=/usr/lib/hgnen-desktop/_internal:/usr/lib/hgnen-desktop/_internal/PySide6/Qt/lib ldd "/${file#"$bare"/}" |
            grep 'not found' && { echo "  asked for by $file"; missing=1; }
    done < <(find "$bare/usr/lib/hgnen-desktop/_internal/PySide6" -name '*.so*' -type f)
    return $missing
}

commands_work() {
    offline hgnen-desktop --version
    offline hgnen-desktop assess patient.hgnen.json
    offline hgnen-desktop plan patient.hgnen.json --anchor 2026-01-15 --pdf plan.pdf --fhir plan.fhir.json
    offline hgnen-desktop schedule patient.hgnen.json --anchor 2026-01-15 --ics visits.ics --pdf sheet.pdf
    head -c 5 "$bare/home/tester/cases/plan.pdf" | grep -q '%PDF-'
    grep -q BEGIN:VEVENT "$bare/home/tester/cases/visits.ics"
}

# Visits on a public holiday, named in English, and many files read by several processes: both need parts that are found only when
# they are used. 25 December 2026 is a Friday.
holidays_and_many_files_work() {
    offline hgnen-desktop schedule patient.hgnen.json --anchor 2026-10-25 --country DE --region BY | grep "Christmas Day"
    offline sh -c 'mkdir many && for one in $(seq 120); do cp patient.hgnen.json many/$one.hgnen.json; done'
    offline hgnen-desktop due many --json | grep -c '"file"' | grep -x 120
}

# The other checks prove little if this one fails: there is no way out.
there_is_no_network() {
    ! offline perl -MSocket -e 'socket(S, PF_INET, SOCK_STREAM, 6); connect(S, sockaddr_in(53, inet_aton("192.0.2.1"))) or die "$!\n"'
}

# Waits until the screen shows a window whose title holds WORDS, and prints its number.
window_of() { # window_of WORDS
    local found
    for _ in $(seq 120); do
        found=$(DISPLAY="$screen" xdotool search --onlyvisible --name "$1" 2> /dev/null | head -n 1) || true
        [ -z "$found" ] || { echo "$found"; return; }
        sleep 0.5
    done
    return 1
}

picture() { DISPLAY="$screen" import -window root "$bare/proof/$1.png"; }

# The intended use is read and acknowledged, then the case of the command line is on the screen; the window closes by itself.
window_opens_case() {
    local program window shown
    Xvfb "$screen" -screen 0 1280x800x24 > "$bare/proof/xvfb.log" 2>&1 &
    server=$!
    trap 'kill $server 2> /dev/null || true' EXIT
    sleep 2
    offline hgnen-desktop patient.hgnen.json > "$bare/proof/window.txt" 2>&1 &
    program=$!
    window=$(window_of 'HG-NEN')
    sleep 15
    picture first-start
    DISPLAY="$screen" xdotool windowfocus "$window" key Return
    sleep 15
    picture case
    shown=$(DISPLAY="$screen" xdotool getwindowname "$window")
    echo "Title: $shown"
    DISPLAY="$screen" xdotool key ctrl+q
    wait $program || { echo "The program ended with $?."; return 1; }
    # Two pictures that are alike would mean that the case never came.
    ! cmp -s "$bare/proof/first-start.png" "$bare/proof/case.png"
    cat "$bare/proof/window.txt"
    ! grep -qiE 'qt\.qpa|platform plugin|Traceback|cannot' "$bare/proof/window.txt"
}

a_desktop_knows_cases() {
    inside root DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends shared-mime-info desktop-file-utils \
        libglib2.0-bin appstream man-db
    inside root man -P cat hgnen-desktop | head -n 5
    inside root desktop-file-validate /usr/share/applications/org.hgnen.Companion.desktop
    inside root appstreamcli validate --no-net /usr/share/metainfo/org.hgnen.Companion.metainfo.xml
    local kind
    kind=$(offline gio info -a standard::content-type patient.hgnen.json)
    echo "$kind"
    [[ "$kind" == *application/x-hgnen-case* ]]
    kind=$(offline sh -c 'echo "{}" > other.json && gio info -a standard::content-type other.json')
    [[ "$kind" == *application/json* ]]
    kind=$(offline gio mime application/x-hgnen-case | head -n 1)
    echo "$kind"
    [[ "$kind" == *org.hgnen.Companion.desktop* ]]
}

# "purge" leaves nothing, settings and rescued work of people in their homes apart. A library of Debian may stay where another
# of its packages can use it as well; then it belongs to that package, and to nobody else.
removed_cleanly() {
    inside root DEBIAN_FRONTEND=noninteractive apt-get purge -q -y hgnen-desktop
    inside root DEBIAN_FRONTEND=noninteractive apt-get autoremove --purge -q -y
    inventory > "$bare/proof/after"
    diff "$bare/proof/before" "$bare/proof/after" | sed -n 's/^[<>] \.//p' > "$bare/proof/left"
    ! grep -iE 'hgnen|companion' "$bare/proof/left"
    local file nobodys=0
    while read -r file; do
        inside root dpkg -S "$file" || { echo "$file is nobody's."; nobodys=1; }
    done < "$bare/proof/left"
    return $nobodys
}

check "bare Debian ($suite)" make_bare_system "$suite"
copy_settings
mount_devices
check "a user, and a case of theirs" prepare
inventory > "$bare/proof/before"
check "the package and what it names, nothing else" install_package
inside root dpkg-query -W -f '${Package}\n' | wc -l | sed 's/$/ Debian packages are installed now/'
check "every library that Qt asks for is there" nothing_is_missing
check "offline is without any network" there_is_no_network
check "offline: assess, plan, FHIR, calendar, patient sheet" commands_work
check "offline: public holidays, a due list of many files" holidays_and_many_files_work
check "offline: guidelines check" offline hgnen-desktop guidelines check
check "offline: self-check" offline hgnen-desktop self-check
sed 's/^/    /' "$bare/proof/offline__self_check.log"
check "offline: the window opens on the case" window_opens_case
grep Title "$bare/proof/offline__the_window_opens_on_the_case.log"
check "removed, nothing left" removed_cleanly
sed "s/: .*//" "$bare/proof/removed__nothing_left.log" | grep -xE "[a-z0-9.+-]+(:[a-z0-9]+)?" | sort -u | sed "s/^/    stays, of Debian: /" || true
check "installed again" install_package
check "a desktop knows cases, entry, man page" a_desktop_knows_cases
du -sk "$bare/usr/lib/hgnen-desktop" | sed 's/\t.*/ kB installed/'
echo "All proven in $SECONDS s on $(. "$bare/etc/os-release" && echo "$PRETTY_NAME")."
