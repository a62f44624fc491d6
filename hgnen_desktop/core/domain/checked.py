"""Frozen data classes that pydantic checks at every door of the program.

A door is where data comes in or goes out: a file that is read or written, authored guidelines, a form that hands over what a
person typed. The classes are ordinary data classes, so that asking the first questions does not have to wait for pydantic,
which takes longer to load than the window itself; it is loaded at the first door.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, ClassVar, Self

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Data that cannot change and refuses fields it does not know.

    Limits of a field (``max_length``, ``ge``, ``pattern``, ``alias`` ...) stand in its metadata, with pydantic's names. The
    constructor checks no types; :meth:`model_validate` does. The methods have the names and meaning of a pydantic model's.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "strict": True, "allow_inf_nan": False}

    def model_copy(self, *, update: dict[str, Any]) -> Self:
        """A copy with fields replaced.

        Raises:
            TypeError: there is no such field.
        """
        return dataclasses.replace(self, **update)

    @classmethod
    def model_validate(cls, data: object) -> Self:
        """The checked form of a dictionary of fields, or of an instance whose fields were not checked.

        Raises:
            pydantic.ValidationError: with every fault and its place.
        """
        from pydantic_core import to_json

        return cls.model_validate_json(to_json(data, by_alias=True))

    @classmethod
    def model_validate_json(cls, content: bytes | str) -> Self:
        """Read from JSON.

        Raises:
            pydantic.ValidationError: with every fault and its place.
        """
        read: Self = adapter(cls).validate_json(content)
        return read

    @classmethod
    def model_json_schema(cls) -> dict[str, Any]:
        """What the class takes, as a JSON Schema."""
        return adapter(cls).json_schema()

    def model_dump(self, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - forwarded to pydantic unchanged
        """The fields as a dictionary; options as ``TypeAdapter.dump_python``."""
        found: dict[str, Any] = adapter(type(self)).dump_python(self, by_alias=True, **options)
        return found


_adapters: dict[type[Any], TypeAdapter[Any]] = {}


def adapter(cls: type[Any]) -> TypeAdapter[Any]:
    """What checks and writes a class; made at the first use."""
    if cls not in _adapters:
        from pydantic import TypeAdapter

        _adapters[cls] = TypeAdapter(cls)
    return _adapters[cls]
