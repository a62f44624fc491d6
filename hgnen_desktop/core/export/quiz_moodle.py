"""A quiz for Moodle, in its two import formats: GIFT (text) and Moodle XML. Every choice carries its reason as feedback.

Texts are HTML in both, so that the patient's findings stand as a list. What a format would read as its own sign is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from hgnen_desktop.core.export.teaching_mark import words_over
from hgnen_desktop.core.markup import escape
from hgnen_desktop.core.teaching.questions import Question
from hgnen_desktop.core.wording import without_controls

_GIFT_SIGNS = re.compile(r"([\\~=#{}:])")
_RIGHT, _WRONG = "100", "0"


def gift(questions: Sequence[Question], title: str, review: str = "") -> str:
    """The questions in GIFT; ``title`` names the category they are put into, ``review`` stands at the end of each feedback.

    Blank lines part the questions, so that no text of a question holds one.
    """
    parts = [f"// {_one_line(title)}", f"$CATEGORY: $course$/{_category(title)}"]
    for number, question in enumerate(questions, 1):
        lines = [f"::{_gift(_name(number, question))}::[html]{_gift(_question_html(question))} {{"]
        for place, choice in enumerate(question.choices):
            sign = "=" if place == question.right else "~"
            lines.append(f"\t{sign}{_gift(_part_html(choice.text))}#{_gift(_part_html(choice.why))}")
        lines += [f"\t####{_gift(_feedback_html(question, review))}", "}"]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def moodle_xml(questions: Sequence[Question], title: str, review: str = "") -> bytes:
    """The questions as Moodle XML, UTF-8 encoded; ``title`` and ``review`` as in :func:`gift`."""
    quiz = ET.Element("quiz")
    category = ET.SubElement(quiz, "question", type="category")
    _text(category, "category", f"$course$/{_category(title)}")
    for number, question in enumerate(questions, 1):
        one = ET.SubElement(quiz, "question", type="multichoice")
        _text(one, "name", _name(number, question))
        _text(one, "questiontext", _question_html(question), format="html")
        _text(one, "generalfeedback", _feedback_html(question, review), format="html")
        for name, value in (("defaultgrade", "1"), ("penalty", "0.3333333"), ("hidden", "0"), ("single", "true")):
            ET.SubElement(one, name).text = value
        ET.SubElement(one, "shuffleanswers").text = "true"
        ET.SubElement(one, "answernumbering").text = "ABCD"
        for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
            _text(one, name, "", format="html")
        for place, choice in enumerate(question.choices):
            fraction = _RIGHT if place == question.right else _WRONG
            answer = ET.SubElement(one, "answer", fraction=fraction, format="html")
            ET.SubElement(answer, "text").text = _html(choice.text)
            _text(answer, "feedback", _html(choice.why), format="html")
    ET.indent(quiz)
    written: bytes = ET.tostring(quiz, encoding="UTF-8", xml_declaration=True)
    return written + b"\n"


def _text(parent: ET.Element, name: str, content: str, **attributes: str) -> None:
    ET.SubElement(ET.SubElement(parent, name, attributes), "text").text = content


def _name(number: int, question: Question) -> str:
    """What the question is called in Moodle; it does not give the answer away."""
    return f"HG-NEN {number:02d} {question.topic.value}"


def _question_html(question: Question) -> str:
    facts = [f"{one.label}: {one.value}" for one in question.facts]
    over = f"<p><strong>{_html(words_over())}</strong></p>" if words_over() else ""
    return f"{over}{_list(question.happened)}{_list(facts)}<p><strong>{_html(question.prompt)}</strong></p>"


def _list(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{_html(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def _feedback_html(question: Question, review: str) -> str:
    """What is shown whatever was chosen: the right choice, where it stands, what would change it, and how far that is signed off."""
    said = [f"Right: {question.answer.text}", question.answer.why, question.nearest]
    paragraphs = "".join(f"<p>{_html(one)}</p>" for one in said if one)
    state = f"<p>{_html(review[:1].upper() + review[1:])}.</p>" if review else ""
    return f"{paragraphs}{_list(question.sources)}{state}"


def _part_html(text: str) -> str:
    """A choice or a reason for GIFT, where a percent sign at the beginning would be read as a grade, and a bracket as a format."""
    html = _html(text)
    first = {"%": "&#37;", "[": "&#91;"}.get(html[:1])
    return f"{first}{html[1:]}" if first else html


def _html(text: str) -> str:
    return escape(_one_line(text), quote=False)


def _one_line(text: str) -> str:
    return " ".join(without_controls(text).split())


def _category(title: str) -> str:
    """The title as one level of Moodle's categories, where two slashes stand for one, but not at its edges."""
    return _one_line(title).strip("/ ").replace("/", "//") or "Quiz"


def _gift(text: str) -> str:
    return _GIFT_SIGNS.sub(r"\\\1", text)
