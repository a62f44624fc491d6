#!/usr/bin/env bash
# Packs the frozen application into a disk image. NOT YET RUN: made on a system without macOS.
#   bash packaging/macos/build_dmg.sh      dist/hgnen-desktop-VERSION-macos-MACHINE.dmg
# Needs "dist/HG-NEN Companion.app" as PyInstaller leaves it (packaging/hgnen.spec). It is signed for this machine alone (ad
# hoc); who hands it on signs and notarizes it with an identity of their own: SIGN_WITH="Developer ID Application: ...".
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
application="$root/dist/HG-NEN Companion.app"
[ -d "$application" ] || { echo "There is no application in dist; freeze it first." >&2; exit 1; }
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$root/hgnen_desktop/__init__.py")

codesign --force --deep --options runtime --sign "${SIGN_WITH:--}" "$application"
codesign --verify --deep --strict "$application"

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$application" "$stage/"
ln -s /Applications "$stage/Applications"
cp "$root/LICENSE" "$stage/"
hdiutil create -volname "HG-NEN Companion" -srcfolder "$stage" -format UDZO -ov "$root/dist/hgnen-desktop-$version-macos-$(uname -m).dmg"
