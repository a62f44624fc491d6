"""Enumerations that are made quickly are those that Python makes."""

from __future__ import annotations

import copy
import enum
import pickle
import sys
from collections.abc import Iterator

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from hgnen_desktop.gui import quick_enums

pytestmark = pytest.mark.skipif(not quick_enums._KNOWN_TO_BE_EQUAL, reason="made by Python alone in this version")


def enumerations() -> Iterator[type[enum.Enum]]:
    """Those of the parts of PySide6 that the program uses."""
    seen: set[int] = set()
    for part in (QtCore, QtGui, QtWidgets):
        for one in (getattr(part, name) for name in dir(part)):
            within = [getattr(one, name, None) for name in dir(one)] if isinstance(one, type) else []
            for found in (one, *within):
                if (
                    isinstance(found, enum.EnumType)
                    and found.__module__.startswith("PySide6")
                    and id(found) not in seen
                ):
                    seen.add(id(found))
                    yield found


def kept(one: type[enum.Enum]) -> dict[str, object]:
    """What Python keeps of an enumeration, members by their names and numbers."""
    plain: dict[str, object] = {}
    for name, value in vars(one).items():
        if name in ("__doc__", "__module__", "__dict__", "__weakref__", "__qualname__"):
            continue
        if name == "_member_map_":
            plain[name] = [(key, of(member)) for key, member in value.items()]
        elif name == "_value2member_map_":
            plain[name] = {key: of(member) for key, member in value.items()}
        elif name == "_iter_member_":
            plain[name] = value.__func__.__name__
        else:
            plain[name] = of(value) if isinstance(value, enum.Enum) else value
    return plain


def of(member: enum.Enum) -> tuple[object, ...]:
    return (
        type(member).__name__,
        member.name,
        member.value,
        repr(member),
        str(member),
        getattr(member, "_sort_order_", None),
    )


def test_every_enumeration_of_the_libraries_comes_out_as_python_makes_it() -> None:
    seen = 0
    for one in enumerations():
        names = [(name, member.value) for name, member in one._member_map_.items()]
        options = {"module": "made", "boundary": getattr(one, "_boundary_", enum.FlagBoundary.KEEP)}
        base = one.__mro__[1]
        quick, plain = (make(base, one.__name__, list(names), **options)
                        for make in (quick_enums._create, quick_enums._make))  # fmt: skip
        assert kept(quick) == kept(plain), one
        assert quick_enums._is_plain(names) or not names or {name for name, _ in names} & quick_enums._TAKEN, one
        assert [of(member) for member in quick] == [of(member) for member in plain]
        if issubclass(base, enum.Flag) and names:
            last = names[-1][1]
            assert of(quick(last) | quick(names[0][1])) == of(plain(last) | plain(names[0][1]))
            assert of(~quick(last)) == of(~plain(last))
        seen += 1
    assert seen > 500, "the libraries have more"


@pytest.mark.parametrize(
    "names",
    [
        [("name", 1), ("b", 2)],
        [("_a_", 1)],
        [("real", 1)],
        [("a", 1), ("a", 2)],
        [("a", "text")],
        ["a", "b"],
        "a b",
        {"a": 1},
        [("a", True)],
    ],
)
def test_what_python_treats_in_a_way_of_its_own_is_left_to_it(names) -> None:
    assert not quick_enums._is_plain(names)


def test_it_is_of_the_module_that_asked_and_can_be_kept_and_copied() -> None:
    made = enum.Enum("made", [("one", 1), ("two", 2), ("uno", 1)])
    assert made.__module__ == __name__
    setattr(sys.modules[__name__], "made", made)  # noqa: B010 - where pickle looks for it
    try:
        assert pickle.loads(pickle.dumps(made.two)) is made.two
    finally:
        delattr(sys.modules[__name__], "made")
    assert copy.deepcopy(made.two) is made.two
    assert made.uno is made.one
    assert made(2) is made.two
    with pytest.raises(ValueError, match="3 is not a valid"):
        made(3)
    with pytest.raises(AttributeError):
        made.one = 4
