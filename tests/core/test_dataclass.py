"""The program's own data classes behave as Python's frozen ones; each example is made with both."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any, Generic, TypeVar

import pytest

from hgnen_desktop.core.dataclass import dataclass

T = TypeVar("T")


def shapes(dataclass):
    @dataclass(frozen=True, slots=True)
    class Plain:
        name: str
        number: int = 5
        several: tuple[int, ...] = ()
        found: dict[str, int] = dataclasses.field(default_factory=dict, compare=False, repr=False)

    @dataclass(frozen=True, slots=True)
    class Checked:
        low: int
        high: int

        def __post_init__(self) -> None:
            if self.low > self.high:
                raise ValueError("the wrong way round")

    @dataclass(frozen=True)
    class Roomy(Generic[T]):
        value: T

        @property
        def twice(self) -> tuple[T, T]:
            return (self.value, self.value)

    @dataclass(frozen=True, slots=True)
    class Longer(Plain):
        end: str = "."

    @dataclass(frozen=True, slots=True)
    class Same:
        name: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Same)

        def __hash__(self) -> int:
            return 7

    @dataclass(frozen=True, slots=True)
    class Empty:
        pass

    return Plain, Checked, Roomy, Longer, Same, Empty


OURS, PYTHONS = shapes(dataclass), shapes(dataclasses.dataclass)
CALLS: tuple[tuple[int, tuple[Any, ...], dict[str, Any]], ...] = (
    (0, ("a",), {}),
    (0, ("a", 6), {"several": (1,)}),
    (0, (), {"name": "a", "found": {"x": 1}}),
    (0, (), {}),
    (0, ("a",), {"other": 1}),
    (0, ("a", 1, (), {}, 5), {}),
    (1, (1, 2), {}),
    (1, (2, 1), {}),
    (2, ("x",), {}),
    (3, ("a", 1, (), {}, "!"), {}),
    (3, ("a",), {}),
    (4, ("a",), {}),
    (5, (), {}),
)


def outcome(classes, number, given, named):
    try:
        made = classes[number](*given, **named)
    except (TypeError, ValueError) as error:
        return type(error)
    return made


@pytest.mark.parametrize(("number", "given", "named"), CALLS)
def test_an_instance_is_as_pythons_own(number, given, named) -> None:
    ours, pythons = outcome(OURS, number, given, named), outcome(PYTHONS, number, given, named)
    if isinstance(pythons, type):
        assert ours is pythons  # both refuse
        return
    assert dataclasses.asdict(ours) == dataclasses.asdict(pythons)
    assert repr(ours) == repr(pythons)
    assert ours == OURS[number](*given, **named)
    assert hash(ours) == hash(OURS[number](*given, **named))
    assert ours != pythons
    assert copy.deepcopy(ours) == ours
    assert copy.copy(ours) == ours
    assert hasattr(ours, "__dict__") is hasattr(pythons, "__dict__")
    assert type(ours).__match_args__ == type(pythons).__match_args__
    for name in (*dataclasses.asdict(ours), "new"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(ours, name, 1)
        with pytest.raises(dataclasses.FrozenInstanceError):
            delattr(ours, name)


def test_what_is_not_compared_makes_no_difference_and_everything_else_does() -> None:
    plain = OURS[0]
    assert plain("a", found={"x": 1}) == plain("a", found={"y": 2})
    assert hash(plain("a", found={"x": 1})) == hash(plain("a"))
    assert plain("a") != plain("b")
    assert plain("a") != plain("a", 6)
    assert plain("a") != OURS[3]("a")  # a subclass is another class
    assert len({plain("a"), plain("a"), plain("b")}) == 2


def test_a_default_made_anew_is_not_shared() -> None:
    first, second = OURS[0]("a"), OURS[0]("a")
    first.found["x"] = 1
    assert second.found == {}


def test_fields_are_replaced_and_checked_again() -> None:
    assert dataclasses.replace(OURS[1](1, 2), high=3) == OURS[1](1, 3)
    with pytest.raises(ValueError, match="wrong way"):
        dataclasses.replace(OURS[1](1, 2), high=0)


@dataclass(frozen=True, slots=True)
class Kept:
    name: str
    number: int = 2


def test_it_can_be_kept_and_read_again() -> None:
    assert pickle.loads(pickle.dumps(Kept("a", 3))) == Kept("a", 3)  # noqa: S301 - our own


def test_a_class_that_changes_is_refused() -> None:
    with pytest.raises(TypeError, match="Python's own"):
        dataclass(frozen=False)


def test_a_default_that_all_instances_would_share_is_refused() -> None:
    with pytest.raises(ValueError, match=r"Wrong\.several"):

        @dataclass(frozen=True)
        class Wrong:
            several: list[int] = []  # noqa: RUF012 - refused


@pytest.mark.parametrize("number", range(len(OURS)))
def test_what_is_kept_of_the_fields_is_as_pythons_own(number) -> None:
    ours, pythons = OURS[number], PYTHONS[number]
    assert [(repr(one), one._field_type) for one in dataclasses.fields(ours)] == [
        (repr(one), one._field_type) for one in dataclasses.fields(pythons)
    ]
    assert vars(ours).get("__slots__") == vars(pythons).get("__slots__")
    assert (ours.__qualname__, ours.__module__, ours.__mro__[1:-1] == ()) == (
        pythons.__qualname__,
        pythons.__module__,
        pythons.__mro__[1:-1] == (),
    )
    assert dataclasses.is_dataclass(ours)
