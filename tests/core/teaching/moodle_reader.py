"""Reads GIFT and Moodle XML by the published rules of Moodle's importer, written anew: what it refuses, Moodle would misread.

After ``question/format/gift/format.php`` and ``question/format/xml/format.php`` of Moodle 4, step by step: a block ends with an
empty line, and "0" counts as empty; escaped signs are covered before anything is looked for; the answers are what stands between
the first ``{`` and the first ``}``, and what follows turns the question into a text with a gap; ``=`` and ``~`` part answers wherever
they stand; a reason may begin with a format in brackets as a text may.

GIFT: a backslash takes the meaning from ``~ = # { } :``, and two stand for one; lines that begin with ``//`` are comments; blank
lines part questions; ``::name::``, ``[format]``, ``{``, answers with ``=`` or ``~``, their feedback after ``#``, general
feedback after ``####``, ``}``. Moodle XML: a ``quiz`` of ``question`` elements; a choice question has a name, a text, ``single``
and answers with a ``fraction``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET


class NotMoodle(Exception):
    """A file that Moodle would refuse or read otherwise than it is meant."""


@dataclass
class Read:
    """A question as Moodle takes it in."""

    name: str
    text: str
    answers: list[tuple[int, str, str]] = field(default_factory=list)
    feedback: str = ""
    category: str = ""


_SIGNS = {":": "\ue000", "#": "\ue001", "=": "\ue002", "{": "\ue003", "}": "\ue004", "~": "\ue005", "n": "\ue006"}
_BACK = {mark: "\n" if sign == "n" else sign for sign, mark in _SIGNS.items()}


def _covered(text: str) -> str:
    """The text with every escaped sign covered, so that the signs left are those of the format."""
    text = text.replace("\\\\", "\ue010")
    text = re.sub(r"\\([:#={}~n])", lambda found: _SIGNS[found[1]], text)
    if "\\" in text:
        raise NotMoodle(f"a backslash that escapes nothing: {text[:80]}")
    return text


def _shown(text: str) -> str:
    return re.sub("[\ue000-\ue006]", lambda found: _BACK[found[0]], text).replace("\ue010", "\\").strip()


def _blocks(content: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in (one.strip() for one in content.split("\n")):
        if line in ("", "0"):
            yield block
            block = []
        else:
            block.append(line)
    yield block


def read_gift(content: str) -> list[Read]:
    """The questions of a GIFT file."""
    category, found = "", []
    for block in _blocks(content):
        lines = [line for line in block if not line.startswith("//")]
        text = _covered("\n".join(lines).strip())
        if not text:
            continue
        if text.startswith("$CATEGORY:"):
            category = _category(_shown(text.removeprefix("$CATEGORY:")))
            continue
        found.append(_gift_question(text, category))
    return found


def _category(path: str) -> str:
    """A path of categories: single slashes part them, none is empty, and the first says where they are."""
    parts = re.split(r"(?<!/)/(?!/)", path)
    if parts[0] != "$course$" or len(parts) < 2 or not all(one.strip() for one in parts) or len(parts[-1]) > 255:
        raise NotMoodle(f"no path of a category: {path[:120]}")
    return path


def _gift_question(text: str, category: str) -> Read:
    named = re.fullmatch(r"::([^:]*)::\s*(?:\[(html|plain|moodle|markdown)\])?([^{}]*)\{([^{}]*)\}", text, re.DOTALL)
    if named is None:
        raise NotMoodle(f"no question: {text[:120]}")
    name, form, question, answers = named.groups()
    if re.search(r"[=~#]", question) or form != "html":
        raise NotMoodle(f"signs of the format in the question: {question[:120]}")
    answers, _, feedback = answers.rpartition("####") if "####" in answers else (answers, "", "")
    read = Read(_shown(name), _shown(question), feedback=_shown(feedback), category=category)
    for part in re.findall(r"[=~][^=~]*", answers):
        said, mark, reason = part[1:].partition("#")
        said = said.strip()
        if not mark or not said or said.startswith(("[", "%")) or reason.strip().startswith("[") or "#" in reason:
            raise NotMoodle(f"an answer that would be read otherwise: {part[:120]}")
        read.answers.append((100 if part[0] == "=" else 0, _shown(said), _shown(reason)))
    if len(read.answers) < 2 or [points for points, _said, _reason in read.answers].count(100) != 1:
        raise NotMoodle(f"not one right answer of several: {answers[:80]}")
    if answers.strip() and answers.strip()[0] not in "=~":
        raise NotMoodle(f"something before the first answer: {answers[:80]}")
    return read


_WANTED = (
    "name",
    "questiontext",
    "generalfeedback",
    "defaultgrade",
    "penalty",
    "hidden",
    "single",
    "shuffleanswers",
    "answernumbering",
)
_PENALTIES = (0, 0.1, 0.2, 0.25, 0.3333333, 0.5, 1)
_FORMATS = ("html", "moodle_auto_format", "plain_text", "markdown")


def read_xml(content: bytes) -> list[Read]:
    """The questions of a Moodle XML file."""
    if not content.startswith(b"<?xml"):
        raise NotMoodle("the XML line is not the first")
    quiz = ET.fromstring(content)  # noqa: S314 - made by the test itself
    if quiz.tag != "quiz":
        raise NotMoodle(quiz.tag)
    category, found = "", []
    for one in quiz:
        if one.tag != "question":
            raise NotMoodle(one.tag)
        if one.get("type") == "category":
            category = _category(one.findtext("category/text") or "")
            continue
        found.append(_xml_question(one, category))
    return found


def _xml_question(one: ET.Element, category: str) -> Read:
    if one.get("type") != "multichoice":
        raise NotMoodle(str(one.get("type")))
    for name in _WANTED:
        if len(one.findall(name)) != 1:
            raise NotMoodle(f"{name}: {len(one.findall(name))} times")
    if one.findtext("single") != "true" or one.findtext("answernumbering") not in ("abc", "ABCD", "123", "none"):
        raise NotMoodle("not a single choice")
    for text in (one.find("questiontext"), *one.findall("answer"), *one.findall("answer/feedback")):
        if text is None or text.get("format") not in _FORMATS:
            raise NotMoodle("a text without its format")
    read = Read(
        one.findtext("name/text") or "",
        one.findtext("questiontext/text") or "",
        feedback=one.findtext("generalfeedback/text") or "",
        category=category,
    )
    _check_values(one, read.name)
    for answer in one.findall("answer"):
        if [child.tag for child in answer] != ["text", "feedback"]:
            raise NotMoodle("an answer that is no text with its feedback")
        said, reason = answer.findtext("text"), answer.findtext("feedback/text")
        read.answers.append((int(answer.get("fraction", "")), said or "", reason or ""))
    return read


def _check_values(one: ET.Element, name: str) -> None:
    """That the importer takes the values as they stand, and marks one choice right."""
    if not 0 < len(name) <= 255 or float(one.findtext("penalty") or "x") not in _PENALTIES:
        raise NotMoodle(f"name or penalty: {name[:80]}")
    for name in ("shuffleanswers", "hidden", "defaultgrade"):
        if one.findtext(name) not in ("true", "false", "0", "1"):
            raise NotMoodle(f"{name}: {one.findtext(name)}")
    points = [answer.get("fraction", "") for answer in one.findall("answer")]
    if len(points) < 2 or points.count("100") != 1 or set(points) != {"100", "0"}:
        raise NotMoodle(f"fractions of a single choice: {points}")


def plain(html: str) -> str:
    """The words of a piece of HTML, which must be well formed."""
    root = ET.fromstring(f"<div>{html}</div>")  # noqa: S314 - made by the test itself
    return " ".join("".join(root.itertext()).split())
