"""Enumerations of PySide6 made in a fifth of the time.

PySide6 makes every enumeration of a class in Python when that class is first used: three thousand members before the first page
is on the screen. Python's :mod:`enum` prepares each member for what a person may write in the body of a class, which is most
of the time a bare window takes to start. Enumerations of PySide6 are lists of names and numbers; here the class is made by
:mod:`enum` without members, and the members are put in as :mod:`enum` leaves them.

Only where it is known to come out the same: in the version of Python for which a test compares every enumeration of PySide6
made in both ways, and for names and values that :mod:`enum` treats plainly. Everything else is made by :mod:`enum` alone.
"""

from __future__ import annotations

import enum
import sys
from typing import Any

_KNOWN_TO_BE_EQUAL = sys.implementation.name == "cpython" and sys.version_info[:2] == (3, 11)
_make = enum.EnumType._create_  # type: ignore[attr-defined]
_put = type.__setattr__
# Names that a class of numbers has already, and those that enumerations give a meaning to.
_TAKEN = frozenset(dir(enum.IntFlag)) | frozenset(dir(enum.IntEnum)) | {"name", "value", "mro", ""}


def make_quickly() -> None:
    """From now on make enumerations that are plain lists of names and numbers quickly, as all of PySide6 are."""
    if _KNOWN_TO_BE_EQUAL:
        enum.EnumType._create_ = _create  # type: ignore[attr-defined]


def _create(cls: Any, class_name: str, names: Any, *, module: str | None = None, **options: Any) -> Any:  # noqa: ANN401 - as Python's own
    """As ``EnumType._create_`` of Python."""
    if module is None:  # that of whoever asked, which Python's own would look for one call too near
        module = sys._getframe(2).f_globals.get("__name__")
    if not _is_plain(names):
        return _make(cls, class_name, names, module=module, **options)
    made = _make(cls, class_name, (), module=module, **options)
    _fill(made, names)
    return made


def _is_plain(names: Any) -> bool:  # noqa: ANN401 - as Python's own takes it
    """Whether these are pairs of a name without a meaning of its own, each another, and a number."""
    if type(names) is not list or not all(type(one) is tuple and len(one) == 2 for one in names):  # noqa: PLR2004 - a pair
        return False
    words = {name for name, _ in names}
    return (
        len(words) == len(names)
        and _TAKEN.isdisjoint(words)
        and all(type(name) is str and name[0] != "_" and type(value) is int for name, value in names)
    )


def _fill(made: Any, names: Any) -> None:  # noqa: ANN401 - as above
    """Put the members in, with all that Python 3.11 keeps of them."""
    new, takes_value, is_flag = made._new_member_, made._use_args_, issubclass(made, enum.Flag)
    members, by_value, order = made._member_map_, made._value2member_map_, made._member_names_
    mask = singles = 0
    for name, value in names:
        member = new(made, value) if takes_value else new(made)
        member._value_, member._name_, member.__objclass__, member._sort_order_ = value, name, made, len(order)
        mask |= value
        is_single = value != 0 and value & (value - 1) == 0
        if is_single:
            singles |= value
        first = by_value.setdefault(value, member)
        if first is member and (is_single or not is_flag):
            order.append(name)
        _put(made, name, first)
        members[name] = first
    if is_flag:
        made._flag_mask_, made._singles_mask_, made._all_bits_ = mask, singles, 2 ** mask.bit_length() - 1
        values = [member._value_ for member in made]
        if values != sorted(values):
            made._iter_member_ = made._iter_member_by_def_
