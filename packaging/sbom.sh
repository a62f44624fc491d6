#!/usr/bin/env bash
# Writes what the running program is made of, with versions and licences, as a CycloneDX file (validated by its maker).
#   bash packaging/sbom.sh [FILE]      dist/sbom.cdx.json unless named
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

file=$(realpath -m "${1:-$root/dist/sbom.cdx.json}")
set_up "$root/.venv-run" requirements
set_up "$root/.venv-release" requirements-release
mkdir -p "$(dirname "$file")"
"$root/.venv-release/bin/cyclonedx-py" environment --pyproject "$root/pyproject.toml" --output-reproducible \
    --short-PURLs --output-format JSON --output-file "$file" "$root/.venv-run"
say "$file"
