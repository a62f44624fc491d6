#!/usr/bin/env bash
# Runs the tests of the core with the oldest packages that pyproject.toml allows, or with the newest there are, in an
# environment of its own outside the checkout. The window is left out: it is tied to one version of Qt.
#   bash packaging/test_bounds.sh lowest|latest FOLDER [PYTEST ARGUMENTS]     PYTHON=python3.13 chooses another Python
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -ge 2 ] || { sed -n '2,5s/^# *//p' "$0"; exit 2; }
which="$1" folder="$2"
shift 2

"${PYTHON:-python3}" -m venv "$folder"
"${PYTHON:-python3}" packaging/bounds.py "$which" > "$folder/wanted.txt"
"$folder/bin/python" -m pip install --quiet --requirement "$folder/wanted.txt"
# Python in isolation, as the program is started in some tests, finds the checkout by this alone.
pwd > "$("$folder/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/checkout.pth"
"$folder/bin/python" -m pip freeze
[ $# -gt 0 ] || set -- tests/core tests/cli -n auto --dist loadfile
# pytest-qt is not here, so its setting in pyproject.toml is unknown, which is an error elsewhere.
PYTHONPATH="$PWD" LANG=C.UTF-8 LC_ALL=C.UTF-8 exec "$folder/bin/python" -m pytest -q -p no:cacheprovider \
    -o strict_config=false -W 'ignore:Unknown config option:pytest.PytestConfigWarning' "$@"
