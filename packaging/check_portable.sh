#!/usr/bin/env bash
# Proves that the portable program runs from a folder it cannot write to, and leaves nothing outside the folder of --data.
#   bash packaging/check_portable.sh [ARCHIVE]      dist/hgnen-desktop-*-linux-*.tar.xz unless named
# Needs root (to be a user without rights), Xvfb and xdotool.
set -euo pipefail

[ "$(id -u)" = 0 ] || { echo "This needs root, to start the program as a user who owns nothing." >&2; exit 2; }
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
archive="${1:-$(find "$root/dist" -name 'hgnen-desktop-*-linux-*.tar.xz' | sort -V | tail -n 1)}"
[ -f "$archive" ] || { echo "There is no archive; run packaging/build_portable.sh." >&2; exit 2; }
place=$(mktemp -d)
server=
clean() {
    [ -z "$server" ] || kill "$server" 2> /dev/null || true
    rm -rf "$place"
}
trap clean EXIT

mkdir "$place/stick" "$place/home" "$place/cases"
tar -C "$place/stick" -xf "$archive"
program=$(echo "$place"/stick/*/hgnen-desktop)
cp "$root/resources/cases/rectal-nec.json" "$place/cases/case.hgnen.json"
mkdir "$place/data"
chmod 755 "$place"
chown -R 65534:65534 "$place/home" "$place/cases" "$place/data"
screen=:$((90 + RANDOM % 900))

nobody() { # nobody ARGUMENTS...: the program, by a user who owns nothing here but home, cases and data
    (cd "$place/cases" && setpriv --reuid=65534 --regid=65534 --clear-groups env -i PATH=/usr/bin:/bin HOME="$place/home" \
        LANG=C.UTF-8 DISPLAY="$screen" "$program" "$@")
}

inventory() { find "$place/stick" -printf '%P %s %T@\n' | sort; }

inventory > "$place/before"
touch "$place/begun"
nobody --data "$place/data" self-check
nobody --data "$place/data" plan case.hgnen.json --anchor 2026-01-15 --pdf plan.pdf
nobody --data "$place/data" schedule case.hgnen.json --anchor 2026-01-15 --ics visits.ics --quiet
nobody --data "$place/data" schedule case.hgnen.json --anchor 2026-10-25 --country DE | grep "Christmas Day"

Xvfb "$screen" -screen 0 1280x800x24 > /dev/null 2>&1 &
server=$!
sleep 2
nobody --data "$place/data" case.hgnen.json &
window=
for _ in $(seq 120); do
    window=$(DISPLAY="$screen" xdotool search --onlyvisible --name HG-NEN 2> /dev/null | head -n 1) || true
    [ -z "$window" ] || break
    sleep 0.5
done
[ -n "$window" ] || { echo "No window came."; exit 1; }
sleep 6
DISPLAY="$screen" xdotool windowfocus "$window" key Return
sleep 6
DISPLAY="$screen" xdotool key ctrl+q
wait $!

left=$(find "$place/home" -mindepth 1; find / -xdev -user 65534 -newer "$place/begun" -not -path "$place/*" -not -path '/proc/*' 2> /dev/null) || true
[ -z "$left" ] || { echo "Left behind:"; echo "$left"; exit 1; }
inventory | diff "$place/before" - || { echo "The program's own folder was changed."; exit 1; }
echo "In the folder of --data:"
find "$place/data" -mindepth 1 -maxdepth 2 -printf '    %P\n' | sort
echo "Runs from a folder that it cannot write to, and left nothing in the home folder or anywhere else."
