"""Frozen data classes that are checked at every door of the program.

A door is where data comes in or goes out: a file that is read or written, authored guidelines, a form that hands over what a
person typed. What plainly fits is read by :mod:`hgnen_desktop.core.domain.plain`; whatever does not is handed to pydantic,
which alone says what is wrong. Pydantic takes longer to load than the window itself, and nearly every start never needs it.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Container
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, TypeVar, dataclass_transform

from hgnen_desktop.core.dataclass import defined
from hgnen_desktop.core.domain.plain import Reader, Unfit, Writer

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(dataclasses.field,))
def record(cls: type[_T]) -> type[_T]:
    """Make a data class of a subclass of :class:`Checked`: slots, fields by keyword, frozen.

    What Python would write anew for every class (comparison, words, assignment) stands once in :class:`Checked`; writing it
    for all of them would take a quarter of the start.
    """
    return defined(cls, slots=True, kw_only=True)


class Limits:
    """What a text, number or list may hold, with pydantic's names (``pattern``, ``max_length``, ``ge`` ...); for ``Annotated``."""

    def __init__(self, **limits: Any) -> None:  # noqa: ANN401 - numbers and patterns
        self.limits = limits

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:  # noqa: ANN401 - pydantic's own objects
        return {**handler(source), **self.limits}


class Checked:
    """Data that cannot change and refuses fields it does not know. Subclasses are made with :func:`record`.

    Limits of a field (``max_length``, ``ge``, ``pattern``, ``alias`` ...) stand in its metadata or its type, with pydantic's
    names. The constructor checks no types; :meth:`model_validate` does. The methods have the names and meaning of a pydantic
    model's.
    """

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "strict": True, "allow_inf_nan": False}
    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 - whatever the fields hold
        taken = 0
        for name, put, default, factory in _form(type(self)).fill:
            if name in given:
                put(self, given[name])
                taken += 1
            elif factory is not None:
                put(self, factory())
            elif default is dataclasses.MISSING:
                raise TypeError(f"{type(self).__name__}() needs '{name}'")
            else:
                put(self, default)
        if taken != len(given):
            unknown = ", ".join(sorted(given.keys() - {name for name, *_ in _form(type(self)).fill}))
            raise TypeError(f"{type(self).__name__}() has no field {unknown}")
        self.__post_init__()

    def __post_init__(self) -> None:
        """What the fields together must fulfill; raises ValueError with a sentence."""

    def __setattr__(self, name: str, value: object) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if type(other) is not type(self):
            return NotImplemented
        get = _form(type(self)).values
        return bool(get(self) == get(other))

    def __hash__(self) -> int:
        return hash(_form(type(self)).values(self))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__dataclass_fields__)
        return f"{type(self).__name__}({fields})"

    def __getstate__(self) -> list[Any]:
        return [getattr(self, name) for name in self.__dataclass_fields__]

    def __setstate__(self, state: list[Any]) -> None:
        for (_, put, _, _), value in zip(_form(type(self)).fill, state, strict=True):
            put(self, value)

    def model_copy(self, *, update: dict[str, Any]) -> Self:
        """A copy with fields replaced.

        Raises:
            TypeError: there is no such field.
        """
        made = object.__new__(type(self))
        taken = 0
        for name, put, _default, _factory in _form(type(self)).fill:
            if name in update:
                put(made, update[name])
                taken += 1
            else:
                put(made, getattr(self, name))
        if taken != len(update):
            unknown = ", ".join(sorted(update.keys() - self.__dataclass_fields__.keys()))
            raise TypeError(f"{type(self).__name__} has no field {unknown}")
        made.__post_init__()
        return made

    @classmethod
    def plainly(cls, data: object) -> Self | None:
        """What JSON holds, read without loading pydantic; None when only pydantic can tell whether the data fits."""
        try:
            return _read(cls, data)
        except Unfit:
            return None

    @classmethod
    def model_validate(cls, data: object) -> Self:
        """The checked form of a dictionary of fields, or of an instance whose fields were not checked.

        Raises:
            pydantic.ValidationError: with every fault and its place.
        """
        try:
            return _read(cls, _as_is.value(data))
        except Unfit:
            from pydantic_core import to_json

        return cls._told(to_json(data, by_alias=True))

    @classmethod
    def model_validate_json(cls, content: bytes | str) -> Self:
        """Read from JSON.

        Raises:
            pydantic.ValidationError: with every fault and its place.
        """
        try:
            return _read(cls, json.loads(content))
        except (Unfit, ValueError, RecursionError):
            return cls._told(content)

    @classmethod
    def _told(cls, content: bytes | str) -> Self:
        read: Self = adapter(cls).validate_json(content)
        return read

    @classmethod
    def model_json_schema(cls) -> dict[str, Any]:
        """What the class takes, as a JSON Schema."""
        return adapter(cls).json_schema()

    def model_dump(
        self,
        *,
        mode: Literal["json"] = "json",  # noqa: ARG002 - there is no other; named for who knows pydantic
        include: Container[str] | None = None,
        exclude: Container[str] = (),
        exclude_none: bool = False,
        exclude_defaults: bool = False,
    ) -> dict[str, Any]:
        """The fields as JSON holds them, under their written names.

        Args:
            mode: always ``json``.
            include: the fields wanted; all when None.
            exclude: fields left out.
            exclude_none: leave out what is None, here and inside.
            exclude_defaults: leave out what is as the field's default, here and inside.
        """
        chosen = [name for name in self.__dataclass_fields__ if include is None or name in include]
        chosen = [name for name in chosen if name not in exclude]
        return Writer(exclude_none=exclude_none, exclude_defaults=exclude_defaults).fields(self, chosen)


class _Form:
    """How one class is filled and compared; worked out at its first use."""

    __slots__ = ("fill", "values")

    def __init__(self, cls: type[Any]) -> None:
        fields = dataclasses.fields(cls)
        self.fill: list[tuple[str, Callable[[Any, Any], None], Any, Callable[[], Any] | None]] = [
            (
                one.name,
                getattr(cls, one.name).__set__,
                one.default,
                None if one.default_factory is dataclasses.MISSING else one.default_factory,
            )
            for one in fields
        ]
        self.values: Callable[[Any], Any] = attrgetter(*(one.name for one in fields))


_forms: dict[type[Any], _Form] = {}
_adapters: dict[type[Any], TypeAdapter[Any]] = {}
_reader, _as_is = Reader(), Writer()


def _form(cls: type[Any]) -> _Form:
    found = _forms.get(cls)
    if found is None:
        found = _forms[cls] = _Form(cls)
    return found


def _read(cls: type[_T], data: object) -> _T:
    read: _T = _reader.of(cls)(data)
    return read


def adapter(cls: type[Any]) -> TypeAdapter[Any]:
    """What checks a class and says what is wrong; made at the first use."""
    if cls not in _adapters:
        from pydantic import TypeAdapter

        _adapters[cls] = TypeAdapter(cls)
    return _adapters[cls]
