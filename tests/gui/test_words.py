"""All interface text goes through translation, as whole sentences."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QTranslator

from hgnen_desktop.gui.words import plural, tr
from tests.places import PROGRAM

GUI = PROGRAM / "gui"
_TRANSLATES = {"tr", "plural", "later"}
_KEYS = re.compile(r"^(Alt|Ctrl|Shift|F\d+)(\+|$)")
_CODE = re.compile(r"^[a-z0-9_.:/#*%-]+$")
_PLACE = re.compile(r"^[a-z_.]+:[A-Z]\w+$")  # where a class is defined
# Names of things that are called the same in every language, of files, types and styles, and beginnings of labels in data.
_NAMES = {
    "A4", "Letter", "Fusion", "currentColor", "DejaVuSans.ttf", "StateT", "StateT_contra", "Shows[StateT]",
    "RectT", "list[Evidence]", "list[Trial]", "Teaching: ", "Trap: ", "<p style='white-space: pre-wrap'>", "</p>", "NETest",
    "English", "Español", "Français", "Deutsch",
}  # fmt: skip
_NOT_SEEN = re.compile(r"(^|[( ])(doi |at )")  # a reference, and a line for the terminal


def called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def literals(tree: ast.AST) -> Iterator[tuple[ast.Constant, list[ast.AST]]]:
    """Every text in a module, with what it stands in."""
    waiting: list[tuple[ast.AST, list[ast.AST]]] = [(tree, [])]
    while waiting:
        node, around = waiting.pop()
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node, around
        waiting += [(child, [*around, node]) for child in ast.iter_child_nodes(node)]


def reads_like_words(text: str) -> bool:
    if _KEYS.match(text) or text in _NAMES or _CODE.match(text) or _PLACE.match(text) or _NOT_SEEN.search(text):
        return False
    return re.search(r"[A-Za-z]{2}", text) is not None and (" " in text or re.search(r"[A-Z][a-z]", text) is not None)


def is_key(node: ast.Constant, parent: ast.AST) -> bool:
    return isinstance(parent, ast.Dict) and node in parent.keys


def untranslated(source: str) -> list[str]:
    found = []
    for node, around in literals(ast.parse(source)):
        if isinstance(around[-1], ast.Expr) or any(isinstance(one, ast.Raise) for one in around):
            continue  # a docstring, or a message to a programmer
        if any(called(one) in _TRANSLATES for one in around) or is_key(node, around[-1]):
            continue
        if reads_like_words(node.value):
            found.append(f"line {node.lineno}: {node.value[:70]!r}")
    return found


def test_every_text_of_the_window_can_be_translated() -> None:
    found = {
        str(path.relative_to(GUI)): texts
        for path in sorted(GUI.rglob("*.py"))
        if (texts := untranslated(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_the_check_notices_a_text_that_cannot_be_translated() -> None:
    assert untranslated('label.setText("Save the case")')
    assert untranslated('label.setText(f"Change {name} now")')
    assert untranslated('WORDS = {"a": "Done"}')
    assert not untranslated('label.setText(tr("Save the case"))')
    assert not untranslated('key = "Ctrl+K"')


def test_no_sentence_is_built_before_it_is_translated() -> None:
    """``tr(f"...")`` would ask the translator for a text that holds a patient's number."""
    built = []
    for path in sorted(GUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if called(node) in _TRANSLATES and any(isinstance(one, ast.JoinedStr) for one in node.args):
                built.append(f"{path.name}:{node.lineno}")
    assert built == []


def test_a_language_with_its_own_plurals_gives_them_for_the_whole_phrase(qapp) -> None:
    class Polish(QTranslator):
        def translate(self, _context: str, text: str, _note: str = "", number: int = -1) -> str:
            if text not in ("%n option added.", "%n options added."):
                return ""
            few = number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14)
            return "Dodano %n " + ("opcj\u0119." if number == 1 else "opcje." if few else "opcji.")

    polish = Polish()
    QCoreApplication.installTranslator(polish)
    try:
        said = [plural(number, "%n option added.", "%n options added.") for number in (1, 2, 5)]
    finally:
        QCoreApplication.removeTranslator(polish)
    assert said == ["Dodano 1 opcj\u0119.", "Dodano 2 opcje.", "Dodano 5 opcji."]
    assert plural(1, "%n option", "%n options") == "1 option"
    assert plural(0, "%n option", "%n options") == "0 options"
    assert tr("Dismiss") == "Dismiss"
