#!/usr/bin/env bash
# Run the whole test suite from a checkout, on all cores; the first start sets everything up.
#   bash packaging/test.sh                        everything
#   bash packaging/test.sh PYTEST ARGUMENTS       what they say, in one process
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

venv="$root/.venv"
set_up "$venv" requirements-test tests

export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" LANG=C.UTF-8 LC_ALL=C.UTF-8
cd "$root"
# Files stay together: each process makes what its tests share only once.
[ $# -gt 0 ] || set -- -n auto --dist loadfile
exec "$venv/bin/python" -m pytest "$@"
