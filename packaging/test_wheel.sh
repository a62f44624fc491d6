#!/usr/bin/env bash
# Builds the source archive without git, the wheel from that archive, installs the wheel with the packages of the test lock
# in an environment of its own, and runs the tests from a folder that holds them and the documents but not the program.
#   bash packaging/test_wheel.sh FOLDER [PYTEST ARGUMENTS]     everything but tests/packaging unless arguments say which
# The archive and the wheel are left in FOLDER/dist; with no pytest arguments but "--build" nothing more is done.
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
[ $# -ge 1 ] || fail "$(sed -n '2,5s/^# *//p' "$0")"
mkdir -p "$1"
folder=$(cd "$1" && pwd)
shift

venv="$folder/venv"

if [ ! -x "$venv/bin/hgnen-desktop" ]; then
    say "An environment with the packages of the test lock"
    "$(find_python)" -m venv --clear "$venv"
    "$venv/bin/python" -m pip --disable-pip-version-check install --quiet --require-hashes --only-binary :all: \
        -r "$root/packaging/requirements-test.lock"

    say "The source archive, built where there is no git"
    rm -rf "$folder/source" "$folder/unpacked" "$folder/dist"
    mkdir -p "$folder/source" "$folder/unpacked" "$folder/dist"
    (cd "$root" && git ls-files -z | tar --null -T - -c) | tar -C "$folder/source" -x
    (cd "$folder/source" && env PATH="$venv/bin" "$venv/bin/python" -m hatchling build -t sdist -d "$folder/dist") > "$folder/sdist.log" 2>&1

    say "The wheel, built from that archive"
    tar -C "$folder/unpacked" --strip-components=1 -xf "$folder"/dist/*.tar.gz
    (cd "$folder/unpacked" && env PATH="$venv/bin" "$venv/bin/python" -m hatchling build -t wheel -d "$folder/dist") > "$folder/wheel.log" 2>&1
    "$venv/bin/python" -m pip --disable-pip-version-check install --quiet --no-deps --no-index "$folder"/dist/*.whl

    say "What was installed runs"
    (cd / && "$venv/bin/hgnen-desktop" --version)
fi
[ "${1:-}" != --build ] || exit 0

rm -rf "$folder/tests"
mkdir -p "$folder/tests"
for part in tests docs packaging .ci .github README.md ARCHITECTURE.md CHANGELOG.md CONTRIBUTING.md SECURITY.md pyproject.toml; do
    [ ! -e "$folder/source/$part" ] || cp -r "$folder/source/$part" "$folder/tests/"
done
cd "$folder/tests"
# Those of the checkout itself: they build packages and read lock files.
[ $# -gt 0 ] || set -- --ignore=tests/packaging -n auto --dist loadfile
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" LANG=C.UTF-8 LC_ALL=C.UTF-8
unset PYTHONPATH
exec "$venv/bin/python" -m pytest -p no:cacheprovider "$@"
