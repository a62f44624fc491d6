#!/usr/bin/env bash
# Run the whole test suite from a checkout; the first start sets everything up.
#   bash packaging/test.sh [PYTEST ARGUMENTS]
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

venv="$root/.venv"
set_up "$venv" requirements-test tests

export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" LANG=C.UTF-8 LC_ALL=C.UTF-8
cd "$root"
exec "$venv/bin/python" -m pytest "$@"
