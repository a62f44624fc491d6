"""The window and the files: drives that are slow, held, gone or refusing, and ends that nobody asked for."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QLockFile, QTimer
from PySide6.QtWidgets import QApplication

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.storage.case_file import is_case_file, load_case
from hgnen_desktop.core.storage.own_folder import data_folder
from hgnen_desktop.gui import app, clipboard, drive
from hgnen_desktop.gui.case_lock import CaseLock
from hgnen_desktop.gui.recovery import Recovery
from hgnen_desktop.gui.settings import Settings, config_file
from tests.core.storage.failing import CALLS, ERRORS, each_failure
from tests.places import CASES, ROOT

KI67 = "pathology.ki67"
needs_posix = pytest.mark.skipif(os.name != "posix", reason="rights, locks and signals of POSIX systems")


class Heart:
    """Beats in the window's thread; the longest pause is how long the window stood still."""

    def __init__(self) -> None:
        self._last, self.longest, self.beats = time.monotonic(), 0.0, 0
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest, self._last, self.beats = max(self.longest, now - self._last), now, self.beats + 1


@pytest.fixture
def saved(document, tmp_path):
    """A case in a file, and changed since."""
    assert document.save(tmp_path / "case.json")
    document.answer(KI67, Answer(state=AnswerState.KNOWN, value=55))
    return document


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@needs_posix
def test_a_folder_that_another_program_holds_does_not_make_the_window_stand_still(saved, tmp_path) -> None:
    import fcntl

    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    heart, began = Heart(), time.monotonic()
    assert saved.save()
    assert time.monotonic() - began < 2
    assert heart.beats > 50
    assert heart.longest < 0.5
    os.close(handle)
    assert not saved.is_modified


def test_a_drive_that_does_not_answer_is_given_up_with_a_sentence(saved, tmp_path, monkeypatch, qtbot) -> None:
    gate = threading.Event()
    monkeypatch.setattr(drive, "LONGEST", 0.3)
    monkeypatch.setattr("hgnen_desktop.gui.document.replace_case_file", lambda *_arguments, **_options: gate.wait(20))
    with qtbot.waitSignal(saved.failed) as told:
        assert not saved.save()
    gate.set()
    assert "The drive does not answer" in told.args[0][0]
    assert "another drive" in told.args[0][0]
    assert saved.is_modified


def test_a_slow_drive_is_waited_for_and_its_answer_is_taken(tmp_path) -> None:
    def slow() -> str:
        time.sleep(0.2)
        return "done"

    def refusing() -> None:
        time.sleep(0.2)
        raise CaseFileError([])

    assert drive.beside_window(slow) == "done"
    with pytest.raises(CaseFileError):
        drive.beside_window(refusing)
    assert QApplication.overrideCursor() is None


@needs_posix
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("error", ERRORS)
def test_work_is_kept_whole_or_not_at_all(saved, tmp_path, monkeypatch, call: str, error: str) -> None:
    recovery = Recovery(saved, tmp_path / "recovery")
    assert recovery.keep() is not None
    values = iter(range(21, 100))

    def act() -> None:
        saved.answer(KI67, Answer(state=AnswerState.KNOWN, value=next(values)))
        recovery.keep()

    def look() -> None:
        left = list((tmp_path / "recovery").rglob("*.json"))
        assert len(left) == 1
        assert all(is_case_file(one.read_bytes()) for one in left)
        assert all(one.with_suffix(".origin").read_bytes() == os.fsencode(saved.path) for one in left)

    each_failure(monkeypatch, call, error, lambda: None, act, look)
    assert recovery.keep() is None or load_case(recovery.keep(), saved.bench.catalogue) == saved.case


@needs_posix
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("error", ERRORS)
def test_without_its_settings_the_program_works_as_well(monkeypatch, call: str, error: str) -> None:
    def act() -> None:
        settings = Settings()
        settings.zoom = 1.5
        settings.sync()
        assert settings.zoom == 1.5

    each_failure(monkeypatch, call, error, lambda: config_file().unlink(missing_ok=True), act)


@needs_posix
def test_own_files_are_for_their_owner_alone(document, tmp_path, monkeypatch) -> None:
    monkeypatch.delenv("HGNEN_DATA_DIR")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert document.save(tmp_path / "case.json")
    document.answer(KI67, Answer(state=AnswerState.KNOWN, value=55))
    before = os.umask(0)
    try:
        settings = Settings()
        settings.add_recent(tmp_path / "case.json")
        settings.sync()
        recovery = Recovery(document, data_folder() / "recovery")
        kept = recovery.keep()
    finally:
        os.umask(before)
    assert kept is not None
    assert b"case.json" in config_file().read_bytes()
    own = (config_file(), kept, kept.with_suffix(".origin"), kept.parent / "lock")
    assert [mode(one) for one in own] == [0o600] * 4
    folders = (config_file().parent, data_folder(), kept.parent, kept.parent.parent)
    assert [mode(one) for one in folders] == [0o700] * 4


@needs_posix
@pytest.mark.parametrize(("case", "lock"), [(0o600, 0o600), (0o660, 0o640), (0o666, 0o644)])
def test_who_may_read_a_case_may_read_where_it_is_open_and_nobody_else(qapp, tmp_path, case, lock) -> None:
    (tmp_path / "case.json").write_bytes(b"{}")
    (tmp_path / "case.json").chmod(case)
    held = CaseLock()
    before = os.umask(0)
    try:
        assert held.take(tmp_path / "case.json") == ""
    finally:
        os.umask(before)
    [file] = tmp_path.glob(".hgnen-*.lock")
    assert mode(file) == lock
    held.release()
    assert not file.exists()


@needs_posix
def test_a_link_in_the_place_of_the_note_of_an_open_case_changes_no_rights_elsewhere(
    qapp, tmp_path, monkeypatch
) -> None:
    private = tmp_path / "private"
    private.write_bytes(b"a key")
    private.chmod(0o600)
    (tmp_path / "case.json").write_bytes(b"{}")
    (tmp_path / "case.json").chmod(0o666)
    take = QLockFile.tryLock

    def then_a_link(lock: QLockFile, wait: int) -> bool:
        taken = take(lock, wait)
        Path(lock.fileName()).unlink()
        Path(lock.fileName()).symlink_to(private)
        return taken

    monkeypatch.setattr(QLockFile, "tryLock", then_a_link)
    held = CaseLock()
    assert held.take(tmp_path / "case.json") == ""
    assert mode(private) == 0o600
    held.release()


@needs_posix
def test_settings_that_others_could_read_are_closed_to_them(tmp_path) -> None:
    config_file().write_text("[look]\ntheme=dark\n")
    config_file().chmod(0o644)
    assert Settings().theme == "dark"
    assert mode(config_file()) == 0o600


def test_a_note_cut_off_by_an_older_program_says_nothing(saved, tmp_path) -> None:
    recovery = Recovery(saved, tmp_path / "recovery")
    kept = recovery.keep()
    kept.with_suffix(".origin").write_bytes(b"")
    (kept.parent / f".{'a' * 16}.part").write_bytes(b"ZZCANARY")
    (kept.parent / "gone.origin").write_bytes(b"/somewhere")
    recovery._lock.unlock()  # what the system does for a process that was killed
    [left] = Recovery(saved, tmp_path / "recovery").left_behind()
    assert left.origin is None
    assert {one.suffix for one in kept.parent.iterdir()} == {".json", ".origin"}
    assert not (kept.parent / "gone.origin").exists()


@needs_posix
def test_killed_while_work_is_kept_the_next_start_offers_the_old_or_the_new_with_its_true_file() -> None:
    """At each sixth call here; ``tests/gui/kept_work_kills.py`` tries each one, and encrypted folders too."""
    run = [sys.executable, "-m", "tests.gui.kept_work_kills", "--every", "6"]
    memory = "/dev/shm"  # nothing of this has to outlive a power cut, and Qt's locks wait for the disk
    environment = {**os.environ, **({"TMPDIR": memory} if os.access(memory, os.W_OK) else {})}
    done = subprocess.run(run, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert ": 0 kills" not in done.stdout


def test_text_of_a_patient_leaves_the_clipboard_when_it_is_still_ours(qapp, qtbot, monkeypatch) -> None:
    board = QApplication.clipboard()
    monkeypatch.setattr(clipboard, "KEPT_MS", 50)
    clipboard.copy_patient_text("ZZCANARY plan")
    assert board.text() == "ZZCANARY plan"
    assert board.mimeData().data("x-kde-passwordManagerHint").data() == b"secret"
    qtbot.waitUntil(lambda: board.text() == "", timeout=2000)
    clipboard.copy_patient_text("ZZCANARY plan")
    board.setText("a shopping list")
    qtbot.wait(120)
    assert board.text() == "a shopping list"
    monkeypatch.setattr(clipboard, "KEPT_MS", 60_000)
    clipboard.copy_patient_text("ZZCANARY plan")
    qapp.aboutToQuit.emit()
    assert board.text() == ""


@needs_posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_asked_to_end_it_keeps_the_work_and_leaves_no_lock(tmp_path, number: int) -> None:
    case = tmp_path / "case.json"
    case.write_bytes((CASES / "rectal-nec.json").read_bytes())
    script = (
        "import os, sys, signal\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QTimer\n"
        "from hgnen_desktop.core.careplan.intended_use import INTENDED_USE\n"
        "from hgnen_desktop.gui import app, main_window\n"
        "from hgnen_desktop.gui.settings import Settings\n"
        "settings = Settings(); settings.acknowledge(INTENDED_USE); settings.sync()\n"
        "made = main_window.MainWindow.prepare\n"
        "def prepare(window, *arguments):\n"
        "    window.complete.connect(lambda: QTimer.singleShot(0, window, changed))\n"
        "    def changed():\n"
        "        window.document.set_identity(label='changed')\n"
        "        assert list(Path(sys.argv[1]).parent.glob('.hgnen-*.lock'))\n"
        "        os.kill(os.getpid(), int(sys.argv[2]))\n"
        "    made(window, *arguments)\n"
        "main_window.MainWindow.prepare = prepare\n"
        "sys.exit(app.run(Path(sys.argv[1])))\n"
    )
    run = [sys.executable, "-c", script, str(case), str(int(number))]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(run, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 128 + number, done.stderr
    assert list(tmp_path.iterdir()) == [case]
    kept = [one.name for one in (data_folder() / "recovery").rglob("*") if one.is_file()]
    assert sorted(Path(name).suffix for name in kept) == [".json", ".origin"]
    assert list((data_folder() / "faults").iterdir()) == [], "the next start must not speak of a fault"


def test_a_fault_is_handled_although_a_part_of_the_window_is_gone(window, tmp_path, capsys) -> None:
    window.new_case()
    window.document.answer(KI67, Answer(state=AnswerState.KNOWN, value=55))
    shiboken6.delete(window.pages.panel)
    handle = app.hook(window)
    for _ in range(2):
        handle(ValueError, ValueError("ZZCANARY"), None)
    said = capsys.readouterr().err
    assert "ValueError" in said
    assert "ZZCANARY" not in said
    assert not window.document.is_valid
    assert list((data_folder() / "recovery").rglob("*.json"))
