#!/usr/bin/env bash
# Freezes the program with everything it needs into one folder, with the license texts of all of it.
#   bash packaging/freeze.sh         makes dist/hgnen-desktop, which the other scripts turn into packages
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

set_up "$root/.venv-freeze" requirements-freeze window
exec "$root/.venv-freeze/bin/python" "$root/packaging/freeze.py"
