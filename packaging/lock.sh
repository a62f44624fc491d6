#!/usr/bin/env bash
# Renews the lock files from pyproject.toml. Needs uv. Everything in them is pinned with hashes; no address is written.
#   bash packaging/lock.sh [--upgrade]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lock() { # lock NAME "WHAT IT IS FOR" OPTIONS...
    local file="packaging/$1.lock" purpose="$2"
    shift 2
    uv pip compile --universal --python-version 3.11 --quiet --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-annotate --no-header --output-file "$file" "$@" > /dev/null
    { printf '# %s Made by packaging/lock.sh.\n' "$purpose"; cat "$file"; } > "$file.new"
    mv "$file.new" "$file"
    echo "$file"
}

same=(--constraint packaging/requirements-test.lock)
without_qt=(--no-emit-package pyside6-essentials --no-emit-package pyside6-pdf --no-emit-package shiboken6)

lock requirements-test "All checks and tests." pyproject.toml --group dev "$@"
lock requirements "Running from a checkout." pyproject.toml --group build "${same[@]}"
lock requirements-core "Tests of the core, where Qt must not be needed." pyproject.toml --group core-test "${same[@]}" "${without_qt[@]}"
lock requirements-freeze "Freezing the program, with the versions that are tested." pyproject.toml --group freeze "${same[@]}"
lock requirements-mutation "Changing the code to try the tests." pyproject.toml --group mutation "${same[@]}" "${without_qt[@]}"
lock requirements-release "Making what is released." --group release "$@"
