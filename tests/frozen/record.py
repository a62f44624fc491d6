"""Where what was said is kept: a file a case, in which each output stands below its name."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent / "said"
_MARK = "########## "


def write(name: str, outputs: dict[str, str]) -> None:
    """Keep the outputs of a case."""
    _FOLDER.mkdir(exist_ok=True)
    parts = [f"{_MARK}{key}\n{value.rstrip()}\n" for key, value in outputs.items()]
    lines = (line.rstrip() for line in "\n".join(parts).splitlines())
    (_FOLDER / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def kept(name: str) -> dict[str, str]:
    """The outputs of a case as they were kept."""
    found: dict[str, str] = {}
    for part in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split(_MARK)[1:]:
        key, _, value = part.partition("\n")
        found[key] = value.rstrip()
    return found


def as_kept(outputs: dict[str, str]) -> dict[str, str]:
    """Outputs as they would come back."""
    return {
        key: "\n".join(line.rstrip() for line in value.rstrip().splitlines()).rstrip() for key, value in outputs.items()
    }
