#!/usr/bin/env bash
# Freezes the program with everything it needs into one folder, with the license texts of all of it.
#   bash packaging/freeze.sh         makes dist/hgnen-desktop, which the other scripts turn into packages
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

venv="$root/.venv-freeze"
set_up "$venv" requirements-freeze window

work="$root/build/freeze"
rm -rf "$work" "$root/dist/hgnen-desktop"
mkdir -p "$work" "$root/dist"
say "Building the wheel"
(cd "$root" && "$venv/bin/python" -m hatchling build -t wheel -d "$work/wheel" > "$work/wheel.log" 2>&1) ||
    { tail -n 20 "$work/wheel.log" >&2; fail "The wheel could not be built."; }
"$venv/bin/python" -m pip --disable-pip-version-check install --quiet --no-deps --no-index --target "$work/program" "$work"/wheel/*.whl

say "Freezing it"
(cd "$work" && HGNEN_PROGRAM="$work/program" PYTHONPATH="$work/program" "$venv/bin/python" -m PyInstaller --noconfirm \
    --log-level WARN --workpath "$work/work" --distpath "$root/dist" "$root/packaging/hgnen.spec" > "$work/pyinstaller.log" 2>&1) ||
    { tail -n 20 "$work/pyinstaller.log" >&2; fail "The program could not be frozen."; }

# Python as it is often built carries what only debuggers read: a tenth of all there is.
[ "$(uname -s)" != Linux ] || find "$root/dist/hgnen-desktop/_internal" \
    \( -name 'libpython*.so*' -o -path '*/lib-dynload/*.so' \) -exec strip --strip-unneeded {} +

"$venv/bin/python" "$root/packaging/licenses.py" "$root/dist/hgnen-desktop" "$work/work/hgnen/COLLECT-00.toc"
say "$root/dist/hgnen-desktop"
