"""The application: one window, the clock, and what happens when something breaks."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLocale, QSize, QSocketNotifier, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from hgnen_desktop import APPLICATION_ID, __version__
from hgnen_desktop.core import bundled
from hgnen_desktop.core.storage.unfinished import finish_unfinished
from hgnen_desktop.gui import languages
from hgnen_desktop.gui.garbage import WindowCollector
from hgnen_desktop.gui.main_window import MainWindow
from hgnen_desktop.gui.memory import keep_little
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.words import tr

# Looking for plug-ins costs as much as a tenth of the start, and the program has none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

_DAMAGED = 5  # as for every unexpected error
_ENDED = 128  # and the number of the signal: what a shell expects of a program that was asked to end
_FRAME = QSize(16, 48)  # about what the system puts around a window
_ICON_SIZES = (16, 32, 48, 128)  # points: title bar, task bar, list of windows


def now() -> dt.datetime:
    """The time on this computer, with its zone. The only clock of the program."""
    return dt.datetime.now().astimezone()


def today() -> dt.date:
    """The date on this computer."""
    return now().date()


def run(path: Path | None = None, no_display: Callable[[], int] | None = None) -> int:
    """Open the window, on a case file if one is given, and return the exit code."""
    app = application(no_display)
    name_application()
    settings = Settings()
    languages.install(settings.language)
    window = MainWindow(settings)
    start(window, path)
    sys.excepthook = hook(window)
    end_in_order(window)
    watch(window, app)
    threading.Thread(target=finish_unfinished, daemon=True, name="unfinished").start()
    fit_screen(window, window.screen().availableSize())
    # Shown by the running loop: an error in showEvent, resizeEvent or another method that Qt calls goes to the hook from there.
    # Called from here it would come out of show(), and end the program.
    QTimer.singleShot(0, window.show)
    return app.exec()


def watch(window: MainWindow, app: QApplication) -> None:
    """Once all is loaded: keep versions, check the program, and note where it is should a library end it."""

    def begin() -> None:
        from hgnen_desktop.core.fault_report import StopNote

        note = StopNote()
        app.aboutToQuit.connect(lambda: note.end())  # a bound method would not keep the note
        if stopped := note.begin():
            window.tell_stopped(stopped)
        window.keep_versions()
        window.check_itself(today)

    window.complete.connect(begin)


def application(no_display: Callable[[], int] | None = None) -> QApplication:
    """The Qt application of this process.

    Where Qt cannot show anything (no display answers, a part of the system is missing) it aborts the whole program without
    a way back. It says so first, and the program ends in order there.

    Args:
        no_display: says that there is no display, and returns the exit code; nothing is to be cleaned up after it.
    """
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    said: list[str] = []

    def heard(kind: QtMsgType, _context: object, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg and no_display is not None:
            os._exit(no_display())
        said.append(message)

    before = qInstallMessageHandler(heard)
    made = QApplication(sys.argv[:1])
    qInstallMessageHandler(before)
    for message in said:
        print(message, file=sys.stderr)
    return made


def end_in_order(window: MainWindow) -> None:
    """When the system or a shell asks the program to end, keep the work and leave no lock behind."""
    if os.name != "posix":  # there no program is asked in this way
        return
    ends = [getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)]
    read, write = os.pipe()
    for handle in (read, write):
        os.set_blocking(handle, False)
    # Python's own handlers wait until Qt hands over to Python; what comes out of the pipe wakes Qt up at once.
    signal.set_wakeup_fd(write, warn_on_full_buffer=False)
    notifier = QSocketNotifier(read, QSocketNotifier.Type.Read, window)

    def end() -> None:
        notifier.setEnabled(False)
        number = os.read(read, 1)[0]
        try:
            window.stop()
        finally:
            QCoreApplication.exit(_ENDED + number)

    notifier.activated.connect(end)
    for one in ends:
        signal.signal(one, lambda _number, _frame: None)


def fit_screen(window: MainWindow, room: QSize) -> None:
    """Make a window that was not placed by a person no larger than the screen, for example of a projector."""
    if window.settings.layout("window") is None:
        window.resize(window.size().boundedTo(room - _FRAME))


def name_application() -> None:
    """Say who we are, and read and write numbers and dates the same way in every country."""
    QCoreApplication.setApplicationName("hgnen-desktop")
    QCoreApplication.setApplicationVersion(__version__)
    QApplication.setApplicationDisplayName("")
    QApplication.setDesktopFileName(APPLICATION_ID)
    QLocale.setDefault(QLocale.c())


def make_window() -> MainWindow:
    """The window, furnished, with the look that was chosen last; no guidelines are loaded yet."""
    window = MainWindow(Settings())
    furnish(window)
    return window


def furnish(window: MainWindow, *, with_home: bool = True) -> None:
    """Give the window its look and its parts; Home is left out where a case is opened first."""
    from hgnen_desktop.gui import theme

    look = theme.install()
    look.choose(window.settings.theme)
    look.set_zoom(window.settings.zoom)
    QApplication.setWindowIcon(application_icon())
    window.furnish(with_home=with_home)


def _furnish_or_end(window: MainWindow, *, with_home: bool) -> None:
    """Furnish the window; where a part of the program is missing or damaged, say so and end. Nothing can be shown in it then."""
    try:
        furnish(window, with_home=with_home)
    except Exception as error:  # noqa: BLE001 - whatever it is, an empty window that says nothing is no answer
        from PySide6.QtWidgets import QMessageBox

        print(_without_values(type(error), error.__traceback__), file=sys.stderr)
        said = tr("A part of the program is missing or damaged. Install the program again.")
        box = QMessageBox(QMessageBox.Icon.Critical, "", said, parent=window)
        box.finished.connect(lambda _button: QCoreApplication.exit(_DAMAGED))
        box.open()


def application_icon() -> QIcon:
    """The icon of the program, for systems that do not take it from the desktop entry."""
    icon = QIcon()
    for size in _ICON_SIZES:
        picture = QPixmap()
        picture.loadFromData(bundled.read_bytes("resources", "application", f"companion-{size}.png"), "PNG")
        icon.addPixmap(picture)
    return icon


def start(window: MainWindow, path: Path | None) -> None:
    """Furnish the window once it is painted, with Home unless a case is to be opened; then load the catalogue."""
    keep_little()
    window.complete.connect(WindowCollector(window).begin)
    window.painted.connect(lambda: _furnish_or_end(window, with_home=path is None))
    window.usable.connect(lambda: window.prepare(today, path, now))


def hook(window: MainWindow):  # type: ignore[no-untyped-def] # noqa: ANN201 - the form Python gives to an exception hook
    """What Python calls for an error that nobody caught: keep the work, say so, freeze the assessment."""
    handling = False

    def handle(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal handling
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        where = _without_values(kind, trace)
        print(where, file=sys.stderr)
        if handling:
            return
        handling = True
        try:
            window.fault(where)
        except Exception as second:  # noqa: BLE001 - a widget may be gone, and the work is kept all the same
            print(_without_values(type(second), second.__traceback__), file=sys.stderr)
        finally:
            handling = False

    return handle


def _without_values(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it broke, without the message: messages of errors may carry what was typed."""
    places = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
    return f"{kind.__name__} at " + " < ".join(reversed(places))
