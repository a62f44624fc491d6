#!/usr/bin/env bash
# Changes the core's own code in small ways, one at a time, and counts how many of the changes a test notices.
#   bash packaging/mutation.sh                                            every module of packaging/mutation.toml; hours
#   bash packaging/mutation.sh schedule/working_days storage/atomic       these alone
#   bash packaging/mutation.sh --sample 400 --seed 7                      a random sample of all of the five folders; an hour
# What no test noticed is written to build/mutation/MODULE/survivors.txt or build/mutation/sample-SEED/survivors.txt, and docs/mutation.md says what is known of it.
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

set_up "$root/.venv-mutation" requirements-mutation
export LANG=C.UTF-8 LC_ALL=C.UTF-8
case "${1:-}" in
    --*) program=mutation_sample.py ;;
    *) program=mutation.py ;;
esac
exec "$root/.venv-mutation/bin/python" "$root/packaging/$program" "$@"
