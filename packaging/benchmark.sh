#!/usr/bin/env bash
# Measure how fast the program is and how much memory it takes, each figure beside something that is measured in the same run.
#   bash packaging/benchmark.sh                 every benchmark; takes about five minutes on an idle machine
#   bash packaging/benchmark.sh window due      these alone: batch, commands, due, encrypted, engine, pdf, tree, window
# With the package zen-engine installed in the environment, the engine is measured beside it on the same table.
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

venv="$root/.venv"
set_up "$venv" requirements-test tests

export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" LANG=C.UTF-8 LC_ALL=C.UTF-8 PYTHONPATH="$root"
unset PYTHONDONTWRITEBYTECODE # a person's machine keeps what was compiled
cd "$root"
"$venv/bin/python" - <<'PYTHON'
import datetime, os, platform, PySide6
print(f"{datetime.date.today()}, {platform.system()} {platform.machine()}, {os.cpu_count()} processors, "
      f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, load {os.getloadavg()[0]:.1f}")
PYTHON
[ $# -gt 0 ] || set -- window commands engine pdf due batch encrypted tree
for name in "$@"; do
    printf '\n== %s\n' "$name"
    "$venv/bin/python" "tests/benchmarks/bench_$name.py"
done
