"""Gather the license texts of everything that stands in a frozen folder: ``python packaging/licenses.py FOLDER CONTENTS``.

CONTENTS is the list that PyInstaller keeps of where each file came from. Run with the Python that was frozen. A part without
a license text stops it: nothing is handed on whose terms are not there.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).resolve().parent
PROGRAM = "hgnen-desktop"
_TEXT = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$|\.dist-info/licenses/[^/]+$", re.IGNORECASE)
# Qt's wheels name their terms and hold no text of them.
_LGPL = {"pyside6-essentials", "pyside6-pdf", "shiboken6"}
_FREEZER = "pyinstaller"


def main() -> None:
    """Write one folder a part, and the list that About shows."""
    frozen, contents = Path(sys.argv[1]), Path(sys.argv[2])
    inside = frozen / "_internal"
    target = inside / "hgnen_desktop" / "_bundled" / "licenses"
    shutil.rmtree(target, ignore_errors=True)
    lines = [_python(target)]
    lines += [_package(one, target) for one in _distributions() if _is_held(one, inside)]
    lines += _system_parts(_sources(contents, inside), target)
    (target / "LIST.txt").write_text("\n".join(sorted(lines, key=str.casefold)) + "\n", encoding="utf-8")
    print(f"{len(lines)} parts, their license texts in {target}")


def _python(target: Path) -> str:
    text = next(Path(sysconfig.get_path("stdlib")).glob("LICENSE*"), None) or Path(sys.base_prefix) / "LICENSE.txt"
    _keep([text], target / "Python")
    return f"Python {sys.version.split()[0]}: Python Software Foundation License"


def _distributions() -> Iterator[Distribution]:
    """The program's packages, theirs in turn, and what the frozen program is started by."""
    seen = {canonicalize_name(PROGRAM)}
    wanted = [*_required(distribution(PROGRAM)), _FREEZER]
    while wanted:
        name = wanted.pop()
        if name in seen:
            continue
        seen.add(name)
        found = distribution(name)
        if name != _FREEZER:  # what it needs itself is needed to freeze, and stays behind
            wanted += _required(found)
        yield found


def _is_held(found: Distribution, inside: Path) -> bool:
    """Whether anything of a package stands in the folder: some are named by others as needed, and left out with what would use them."""
    if canonicalize_name(found.metadata["Name"]) == _FREEZER:
        return True
    parts = (one for one in found.files or () if ".dist-info" not in one.parts[0] and ".." not in one.parts)
    return any((inside / one).exists() or (inside / one.with_suffix(".pyc")).exists() for one in parts)


def _required(found: Distribution) -> list[str]:
    asked = (Requirement(text) for text in found.requires or ())
    return [canonicalize_name(one.name) for one in asked if one.marker is None or one.marker.evaluate({"extra": ""})]


def _package(found: Distribution, target: Path) -> str:
    name, about = found.metadata["Name"], found.metadata
    texts = [Path(str(found.locate_file(one))) for one in found.files or () if _TEXT.search(one.as_posix())]
    if canonicalize_name(name) in _LGPL:
        texts += [HERE / "licenses" / "LGPL-3.txt", HERE / "licenses" / "GPL-3.txt"]
    _keep([one for one in texts if one.is_file()], target / name)
    stated = str(about.get("License-Expression") or about.get("License") or "see its text").splitlines()[0].strip()
    return f"{name} {found.version}: {stated}"


def _sources(contents: Path, inside: Path) -> list[Path]:
    """The files of the system that were copied in and are still there."""
    listed = ast.literal_eval(contents.read_text(encoding="utf-8"))
    entries = listed[0] if isinstance(listed, tuple) else listed
    places = [(inside / name, Path(source)) for name, source, *_kind in entries if source]
    return sorted({source for name, source in places if source.is_absolute() and name.exists() and _of_system(source)})


def _of_system(source: Path) -> bool:
    return source.parts[1:2] in (("lib",), ("usr",)) and not source.is_relative_to(sys.base_prefix)


def _system_parts(sources: Iterable[Path], target: Path) -> Iterator[str]:
    """The Debian packages of those files; on other systems there are none."""
    places = {source: _names_of(source) for source in sources}
    if not places:
        return
    names = sorted({name for each in places.values() for name in each})
    told = subprocess.run(["dpkg", "-S", *names], capture_output=True, text=True).stdout
    owners = {path: owner.split(":")[0] for owner, _, path in (line.partition(": ") for line in told.splitlines())}
    packages = set()
    for source, each in places.items():
        owner = next((owners[name] for name in each if name in owners), None)
        if owner is None:
            raise SystemExit(f"{source}: nothing says which package it is of, so its license is not known.")
        packages.add(owner)
    shown = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${Version}\\n", *packages], capture_output=True, text=True
    )
    versions = dict(line.split() for line in shown.stdout.splitlines())
    for name in sorted(packages):
        _keep([Path("/usr/share/doc") / name / "copyright"], target / name)
        yield f"{name} {versions[name]} of Debian: see its text"


def _names_of(source: Path) -> list[str]:
    """What a package may call the file: /lib is a link to /usr/lib, and libraries are links to their versions."""
    real = source.resolve()
    both = [
        source,
        real,
        *(Path("/") / one.relative_to("/usr") for one in (source, real) if one.is_relative_to("/usr")),
    ]
    return [str(one) for one in both]


def _keep(texts: list[Path], folder: Path) -> None:
    if not texts:
        raise SystemExit(f"{folder.name}: no license text was found.")
    folder.mkdir(parents=True)
    for number, text in enumerate(texts):
        name = text.name if not (folder / text.name).exists() else f"{number}-{text.name}"
        shutil.copyfile(text, folder / name)


if __name__ == "__main__":
    main()
