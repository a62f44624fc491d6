#!/usr/bin/env bash
# Writes what the frozen program holds, part by part with version and license, as a CycloneDX file, and checks it against the format.
#   bash packaging/sbom.sh [FILE]      dist/sbom.cdx.json unless named
# Needs dist/hgnen-desktop, from packaging/freeze.sh. The Debian package holds the same parts but those of Debian, which it names.
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

file=$(realpath -m "${1:-$root/dist/sbom.cdx.json}")
frozen="$root/dist/hgnen-desktop"
[ -x "$frozen/hgnen-desktop" ] || fail "There is no frozen program in dist; run packaging/freeze.sh first."
set_up "$root/.venv-release" requirements-release
python="$root/.venv-release/bin/python"
mkdir -p "$(dirname "$file")"
"$python" "$root/packaging/sbom.py" "$frozen" \
    "$("$python" -c 'import hgnen_desktop; print(hgnen_desktop.__version__)')" \
    "$("$python" -c 'import hgnen_desktop; print(hgnen_desktop.RELEASED)')" "$file" >&2
