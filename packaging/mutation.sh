#!/usr/bin/env bash
# Changes the core's own code in small ways, one at a time, and counts how many of the changes a test notices.
#   bash packaging/mutation.sh                                            every module of packaging/mutation.toml; hours
#   bash packaging/mutation.sh schedule/working_days storage/atomic       these alone
# What no test noticed is written to build/mutation/MODULE/survivors.txt, and docs/mutation.md says what is known of it.
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

set_up "$root/.venv-mutation" requirements-mutation
export LANG=C.UTF-8 LC_ALL=C.UTF-8
exec "$root/.venv-mutation/bin/python" "$root/packaging/mutation.py" "$@"
