"""Bring the translations of the window up to date with its texts: ``resources/languages/*.ts`` and the ``.qm`` made of them.

Run ``python packaging/languages.py`` after a text of the window has changed; what is new or changed is then marked as
unfinished in each ``.ts`` file. Translate it there (by hand or with ``pyside6-linguist``) and run this once more.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "languages"
LANGUAGES = ("de", "es", "fr")
_MARKS = {"tr": 0, "later": 0, "plural": 1}
"""The functions of ``gui/words.py`` and how many arguments stand before the texts."""
_OF_THE_CORE = {"phrase": (0, 1), "template": (0, 1), "counted": (1, 3)}
"""The functions of ``core/phrase.py`` and which of their arguments are texts."""


def main() -> int:
    """Update and compile all of them; says what is still to be translated and returns 1 when that is anything."""
    sources = texts()
    left = 0
    for language in LANGUAGES:
        file = FOLDER / f"{language}.ts"
        update(file, sources)
        compiled = file.with_suffix(".qm")
        _tool("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(compiled))
        unfinished = untranslated(file)
        print(f"{file.name}: {len(sources)} texts, {len(unfinished)} to be translated", file=sys.stderr)
        for text in unfinished:
            print(f"{language}: {text!r}")
        left += len(unfinished)
    return 1 if left else 0


def texts(program: Path = ROOT / "hgnen_desktop") -> list[str]:
    """Every text of the window once, in order of the alphabet; one with ``%n`` has forms by number.

    Args:
        program: the folder of the program's code, where it does not lie beside this file.
    """
    found = set(of_the_core())
    for file in sorted((program / "gui").rglob("*.py")):
        marked = {name: slice(first, None) for name, first in _MARKS.items()}
        found.update(_marked(ast.parse(file.read_text(encoding="utf-8")), marked))
    for file in sorted((program / "core").rglob("*.py")):
        marked = {name: slice(*places) for name, places in _OF_THE_CORE.items()}
        found.update(_marked(ast.parse(file.read_text(encoding="utf-8")), marked))
    return sorted(text for text in found if re.search("[a-z]", re.sub(r"{\d}", "", text)) or "{" not in text)


def of_the_core() -> Iterator[str]:
    """Texts that the core words and the window shows in the person's language."""
    from hgnen_desktop.core.brief.signs import Sign
    from hgnen_desktop.core.careplan.plan_check import Remade
    from hgnen_desktop.core.engine.logic import Truth
    from hgnen_desktop.core.export import formats
    from hgnen_desktop.core.guidelines.library import load_guidelines
    from hgnen_desktop.core.signoff.standing import NOT_SIGNED
    from hgnen_desktop.core.tree.paired import NOTHING
    from hgnen_desktop.core.wording import DIFFERENCES

    yield NOT_SIGNED
    yield from (one.value for one in Sign)
    for pack in load_guidelines().packs:  # how firmly it is said is a word of the source, and of few and fixed ones
        for level in pack.strengths:
            yield level.words
            yield level.short or level.words
    yield from DIFFERENCES.values()
    yield from (one.value for one in Remade)
    yield from (one.word for one in Truth)
    for part, nothing in NOTHING.items():
        yield part
        yield nothing
    for forms in (formats.PLAN_FORMATS, formats.TREE_FORMATS, formats.QUIZ_FORMATS, formats.GLOSSARY_FORMATS):
        yield from (form.name for form in forms)


def _marked(tree: ast.Module, marks: dict[str, slice]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in marks:
            for argument in node.args[marks[node.func.id]]:
                yield from _texts_of(argument)


def _texts_of(node: ast.expr) -> Iterator[str]:
    """A text, or both of ``one if condition else other``; what is worked out elsewhere is marked there."""
    if isinstance(node, ast.IfExp):
        yield from _texts_of(node.body)
        yield from _texts_of(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def update(file: Path, sources: list[str]) -> None:
    """Take new texts into a ``.ts`` file and leave out what is gone; translations stay.

    Qt's own reader of Python knows no function that names its context by itself, so it is given the texts in the form it
    knows.
    """
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "window.py"
        program.write_text("\n".join(map(_call, sources)) + "\n", encoding="utf-8")
        _tool("lupdate", "-silent", "-no-obsolete", "-locations", "none", "-sort-messages",
              "-disable-heuristic", "similartext", "-disable-heuristic", "sametext",
              "-source-language", "en", "-target-language", file.stem, str(program), "-ts", str(file))  # fmt: skip


def _call(text: str) -> str:
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    number = ", None, 2" if "%n" in text else ""
    return f'QCoreApplication.translate("window", {quoted}{number})'


def untranslated(file: Path) -> list[str]:
    """The texts of a ``.ts`` file that have no finished translation."""
    return [
        message.findtext("source") or ""
        for message in ElementTree.parse(file).iter("message")
        if (translation := message.find("translation")) is None or translation.get("type")
    ]


def _tool(name: str, *arguments: str) -> None:
    """One of Qt's tools, as it comes with the Python that runs this."""
    subprocess.run([str(Path(sys.executable).parent / f"pyside6-{name}"), *arguments], check=True)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main())
