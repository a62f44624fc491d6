#!/usr/bin/env bash
# Builds the Debian package: the frozen program with everything but what Debian itself has, for this machine's kind.
#   bash packaging/build_deb.sh [--frozen]     dist/hgnen-desktop_VERSION_ARCHITECTURE.deb; --frozen takes dist/hgnen-desktop as it is
# Needs dpkg-deb, objdump and dpkg. Build on the oldest Debian it is to be installed on: the names of its packages are kept
# by newer ones.
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

[ "${1:-}" = --frozen ] || bash "$root/packaging/freeze.sh"
frozen="$root/dist/hgnen-desktop"
[ -x "$frozen/hgnen-desktop" ] || fail "There is no frozen program in dist; run this without --frozen."
python="$root/.venv-freeze/bin/python"
version=$("$python" -c 'import hgnen_desktop; print(hgnen_desktop.__version__)')
released=$("$python" -c 'import hgnen_desktop; print(hgnen_desktop.RELEASED)')
id=$("$python" -c 'import hgnen_desktop; print(hgnen_desktop.APPLICATION_ID)')
architecture=$(dpkg --print-architecture)
tree="$root/build/deb"
library="$tree/usr/lib/hgnen-desktop"
share="$tree/usr/share"

elf_files() { find "$library" -type f \( -name '*.so' -o -name '*.so.*' -o -path "$library/hgnen-desktop" \); }

# What Debian has is taken from there, where it is kept safe: libraries of this machine's packages are taken out again.
take_out_system_libraries() {
    local file
    find "$library/_internal" -maxdepth 1 -name '*.so*' | while read -r file; do
        case "$(basename "$file")" in
            libpython* | libQt6* | libicu* | libpyside6* | libshiboken6* | lib*-????????.so*) continue ;;
            *.cpython-*) continue ;;
        esac
        rm "$file"
    done
}

# The Debian packages of all libraries that are asked for and are not inside, with the C library that the newest part needs.
depends() {
    local name path package
    elf_files | tr '\n' '\0' | xargs -0 objdump -p > "$root/build/deb.objects" 2> /dev/null || true
    sed -n 's/^ *NEEDED *//p' "$root/build/deb.objects" | sort -u | while read -r name; do
        [ -z "$(find "$library" -name "$name" -print -quit)" ] || continue
        path=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p | sed -n "s|^\t$name (libc6,x86-64.*) => ||p;s|^\t$name (libc6.*) => ||p" | head -n 1)
        [ -n "$path" ] || { say "$name is asked for and is not on this machine."; return 1; }
        package=$(dpkg -S "$path" 2> /dev/null || dpkg -S "$(realpath "$path")" 2> /dev/null || dpkg -S "/usr$path")
        echo "${package%%:*}"
    done | sort -u | grep -v '^libc6$' | tr '\n' ',' | sed 's/,/, /g'
    sed -nE 's/.*GLIBC_([0-9.]+).*/\1/p' "$root/build/deb.objects" | sort -V | tail -n 1 | sed 's/.*/libc6 (>= &)/'
}

rm -rf "$tree"
mkdir -p "$tree/DEBIAN" "$library" "$tree/usr/bin" "$share"/{applications,metainfo,mime/packages,man/man1,doc/hgnen-desktop} \
    "$share"/{bash-completion/completions,zsh/vendor-completions,fish/vendor_completions.d}
cp -r "$frozen/." "$library/"
take_out_system_libraries
"$python" "$root/packaging/licenses.py" "$library" "$root/build/freeze/work/hgnen/COLLECT-00.toc" > /dev/null
ln -s ../lib/hgnen-desktop/hgnen-desktop "$tree/usr/bin/hgnen-desktop"

cp "$root/packaging/linux/$id.desktop" "$share/applications/"
cp "$root/packaging/linux/$id.metainfo.xml" "$share/metainfo/"
cp "$root/packaging/linux/$id.mime.xml" "$share/mime/packages/$id.xml"
for size in 16 24 32 48 64 128 256; do
    install -Dm644 "$root/resources/application/companion-$size.png" "$share/icons/hicolor/${size}x$size/apps/$id.png"
done
install -Dm644 "$root/resources/application/companion.svg" "$share/icons/hicolor/scalable/apps/$id.svg"

"$python" "$root/packaging/manual.py" "$root/build/manual"
gzip -9nc "$root/build/manual/hgnen-desktop.1" > "$share/man/man1/hgnen-desktop.1.gz"
cp "$root/build/manual/hgnen-desktop.bash" "$share/bash-completion/completions/hgnen-desktop"
cp "$root/build/manual/_hgnen-desktop" "$share/zsh/vendor-completions/"
cp "$root/build/manual/hgnen-desktop.fish" "$share/fish/vendor_completions.d/"
cp "$root/packaging/linux/copyright" "$share/doc/hgnen-desktop/"
gzip -9nc "$root/CHANGELOG.md" > "$share/doc/hgnen-desktop/changelog.gz"

for check in "desktop-file-validate $share/applications/$id.desktop" "appstreamcli validate --no-net $share/metainfo/$id.metainfo.xml"; do
    # shellcheck disable=SC2086 # a command and its arguments
    ! command -v ${check%% *} > /dev/null || $check >&2 || fail "$check"
done

chmod -R u=rwX,go=rX "$tree"
dependencies=$(depends)
cat > "$tree/DEBIAN/control" << END
Package: hgnen-desktop
Version: $version
Architecture: $architecture
Maintainer: HG-NEN Companion contributors
Installed-Size: $(du -sk --exclude=DEBIAN "$tree" | cut -f1)
Depends: $dependencies
Recommends: hicolor-icon-theme, shared-mime-info
Section: science
Priority: optional
Description: offline companion for high-grade neuroendocrine neoplasms
 For clinicians, nurses and educators who care for adults with high-grade
 neuroendocrine neoplasms: options with their sources, surveillance with real
 dates, and a care plan of two pages. It never touches a network, and it shows
 options without choosing. Not a certified medical device.
END

file="$root/dist/hgnen-desktop_${version}_$architecture.deb"
SOURCE_DATE_EPOCH=$(date -ud "$released" +%s) dpkg-deb --root-owner-group -Zxz --build "$tree" "$file" > "$root/build/deb.log"
say "Depends: $dependencies"
say "$file: $(($(stat -c %s "$file") / 1000)) kB, $(sed -n 's/^Installed-Size: //p' "$tree/DEBIAN/control") kB installed"
