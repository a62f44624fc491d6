"""Frozen data classes, as those of :mod:`dataclasses` and quicker to define.

Python's own writes and compiles six methods for every class as soon as its module is loaded, whether they are ever called or
not; for the classes of this program that was an eighth of the start. Here comparison, words and the refusal of changes stand
once for all classes, and a constructor is written when the first instance is made. Fields, ``replace``, ``asdict`` and
``match`` work as everywhere.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass

    _Class = type[Any]
else:

    def dataclass(*, frozen: bool, slots: bool = False) -> Callable[[_Class], _Class]:
        """As :func:`dataclasses.dataclass`, for classes that are frozen.

        Args:
            frozen: always true; said where the class is defined, so that it reads as Python's own.
            slots: whether instances have room for their fields alone.
        """
        if not frozen:
            raise TypeError("a data class that changes is made with Python's own decorator")

        def make(cls: _Class) -> _Class:
            own = vars(cls)
            shared = {name: method for name, method in _SHARED.items() if name not in own}
            made = defined(cls, slots=slots)
            for name, method in shared.items():
                setattr(made, name, method)
            return made

        return make


def defined(cls: _Class, *, slots: bool, kw_only: bool = False) -> _Class:
    """A class with the fields its words name, as ``dataclasses.dataclass(init=False, repr=False, eq=False)`` leaves it.

    Python's own reads the text of every type for marks that no class here bears; ``ClassVar`` alone is looked for.

    Args:
        cls: with its fields as words in its body.
        slots: whether instances have room for their fields alone; the class is made anew then.
        kw_only: whether fields are given by name alone.

    Raises:
        ValueError: a default is a list, a dictionary or a set, which all instances would share.
    """
    own, found = vars(cls), dict[str, dataclasses.Field[Any]]()
    for base in cls.__mro__[-1:0:-1]:
        found.update(vars(base).get("__dataclass_fields__", ()))
    for name, said in own.get("__annotations__", {}).items():
        if not said.startswith("ClassVar"):
            found[name] = _field(cls, name, said, kw_only=kw_only)
    setattr(cls, "__dataclass_fields__", found)  # noqa: B010 - of whichever class it is
    setattr(cls, "__dataclass_params__", _PARAMETERS)  # noqa: B010
    if "__match_args__" not in own:
        setattr(cls, "__match_args__", tuple(one.name for one in found.values() if one.init and not one.kw_only))  # noqa: B010
    return _with_slots(cls, tuple(found)) if slots else cls


def _field(cls: _Class, name: str, said: str, *, kw_only: bool) -> dataclasses.Field[Any]:
    given: Any = getattr(cls, name, dataclasses.MISSING)
    one: dataclasses.Field[Any]
    if isinstance(given, dataclasses.Field):
        one = given
        if one.default is dataclasses.MISSING:
            delattr(cls, name)
        else:
            setattr(cls, name, one.default)
    else:
        one = dataclasses.field(default=dataclasses.MISSING if isinstance(given, MemberDescriptorType) else given)
    if one.default.__class__.__hash__ is None:
        raise ValueError(f"{cls.__qualname__}.{name}: all instances would share this default; use default_factory")
    one.name, one.type = name, said
    one.kw_only = kw_only
    setattr(one, "_field_type", _FIELD)  # noqa: B010 - by which Python tells fields from what is none
    return one


def _with_slots(cls: _Class, names: tuple[str, ...]) -> _Class:
    """The same class with room for its fields alone; slots must be there when a class is made."""
    inherited = {slot for base in cls.__mro__[1:-1] for slot in vars(base).get("__slots__", ())}
    body = {name: value for name, value in vars(cls).items() if name not in names and name not in _OF_THE_OLD}
    body["__slots__"] = tuple(name for name in names if name not in inherited)
    of: Any = type(cls)
    made: _Class = of(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


_put = object.__setattr__
_OF_THE_OLD = frozenset({"__dict__", "__weakref__"})
_FIELD = getattr(dataclasses, "_FIELD")  # noqa: B009 - not among what its stubs tell
_PARAMETERS = vars(dataclasses.dataclass(init=False, repr=False, eq=False)(type("_", (), {"__doc__": "Any class."})))[
    "__dataclass_params__"
]
_compared: dict[_Class, Callable[[Any], Any]] = {}
_hashed: dict[_Class, Callable[[Any], Any]] = {}


def _values(cls: _Class, names: list[str]) -> Callable[[Any], Any]:
    """What gives the values of some fields as a tuple; with a single field, its value alone serves as well."""
    return attrgetter(*names) if names else lambda _one: ()


def _eq(self: Any, other: Any) -> Any:  # noqa: ANN401 - of any class; as Python has it  # noqa: ANN401 - any data class
    if self is other:
        return True
    cls = type(self)
    if type(other) is not cls:
        return NotImplemented
    get = _compared.get(cls)
    if get is None:
        get = _compared[cls] = _values(cls, [one.name for one in dataclasses.fields(cls) if one.compare])
    return get(self) == get(other)


def _hash(self: Any) -> int:  # noqa: ANN401 - any data class
    cls = type(self)
    get = _hashed.get(cls)
    if get is None:
        fields = dataclasses.fields(cls)
        names = [one.name for one in fields if (one.compare if one.hash is None else one.hash)]
        get = _hashed[cls] = _values(cls, names)
    return hash(get(self))


def _repr(self: Any) -> str:  # noqa: ANN401 - any data class
    fields = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in dataclasses.fields(self) if one.repr)
    return f"{type(self).__qualname__}({fields})"


def _refuse_change(_self: Any, name: str, _value: object) -> None:  # noqa: ANN401 - any data class
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_removal(_self: Any, name: str) -> None:  # noqa: ANN401 - any data class
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _get_state(self: Any) -> list[Any]:  # noqa: ANN401 - any data class
    return [getattr(self, one.name) for one in dataclasses.fields(self)]


def _set_state(self: Any, state: list[Any]) -> None:  # noqa: ANN401 - any data class
    for one, value in zip(dataclasses.fields(self), state, strict=True):
        _put(self, one.name, value)


def _first(self: Any, *given: Any, **named: Any) -> None:  # noqa: ANN401 - any data class
    """The constructor of a class that has no instance yet: writes the real one and puts it in its place."""
    cls = next(one for one in type(self).__mro__ if vars(one).get("__init__") is _first)
    written = _constructor(cls)
    setattr(cls, "__init__", written)  # noqa: B010 - of whichever class it is
    written(self, *given, **named)


def _constructor(cls: _Class) -> Callable[..., None]:
    """The constructor that takes the fields of a class. Its source is made of names of our own classes alone."""
    known: dict[str, Any] = {"put": _put, "NEW": dataclasses.MISSING}
    takes, body = ["self"], []
    for number, one in enumerate(dataclasses.fields(cls)):
        value = one.name
        if one.default_factory is not dataclasses.MISSING:
            known[f"new{number}"] = one.default_factory
            takes.append(f"{one.name}=NEW")
            value = f"new{number}() if {one.name} is NEW else {one.name}"
        elif one.default is not dataclasses.MISSING:
            known[f"default{number}"] = one.default
            takes.append(f"{one.name}=default{number}")
        else:
            takes.append(one.name)
        body.append(f"    put(self, {one.name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        body.append("    self.__post_init__()")
    source = "\n".join([f"def __init__({', '.join(takes)}):", *(body or ["    pass"])])
    exec(source, known)  # noqa: S102 - see above
    written: Callable[..., None] = known["__init__"]
    written.__qualname__ = f"{cls.__qualname__}.__init__"
    return written


_SHARED: dict[str, Any] = {
    "__init__": _first,
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _refuse_change,
    "__delattr__": _refuse_removal,
    "__getstate__": _get_state,
    "__setstate__": _set_state,
}
