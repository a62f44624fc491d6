"""Reads data classes from what JSON holds, without pydantic, and writes them.

The reader knows two tempers. *Strict* is for what people wrote: it takes only what pydantic takes, to the same values, and
raises :class:`Unfit` for all else, also where it merely is not sure, so that pydantic judges and explains. *Trusted* is for
what the program checked and sealed itself: it checks nothing again.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from sys import modules
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

Read = Callable[[Any], Any]
_Put = Callable[[Any, Any], None]
_Default = tuple[_Put, Any, Callable[[], Any] | None]
_PLAIN = (str, int, float, bool, NoneType)
_SURE = 1 << 53  # whole numbers beyond are left to pydantic


class Unfit(Exception):
    """What was to be read is not plainly what it should be."""


class Reader:
    """Makes readers of types, each once.

    Args:
        trusted: whether what is read was checked and sealed by the program itself.
        instead: readers to use for these classes.
    """

    def __init__(self, *, trusted: bool = False, instead: Mapping[type[Any], Read] | None = None) -> None:
        self._trusted = trusted
        self._made: dict[type[Any], Read] = dict(instead or {})
        self._same: dict[str, str] = {}  # texts that were read, each once: ids and sections stand in many places

    def of(self, cls: type[Any]) -> Read:
        """What reads a data class from a dictionary of its fields.

        Raises (when called, and strict):
            Unfit: the data is not plainly of that class.
        """
        found = self._made.get(cls)
        if found is None:
            # Known before its fields are looked at: a class may hold itself.
            self._made[cls] = lambda data: self._made[cls](data)
            found = self._made[cls] = self.record(cls)
        return found

    def parts(self, cls: type[Any]) -> dict[str, Read | None]:
        """What reads each field of a data class, by its written name; None for what is taken as it is."""
        return {
            one.metadata.get("alias", one.name): self._kind(_type_of(cls, one.name), one.metadata)
            for one in fields(cls)
        }

    def forget(self) -> None:
        """All is read: let go of the readers, which hold each other and this, and of the texts they compared with."""
        self._made.clear()
        self._same.clear()

    def record(self, cls: type[Any]) -> Read:
        """As :meth:`of`, but of the class itself even where another reader stands in its place."""
        defaults: list[_Default] = []
        readers, needed = {}, set[str]()
        for one in fields(cls):
            key, put = one.metadata.get("alias", one.name), getattr(cls, one.name).__set__
            if one.default is not MISSING:
                defaults.append((put, one.default, None))
            elif one.default_factory is not MISSING:
                defaults.append((put, None, one.default_factory))
            else:
                needed.add(key)
            readers[key] = (put, self._kind(_type_of(cls, one.name), one.metadata))
        return (_trusted if self._trusted else _strict)(cls, defaults, readers, needed)

    def _once(self, text: str) -> str:
        return self._same.setdefault(text, text)

    # --- types ------------------------------------------------------------------------------------------------------

    def _kind(self, kind: Any, limits: Mapping[str, Any] | None = None) -> Read | None:  # noqa: ANN401 - any type
        """What reads a value of a type; None when it is taken as it is, which only a trusted one may be."""
        marks: tuple[Any, ...] = ()
        if get_origin(kind) is Annotated:
            kind, *rest = get_args(kind)
            marks = tuple(rest)
        read = self._bare(kind)
        if self._trusted:
            return self._once if any("pattern" in mark.limits for mark in marks) and _is_text(kind) else read
        for mark in marks:
            own = getattr(mark, "read", None)
            read = _told_by(own) if own is not None else _limited(read, mark.limits)
        return _limited(read, {key: value for key, value in (limits or {}).items() if key != "alias"})

    def _bare(self, kind: Any) -> Read | None:  # noqa: ANN401 - any type
        origin = get_origin(kind)
        if origin in (Union, UnionType):
            return self._either(get_args(kind))
        if origin is tuple:
            return self._several(get_args(kind))
        if origin is dict:
            return self._named(get_args(kind)[1])
        if origin is Literal:
            return None if self._trusted else _one_of(get_args(kind))
        if kind in _PLAIN:
            return None if self._trusted else _scalar(kind)
        if kind is dt.date:
            return dt.date.fromisoformat if self._trusted else _never
        if issubclass(kind, StrEnum):
            return _member(kind)
        if issubclass(kind, str):  # a text of a form of its own, which it reads itself
            own: Read = kind.read
            return own if self._trusted else _told_by(own)
        return self.of(kind)

    def _several(self, kinds: tuple[Any, ...]) -> Read:
        if kinds[-1] is not ...:
            return tuple if self._trusted else _never
        read = self._kind(kinds[0])
        if self._trusted and _is_text(kinds[0]):
            same = self._same.setdefault
            return lambda value: tuple(map(same, value, value))
        if self._trusted:
            return tuple if read is None else lambda value: tuple(map(read, value))
        return lambda value: tuple(map(_sure(read), value)) if type(value) is list else _unfit()

    def _named(self, kind: Any) -> Read:  # noqa: ANN401 - any type
        read, name = self._kind(kind), _sure(_scalar(str))
        if self._trusted:
            return lambda value: {key: one if read is None else read(one) for key, one in value.items()}
        return lambda value: (
            {name(key): _sure(read)(one) for key, one in value.items()} if type(value) is dict else _unfit()
        )

    def _either(self, kinds: tuple[Any, ...]) -> Read | None:
        """Which member is meant is seen from the value; where that does not tell them apart nothing is read."""
        bare = [get_args(kind)[0] if get_origin(kind) is Annotated else kind for kind in kinds]
        plain = frozenset(kind for kind in bare if kind in _PLAIN)
        others = [kind for kind, inner in zip(kinds, bare, strict=True) if inner not in plain]
        limited = [kind for kind, inner in zip(kinds, bare, strict=True) if inner in plain and kind is not inner]
        reads = [self._kind(kind) for kind in others]
        if self._trusted:
            reads = [read for read in reads if read is not None]
            if not reads:
                return None
        elif limited or len({_shape(kind) for kind in others}) < len(others):
            return _never
        read = reads[0] if reads else None
        if len(reads) > 1:
            read = _by_shape({_shape(kind): _sure(one) for kind, one in zip(others, reads, strict=True)})
        check = {kind: _scalar(kind) for kind in plain}

        def choose(value: Any) -> Any:  # noqa: ANN401 - any JSON value
            kind = type(value)
            if kind in plain:
                return value if self._trusted else check[kind](value)
            if read is None:
                return _unfit()
            return read(value)

        return choose


def _is_text(kind: Any) -> bool:  # noqa: ANN401 - any type
    return kind is str or (get_origin(kind) is Annotated and get_args(kind)[0] is str)


def _shape(kind: Any) -> type[Any]:  # noqa: ANN401 - any type
    """What JSON holds a value of a type as: a list, a dictionary, or a text."""
    origin = get_origin(kind)
    if origin is tuple:
        return list
    return dict if origin is dict or hasattr(kind, "__dataclass_fields__") else str


def _by_shape(reads: Mapping[type[Any], Read]) -> Read:
    def read(value: Any) -> Any:  # noqa: ANN401 - any JSON value
        found = reads.get(type(value))
        return _unfit() if found is None else found(value)

    return read


_types: dict[tuple[str, str], Any] = {}
_BY_NAME = {kind.__name__: kind for kind in (str, int, float, bool)}


def _type_of(cls: type[Any], name: str) -> Any:  # noqa: ANN401 - any type
    """The type of a field. ``typing.get_type_hints`` does the same, and evaluates the same words again for each field."""
    owner = next(one for one in cls.__mro__ if name in vars(one).get("__annotations__", ()))
    said = owner.__annotations__[name]
    found = _types.get((owner.__module__, said))
    if found is None:
        known = vars(modules[owner.__module__])
        plain = _BY_NAME.get(said) or known.get(said)
        # Our own source says it, not a file that is read.
        found = _types[owner.__module__, said] = eval(said, known) if plain is None else plain  # noqa: S307
    return found


def _trusted(
    cls: type[Any],
    defaults: list[_Default],
    readers: dict[str, tuple[_Put, Read | None]],
    _needed: set[str],
) -> Read:
    new: Callable[[type[Any]], Any] = object.__new__
    same = [(put, default) for put, default, factory in defaults if factory is None]
    anew = [(put, factory) for put, _default, factory in defaults if factory is not None]

    def make(data: dict[str, Any]) -> Any:  # noqa: ANN401 - an instance of the class
        made = new(cls)
        for put, default in same:
            put(made, default)
        for put, factory in anew:
            put(made, factory())
        for key, value in data.items():
            put, read = readers[key]
            put(made, value if read is None else read(value))
        return made

    return make


def _strict(
    cls: type[Any],
    defaults: list[_Default],
    readers: dict[str, tuple[_Put, Read | None]],
    needed: set[str],
) -> Read:
    make = _trusted(cls, defaults, readers, needed)

    def check(data: Any) -> Any:  # noqa: ANN401 - any JSON value
        if type(data) is not dict or not readers.keys() >= data.keys() >= needed:
            raise Unfit
        made = make(data)
        try:
            made.__post_init__()
        except ValueError as error:
            raise Unfit from error
        return made

    return check


# --- values, strictly --------------------------------------------------------------------------------------------------


def _unfit() -> Any:  # noqa: ANN401 - stands where a value would
    raise Unfit


def _never(_value: object) -> Any:  # noqa: ANN401 - stands where a value would
    """For what is left to pydantic altogether."""
    raise Unfit


def _sure(read: Read | None) -> Read:
    return _never if read is None else read


def _scalar(kind: type[Any]) -> Read:
    def check(value: Any) -> Any:  # noqa: ANN401 - any JSON value
        if type(value) is not kind:
            raise Unfit
        if kind is str:
            try:
                value.encode()
            except UnicodeEncodeError as error:  # half of a character
                raise Unfit from error
        elif (kind is float and not math.isfinite(value)) or (kind is int and abs(value) > _SURE):
            raise Unfit
        return value

    return check


def _one_of(values: tuple[Any, ...]) -> Read:
    def check(value: Any) -> Any:  # noqa: ANN401 - any JSON value
        if not any(type(value) is type(one) and value == one for one in values):
            raise Unfit
        return value

    return check


def _member(kind: type[StrEnum]) -> Read:
    members = {member.value: member for member in kind}

    def check(value: Any) -> StrEnum:  # noqa: ANN401 - any JSON value
        found = members.get(value) if type(value) is str else None
        if found is None:
            raise Unfit
        return found

    return check


def _told_by(own: Read) -> Read:
    def check(value: Any) -> Any:  # noqa: ANN401 - any JSON value
        try:
            return own(value) if type(value) is str else _unfit()
        except ValueError as error:
            raise Unfit from error

    return check


_LIMITS: dict[str, Callable[[Any, Any], bool]] = {
    "min_length": lambda value, bound: len(value) >= bound,
    "max_length": lambda value, bound: len(value) <= bound,
    "ge": lambda value, bound: value >= bound,
    "le": lambda value, bound: value <= bound,
    # Patterns are of the whole text, and a line break at its end belongs to it.
    "pattern": lambda value, bound: re.fullmatch(bound, value) is not None,
}


def _limited(read: Read | None, limits: Mapping[str, Any]) -> Read | None:
    if not limits:
        return read
    if read is None or not _LIMITS.keys() >= limits.keys():
        return _never
    checks = [(_LIMITS[name], bound) for name, bound in limits.items()]

    def check(value: Any) -> Any:  # noqa: ANN401 - any JSON value
        found = read(value)
        if found is not None and not all(holds(found, bound) for holds, bound in checks):
            raise Unfit
        return found

    return check


# --- writing -----------------------------------------------------------------------------------------------------------


class Writer:
    """Writes values as JSON holds them: data classes and dictionaries by name, lists, texts, numbers, days as ``YYYY-MM-DD``.

    Args:
        exclude_none: leave out fields that are None.
        exclude_defaults: leave out fields that are as their default.
        instead: how to write instances of these classes.
    """

    def __init__(
        self,
        *,
        exclude_none: bool = False,
        exclude_defaults: bool = False,
        instead: Mapping[type[Any], Read] | None = None,
    ) -> None:
        self._no_none, self._no_defaults, self._instead = exclude_none, exclude_defaults, dict(instead or {})

    def value(self, value: Any) -> Any:  # noqa: ANN401 - any value
        """Any value.

        Raises:
            Unfit: there is something in it that JSON cannot hold.
        """
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind in self._instead:
            return self._instead[kind](value)
        if kind is tuple or kind is list:
            return [self.value(one) for one in value]
        if kind is dict:
            return {str(key): self.value(one) for key, one in value.items()}
        if isinstance(value, StrEnum):
            return value.value
        if isinstance(value, str):
            return str(value)
        if kind is dt.date:
            return value.isoformat()
        if hasattr(kind, "__dataclass_fields__"):
            return self.fields(value, kind.__dataclass_fields__)
        raise Unfit

    def fields(self, value: Any, names: Iterable[str]) -> dict[str, Any]:  # noqa: ANN401 - an instance of a data class
        """These fields of a data class, under their written names."""
        found: dict[str, Any] = {}
        for name in names:
            one, about = getattr(value, name), value.__dataclass_fields__[name]
            if not (self._no_none and one is None) and not (self._no_defaults and _is_default(one, about)):
                found[about.metadata.get("alias", name)] = self.value(one)
        return found


def _is_default(value: object, about: Any) -> bool:  # noqa: ANN401 - a field of a data class
    default = about.default if about.default_factory is MISSING else about.default_factory()
    return default is not MISSING and bool(value == default)
