"""With what guidelines and program a plan was made, or a case was assessed, where these are others than here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hgnen_desktop import __version__
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.guidelines.index import Index


def other_versions(packs: Mapping[str, str], index: Index, *, program: str = __version__) -> Iterator[str]:
    """With what packs something was made that this program has not, and with which program; one sentence each.

    Args:
        packs: pack id to ``version#hash``; the hash may be cut short.
        index: the guidelines of this program.
        program: the version of the program it was made with.
    """
    for name, version in packs.items():
        made, _, digest = version.partition("#")
        pack = index.packs.get(name)
        if pack is None:
            yield f"It was made with the pack {name} {made}, which is not here."
        elif pack.version != made:
            yield f"It was made with {pack.source.short}, pack {made}; here it is {pack.version}."
        elif not pack.hash.startswith(digest):
            yield f"It was made with {pack.source.short}, pack {made}, of another content than here."
    yield from (f"{pack.source.short} has come since." for name, pack in index.packs.items() if name not in packs)
    if program != __version__:
        yield f"It was made with version {program} of the program; this is {__version__}."


def assessed_with_another(case: Case, index: Index) -> str:
    """Says that a case was assessed with other guidelines when it was saved last; empty when it was not."""
    others = tuple(other_versions(case.guidelines, index)) if case.guidelines else ()
    if not others:
        return ""
    found = " ".join(one.replace("It was made", "It was assessed") for one in others)
    return f"The guidelines are others than when this case was saved last, so advice may have changed. {found}"
