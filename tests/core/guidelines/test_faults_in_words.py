"""Guidelines and reviews are written by clinicians: what is wrong with a file is told in their words, with line and remedy."""

from __future__ import annotations

import random
import re

import pytest
import yaml

from hgnen_desktop.core.errors import GuidelineError
from hgnen_desktop.core.guidelines import strict_yaml
from hgnen_desktop.core.guidelines.compiler import validated
from hgnen_desktop.core.guidelines.strict_yaml import read_yaml
from hgnen_desktop.core.vignettes import vignettes_of
from tests.places import GUIDELINES

_OF_LIBRARIES = re.compile(
    r"did not find|could not find|found |expected|not allowed in this context|block (mapping|sequence|end)|scalar|token|stream"
    r"|mapping|node|Input|valid (string|integer|list|dictionary|boolean|number)|pydantic|pattern|literal|keyword"
)
_SIGNS = (
    *":-?|>@%`&*!#\"'\\[]{},\t\n ",
    "\n  ",
    "\n- ",
    ": ",
    "\n---\n",
    "\\x",
    "%YAML 1.1\n",
    "!!str ",
    "\x07",
    "<<: ",
)


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_no_word_of_a_reader_of_yaml_comes_out_and_each_fault_has_line_and_remedy(loader: str, monkeypatch) -> None:
    monkeypatch.setattr(strict_yaml, "_Loader", getattr(yaml, loader))
    text = (GUIDELINES / "netest_hgnen" / "pack.yaml").read_text(encoding="utf-8")[:1500]
    dice, told = random.Random(7), set()
    for _ in range(250):
        at = dice.randrange(len(text))
        try:
            read_yaml(text[:at] + dice.choice(_SIGNS) + text[at + dice.choice((0, 0, 1, 5)) :], "x.yaml")
        except GuidelineError as error:
            for fault in error.faults:
                assert re.fullmatch(r"x\.yaml:\d+", fault.where)
                assert fault.what.endswith("."), fault
                assert fault.remedy.endswith("."), fault
                assert not _OF_LIBRARIES.search(re.sub("'[^']*'", "", fault.sentence())), fault
                told.add(fault.what)
    assert len(told) > 8


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('a: 1\nb: "open\nc: 2\n', 2, "the text in quotation marks that begins here is not closed"),
        ("a: 1\nb: [1, 2\nc: 3\n", 2, "the list in square brackets that begins here is not closed"),
        ("a: 1\nb: {c: 2\nd: 3\n", 2, "the group in curly brackets that begins here is not closed"),
        ("a: 1\nb: stage: IV\n", 2, "a second colon stands in this line"),
        ("a: 1\n\tb: 2\n", 2, "a tab or a sign like"),
        ("a: @x\n", 1, "a tab or a sign like"),
        ("a: - b\n", 1, "the list begins on the line of its name"),
        ("a:\n  b: 1\n c: 2\n", 3, "this line does not belong to what stands above it"),
        ("a: 1\nb\nc: 2\n", 2, "the colon behind a name is missing"),
        ('a: "C:\\new \\p"\n', 1, "a backslash stands in a text"),
        ("1: a\n", 1, "the name 1 is not text. Put it in double quotes"),
        ("a: 1\na: 2\n", 2, "the name 'a' stands twice in one entry. Keep the right one"),
        ("a: |x\n  b\n", 1, "something stands behind | or >"),
    ],
)
def test_the_fault_is_told_where_it_began(text: str, line: int, words: str) -> None:
    with pytest.raises(GuidelineError) as caught:
        read_yaml(text, "x.yaml")
    [fault] = caught.value.faults
    assert fault.where in (f"x.yaml:{line}", f"x.yaml:{line + 1}" if "colon behind" in words else "")
    assert words in fault.sentence()


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"id": "s", "label": 3}, "label: 3 cannot stand here. Write a text."),
        ({"id": "s"}, "label: this is missing."),
        ({"id": "s", "label": "S", "colour": 1}, "colour: there is no such field here."),
        ({"id": "S 1", "label": "S"}, "id: 'S 1' cannot stand here. It must have the form"),
        ({"id": "s", "label": ""}, "label: this must not be empty."),
        ({"id": "s" * 200, "label": "S"}, "id: this is longer than 120 characters."),
        (7, "7 cannot stand here. Write names with their values."),
    ],
)
def test_what_does_not_fit_a_form_is_told_without_the_words_of_the_library(entry: object, words: str) -> None:
    whole = {"steps": [entry], "findings": [], "packs": []}
    with pytest.raises(GuidelineError) as caught:
        validated(whole)
    said = [one.sentence() for one in caught.value.faults]
    assert any(words in one for one in said), said
    assert not any(_OF_LIBRARIES.search(re.sub("'[^']*'", "", one)) for one in said), said


def test_a_vignette_of_the_wrong_form_is_told_with_its_line() -> None:
    text = "vignettes:\n  - id: one\n    name: One\n    findings: {}\n    expect: {}\n    party: 1\n"
    with pytest.raises(GuidelineError) as caught:
        vignettes_of(text, "v.yaml")
    assert "v.yaml:2: vignettes > entry 1 > " in str(caught.value)
    assert "there is no such field here." in str(caught.value) or "this is missing." in str(caught.value)
