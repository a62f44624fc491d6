"""The command of the guides: printed, as a web page, and refused for a reader there is none for."""

from __future__ import annotations

from pathlib import Path

import pytest

from hgnen_desktop.cli import BAD_INPUT, DONE, main
from hgnen_desktop.core.export.guide_html import READERS, guide_html


@pytest.mark.parametrize("reader", READERS)
def test_a_guide_is_printed_and_written(reader: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["guide", reader]) == DONE
    assert capsys.readouterr().out.startswith(f"# Guide for {reader}s\n")
    assert main(["guide", reader, "--html", str(tmp_path / "guide.html")]) == DONE
    assert "Written: " in capsys.readouterr().out
    assert (tmp_path / "guide.html").read_text(encoding="utf-8") == guide_html(reader)


@pytest.mark.parametrize("typed", [[], ["educatr"]])
def test_without_a_reader_there_is_a_guide_for_nothing_is_written(
    typed: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "guide.html"
    with pytest.raises(SystemExit) as ended:
        main(["guide", *typed, "--html", str(file)])
    assert ended.value.code == BAD_INPUT
    assert "READER" in capsys.readouterr().err
    assert not file.exists()
