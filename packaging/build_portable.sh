#!/usr/bin/env bash
# Packs the frozen program for a stick or a computer on which nothing can be installed.
#   bash packaging/build_portable.sh [--frozen]     dist/hgnen-desktop-VERSION-linux-MACHINE.tar.xz; --frozen takes dist/hgnen-desktop as it is
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

[ "${1:-}" = --frozen ] || bash "$root/packaging/freeze.sh"
frozen="$root/dist/hgnen-desktop"
[ -x "$frozen/hgnen-desktop" ] || fail "There is no frozen program in dist; run this without --frozen."
version=$("$frozen/hgnen-desktop" --version | sed -n '1s/.* //p')
name="hgnen-desktop-$version-linux-$(uname -m)"
released=$("$root/.venv-freeze/bin/python" -c 'import hgnen_desktop; print(hgnen_desktop.RELEASED)')

folder="$root/build/portable/$name"
rm -rf "$root/build/portable"
mkdir -p "$folder"
cp -r "$frozen/." "$folder/"
cp "$root/packaging/linux/portable.txt" "$folder/README.txt"
cp "$root/LICENSE" "$folder/"
# The same bytes whenever it is packed: names in order, one day, nobody's files.
tar -C "$root/build/portable" --sort=name --mtime="$released" --owner=0 --group=0 --numeric-owner -c "$name" |
    xz -T0 > "$root/dist/$name.tar.xz"
say "$root/dist/$name.tar.xz: $(($(stat -c %s "$root/dist/$name.tar.xz") / 1000)) kB, $(du -sk "$folder" | cut -f1) kB unpacked"
