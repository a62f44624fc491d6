"""The kept proof: used only when it is whole, of exactly these guidelines and by exactly this program."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hgnen_desktop.cli import main
from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines import library
from hgnen_desktop.core.guidelines.schema import Guidelines
from hgnen_desktop.core.proof import kept
from hgnen_desktop.core.proof.kept import kept_or_made, proof_bytes
from hgnen_desktop.core.proof.prove import Proof, prove_guidelines
from hgnen_desktop.core.tree.model import build_tree
from hgnen_desktop.core.workflow import Workbench


@pytest.fixture(scope="module")
def guidelines(bench: Workbench) -> Guidelines:
    return bench.index.guidelines


@pytest.fixture(scope="module")
def fresh(guidelines: Guidelines) -> Proof:
    return prove_guidelines(guidelines)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the proof of a checkout is kept."""
    monkeypatch.setattr(library, "_CHECKOUT", tmp_path)
    monkeypatch.setattr(library, "files", lambda _package: tmp_path / "not-installed")
    (tmp_path / "build").mkdir()
    return tmp_path / "build" / kept.PROOF_FILE


@pytest.fixture
def made(fresh: Proof, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows with each proof that is made."""
    hashes: list[str] = []

    def prove(of: Guidelines) -> Proof:
        hashes.append(of.hash)
        return fresh

    monkeypatch.setattr(kept, "prove_guidelines", prove)
    return hashes


def test_a_proof_is_made_once_and_then_found(guidelines: Guidelines, fresh: Proof, file: Path, made: list[str]) -> None:
    assert kept_or_made(guidelines) == fresh
    assert kept_or_made(guidelines) == fresh
    assert made == [guidelines.hash]
    assert json.loads(file.read_bytes())["hash"] == guidelines.hash


def changed(**parts: Any) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        return json.dumps({**json.loads(content), **parts}, ensure_ascii=False, separators=(",", ":")).encode()

    return change


def without(part: str) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        data = json.loads(content)
        del data[part]
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()

    return change


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:-100],
        lambda content: content + b" ",
        lambda content: b"",
        lambda content: b"\xff\xfe",
        lambda content: b"[" * 100_000,
        lambda content: b"[]",
        changed(hash="0" * 64),
        changed(made_by="0" * 64),
        changed(patients_tried="9540"),
        changed(decisions=None),
        without("found"),
        changed(found={}),
        changed(found={"never_fires": []}),
        without("made_by"),
    ],
)
def test_a_kept_proof_that_is_not_whole_or_of_something_else_is_made_again(
    spoil: Callable[[bytes], bytes], guidelines: Guidelines, fresh: Proof, file: Path, made: list[str]
) -> None:
    file.write_bytes(spoil(proof_bytes(fresh)))
    assert kept_or_made(guidelines) == fresh
    assert made == [guidelines.hash]
    assert file.read_bytes() == proof_bytes(fresh)


def test_a_proof_that_cannot_be_kept_is_made_each_time(
    guidelines: Guidelines, fresh: Proof, file: Path, made: list[str]
) -> None:
    file.parent.rmdir()
    file.parent.write_text("not a folder")
    assert kept_or_made(guidelines) == kept_or_made(guidelines) == fresh
    assert len(made) == 2


def with_fault(proof: Proof) -> bytes:
    """A kept proof of the same guidelines that found something."""
    data = json.loads(proof_bytes(proof))
    data["found"]["never_fires"] = [{"where": "a.yaml:1", "what": "it can never appear.", "remedy": ""}]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def test_a_kept_proof_with_faults_shows_no_tree(bench: Workbench, fresh: Proof, file: Path, made: list[str]) -> None:
    file.write_bytes(with_fault(fresh))
    proof = kept_or_made(bench.index.guidelines)
    assert proof.found["never_fires"] == [Fault("a.yaml:1", "it can never appear.")]
    assert not made
    with pytest.raises(GuidelineError, match="it can never appear"):
        build_tree(bench.index, proof)


def test_the_check_always_proves_afresh(
    fresh: Proof, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(kept, "kept_beside", lambda _name: with_fault(fresh))
    assert not kept_or_made(library.load_guidelines()).passed
    assert main(["guidelines", "check"]) == 0
    assert "The guidelines hold." in capsys.readouterr().out


def test_a_frozen_program_has_no_source_and_takes_the_proof_that_came_with_it(
    guidelines: Guidelines, fresh: Proof, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = proof_bytes(fresh)
    monkeypatch.setattr(kept, "_CORE", tmp_path)
    assert kept.read_proof(content, guidelines) == fresh
    assert kept.read_proof(without("made_by")(content), guidelines) is None
    assert kept.read_proof(changed(hash="0" * 64)(content), guidelines) is None
