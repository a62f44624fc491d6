#!/usr/bin/env bash
# Makes all that is handed on of a version, from the last commit: source archive, wheel, Debian package, portable archive, bill
# of materials, and their checksums.
#   bash packaging/release.sh              dist/release-VERSION; refuses what packaging/RELEASE.md asks for and is not done
#   bash packaging/release.sh --trial      the same for a version that is not released yet
#   bash packaging/release.sh --check      says what is not done yet, and builds nothing
#   bash packaging/release.sh --frozen     takes packages of the frozen program that are in dist already
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
trial=no frozen=no check=no
for one in "$@"; do
    case "$one" in
        --trial) trial=yes ;;
        --frozen) frozen=yes ;;
        --check) check=yes ;;
        *) fail "There is no option $one." ;;
    esac
done
cd "$root"

version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' hgnen_desktop/__init__.py)
released=$(sed -nE 's/^RELEASED = _dt.date\(([0-9]+), ([0-9]+), ([0-9]+)\)/\1 \2 \3/p' hgnen_desktop/__init__.py | xargs printf '%04d-%02d-%02d')

# Whether anything stands below a heading of the changelog.
has_entries() {
    awk -v heading="$1" '$0 == heading { inside = 1; next } /^## / { inside = 0 } inside && /^- ./ { found = 1 } END { exit !found }' CHANGELOG.md
}

# What a person may have forgotten; each is said, then it ends.
ready() {
    local wrong=0 newest
    [ -z "$(git status --porcelain)" ] || { say "There are changes that are not committed."; wrong=1; }
    if [ $trial = no ]; then
        grep -qx "## $version ($released)" CHANGELOG.md || { say "CHANGELOG.md has no heading '## $version ($released)'."; wrong=1; }
        grep -qx "## $version ($released)" CHANGELOG.md && ! has_entries "## $version ($released)" &&
            { say "CHANGELOG.md says nothing below '## $version ($released)'."; wrong=1; }
        ! git rev-parse -q --verify "refs/tags/v$version" > /dev/null || { say "There is a tag v$version already: give the next version."; wrong=1; }
        newest=$(printf '%s\n' "$(git tag --list 'v[0-9]*')" "v$version" | sort --version-sort | tail -n 1)
        [ "$newest" = "v$version" ] || { say "Version $version is older than the tag $newest: give the next version."; wrong=1; }
    fi
    grep -q "<release version=\"$version\" date=\"$released\"" packaging/linux/*.metainfo.xml ||
        { say "The metainfo file does not name $version of $released."; wrong=1; }
    return $wrong
}
ready || fail "Nothing was built."
if [ $check = yes ]; then
    say "Version $version of $released is ready to be built."
    exit 0
fi

target="$root/dist/release-$version"
rm -rf "$target" "$root/build/release"
mkdir -p "$target" "$root/build/release"
bash packaging/test_wheel.sh "$root/build/release/wheel" --build
cp build/release/wheel/dist/* "$target/"
if [ $frozen = no ]; then
    bash packaging/build_deb.sh
    bash packaging/build_portable.sh --frozen
fi
cp "dist/hgnen-desktop_${version}_"*.deb "dist/hgnen-desktop-$version-linux-"*.tar.xz "$target/"
bash packaging/sbom.sh "$target/hgnen-desktop-$version.cdx.json"
(cd "$target" && sha256sum -- * > SHA256SUMS)
(cd "$target" && sha256sum --check --quiet SHA256SUMS)

say "In $target:"
(cd "$target" && ls -s --block-size=kB) >&2
say "Now the checks of packaging/RELEASE.md, then: git tag -a v$version -m 'Version $version'"
