"""A YAML reader that cannot surprise: JSON-like scalars only, no duplicate keys, anchors or tags, and line numbers kept.

Plain YAML reads ``no`` as false, ``010`` as 8, ``12:30`` as 750 and lets a repeated key win silently. In a guideline each of
these could change what a patient is offered. Needed when a checkout compiles or checks its guidelines, not by an installed
program.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.catalogue import quoted, shortened
from hgnen_desktop.core.guidelines.faults_in_words import yaml_fault

MAX_DEPTH = 40
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _NotUsed(yaml.MarkedYAMLError):  # type: ignore[misc]
    """Something that YAML knows and this reader refuses, in words of ours, with how to mend it."""

    def __init__(self, what: str, remedy: str, mark: yaml.Mark) -> None:
        super().__init__(problem=what, problem_mark=mark)
        self.remedy = remedy


class Located(dict[str, Any]):
    """A mapping that remembers the line it starts on."""

    line: int = 0


class _StrictLoader(_Loader):  # type: ignore[misc, valid-type]
    """Reads only what JSON can say, from one file."""


_StrictLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", "tf"),
    ("tag:yaml.org,2002:null", r"^(?:null)$", "n"),
    ("tag:yaml.org,2002:int", r"^-?(?:0|[1-9][0-9]{0,14})$", "-0123456789"),
    ("tag:yaml.org,2002:float", r"^-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}$", "-0123456789"),
):
    _StrictLoader.add_implicit_resolver(_tag, re.compile(_pattern), list(_first))


def _mapping(loader: Any, node: yaml.MappingNode) -> Located:  # noqa: ANN401
    result = Located()
    result.line = node.start_mark.line + 1
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, str):
            raise _NotUsed(f"the name {quoted(key)} is not text.", "Put it in double quotes.", key_node.start_mark)
        if key in result:
            what = f"the name '{shortened(key)}' stands twice in one entry."
            raise _NotUsed(what, "Keep the right one and remove the other.", key_node.start_mark)
        result[key] = loader.construct_object(value_node, deep=True)
    return result


_StrictLoader.add_constructor("tag:yaml.org,2002:map", _mapping)


def _check_events(text: str) -> None:
    """Refuse what this YAML does not use, before anything is built from it."""
    level = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            level += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            level -= 1
        if getattr(event, "anchor", None):
            what = "anchors and aliases (& and *) are not used."
            raise _NotUsed(what, "Write out what is meant, or put the text in double quotes.", event.start_mark)
        if getattr(event, "tag", None):
            what = f"tags are not used ('{shortened(event.tag)}')."
            raise _NotUsed(what, "Take it out, or put the text in double quotes.", event.start_mark)
        if level > MAX_DEPTH:
            what = f"this is nested more than {MAX_DEPTH} levels deep."
            raise _NotUsed(what, "Close the brackets before it.", event.start_mark)


def read_yaml(text: str, name: str) -> Located:
    """Read one guideline file.

    Args:
        text: the file's text.
        name: how the file is called in messages.

    Raises:
        GuidelineError: with ``name:line`` and what is wrong there.
    """
    try:
        _check_events(text)
        # A subclass of the safe loader, so no object can be built from a tag.
        data = yaml.load(text, Loader=_StrictLoader)
    except yaml.MarkedYAMLError as error:
        raise GuidelineError(_fault(name, error)) from error
    except yaml.YAMLError as error:
        what = "a character stands here that no text file holds."
        raise GuidelineError(Fault(f"{name}:{_line(text, error)}", what, "Take it out.")) from error
    if not isinstance(data, Located):
        what = "the file does not begin with a name and its value."
        raise GuidelineError(Fault(f"{name}:1", what, "Write it as 'name: value', each name on a line of its own."))
    return data


def _fault(name: str, error: yaml.MarkedYAMLError) -> Fault:
    """Where and what, and how to mend it."""
    mark = error.problem_mark or error.context_mark
    if isinstance(error, _NotUsed):
        what, remedy = str(error.problem), error.remedy
    else:
        what, remedy, is_of_beginning = yaml_fault(error.problem or "", error.context or "")
        mark = error.context_mark if is_of_beginning and error.context_mark else mark
    return Fault(f"{name}:{mark.line + 1 if mark else 1}", what, remedy)


def _line(text: str, error: yaml.YAMLError) -> int:
    """The line of a character that YAML may not hold; 1 when the reader does not say."""
    position = getattr(error, "position", None)
    return text.count("\n", 0, position) + 1 if isinstance(position, int) else 1
