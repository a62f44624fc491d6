"""The program as a screen reader meets it: starts the real window, walks its tree over AT-SPI, enters a case, reads the advice.

Run by hand after a change of the window: ``/usr/bin/python3 tests/accessibility/at_spi.py``. It needs a few Debian packages
that the test suite does without, and says which are missing. Exit codes: 0 all well, 1 something is wrong with the window,
2 it cannot be run here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".venv" / "bin" / "hgnen-desktop"
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
PACKAGES = "xvfb openbox dbus at-spi2-core python3-gi gir1.2-atspi-2.0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
INSIDE = "HGNEN_AT_SPI_INSIDE"

FIRST_STEPS = (("Case label", "AT-SPI"), ("Age", "58"), ("ECOG performance status", "1"))
PATHOLOGY = (
    "Poorly differentiated neuroendocrine carcinoma (NEC)", "Large cell", ("Ki-67 index", "85"), "Mutant pattern", "Lost",
)  # fmt: skip


def main() -> int:
    if os.environ.get(INSIDE):
        return Reader().run()
    missing = [name for name in ("Xvfb", "openbox", "dbus-run-session") if shutil.which(name) is None]
    if not LAUNCHER.exists():
        missing.append("at-spi2-core")
    try:
        import gi  # noqa: F401
    except ImportError:
        missing.append("python3-gi (and run this with /usr/bin/python3)")
    if missing or not PROGRAM.exists():
        print("This check cannot run here. Missing: " + (", ".join(missing) or "the program's environment") + ".")
        print(f"Install: apt-get install --no-install-recommends {PACKAGES}")
        print("Make the environment with: bash packaging/test.sh tests/core/domain")
        return 2
    return _run_on_a_display_of_its_own()


def _run_on_a_display_of_its_own() -> int:
    """An X server, a window manager and a session bus for this run alone."""
    read, write = os.pipe()
    display = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    number = os.read(read, 16).decode().strip()
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ, INSIDE: "1", "DISPLAY": f":{number}", "HOME": home, "XDG_CONFIG_HOME": f"{home}/config",
            "XDG_DATA_HOME": f"{home}/data", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }  # fmt: skip
        manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        try:
            return subprocess.run(
                ["dbus-run-session", "--", sys.executable, __file__], env=environment, check=False
            ).returncode
        finally:
            manager.terminate()
            display.terminate()


class Reader:
    """Does with the tree what a screen reader and its user do."""

    def __init__(self) -> None:
        import gi

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib

        Atspi.set_timeout(20_000, 40_000)
        self.atspi, self.glib = Atspi, GLib
        self.wrong: list[str] = []
        self.said: list[str] = []

    def run(self) -> int:
        launcher = subprocess.Popen([str(LAUNCHER), "--launch-immediately"], stderr=subprocess.DEVNULL)
        time.sleep(1)
        program = subprocess.Popen([str(PROGRAM)])
        try:
            self._listen()
            self._journey()
        except LookupError as error:
            self.wrong.append(str(error))
            self._tell_what_is_there()
        finally:
            program.terminate()
            program.wait(10)
            launcher.terminate()
        for line in self.wrong:
            print(f"WRONG: {line}")
        print(f"{'Something is wrong' if self.wrong else 'All well'}: {len(self.said)} announcements were heard.")
        return 1 if self.wrong else 0

    # --- the journey --------------------------------------------------------------------------------------------------

    def _journey(self) -> None:
        self.window = self._wait(self._application, "the program in the accessibility tree")
        self._check_names("intended use")
        self.press("button", "I have read")
        self.press("button", "New case")
        self._wait(lambda: self.find("text", "Case label"), "the first question")
        self._check_names("Patient")
        for name, text in FIRST_STEPS:
            self.write(name, text)
        self.choose("Primary site", "Rectum")
        self.press("radio button", "Pathology")
        self._check_names("Pathology")
        for answer in PATHOLOGY:
            self.press("radio button", answer) if isinstance(answer, str) else self.write(*answer)
        self.press("radio button", "Extent and stage")
        self.press("radio button", "Distant metastases")
        self.press("radio button", "Treatment so far")
        self.press("radio button", "No treatment yet", "None yet", "None")
        self._read_advice()

    def _read_advice(self) -> None:
        panel = self._wait(lambda: self.find("filler", "Assessment"), "the assessment")
        texts = [node.get_name() for node in self.walk(panel) if node.get_name()]
        for words in ("NEC", "Metastatic NEC, first line", "What would change the plan"):
            if not any(words in text for text in texts):
                self.wrong.append(f"the assessment does not say {words!r}")
        if not any("option" in words for words in self.said):
            self.wrong.append("no change of the options was announced")
        for page in (
            "Workup",
            "Treatment",
            "Surveillance",
            "Visits",
            "Care plan",
            "Evidence",
            "Decision tree",
            "Learn",
            "Guideline",
        ):
            self.press("radio button", page)
            self._check_names(page)
            if page == "Treatment":
                self._wait(
                    lambda: self.find("", "Accept: Platinum plus etoposide"), "the first option with its buttons"
                )

    # --- the tree -----------------------------------------------------------------------------------------------------

    def _application(self):  # noqa: ANN202 - Atspi has no types
        desktop = self.atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            one = desktop.get_child_at_index(number)
            if one is not None and "hgnen" in (one.get_name() or "") and one.get_child_count():
                return one
        return None

    def walk(self, node) -> Iterator:  # noqa: ANN001 - Atspi has no types
        yield node
        try:
            children = [node.get_child_at_index(number) for number in range(min(node.get_child_count(), 400))]
        except self.glib.Error:  # it went away while it was read
            return
        for child in children:
            if child is not None:
                yield from self.walk(child)

    def showing(self) -> Iterator:
        """Every node on the screen."""
        for node in self.walk(self.window):
            if node.get_state_set().contains(self.atspi.StateType.SHOWING):
                yield node

    def find(self, role: str, *names: str):  # noqa: ANN201 - Atspi has no types
        """The first node on the screen with a role and one of these names, or a name that begins so."""
        nodes = [node for node in self.showing() if not role or role in node.get_role_name()]
        for name in names:
            for node in nodes:
                if node.get_name() == name:
                    return node
            for node in nodes:
                if (node.get_name() or "").startswith(name):
                    return node
        return None

    def press(self, role: str, *names: str) -> None:
        """Do the first action of a node, as a screen reader's user would."""
        node = self._wait(lambda: self.find(role, *names), f"{role} {names[0]!r}")
        actions = node.get_action_iface()
        if actions is None or not actions.get_n_actions():
            self.wrong.append(f"{names[0]!r} cannot be pressed")
            return
        actions.do_action(0)
        self._turn(0.4)

    def write(self, name: str, text: str) -> None:
        """Put the keyboard into a field and type."""
        node = self._wait(lambda: self.find("text", name), f"the field {name!r}")
        node.get_component_iface().grab_focus()
        self._turn(0.2)
        self.atspi.generate_keyboard_event(0, text, self.atspi.KeySynthType.STRING)
        self._turn(0.3)
        self._key(0xFF0D)

    def choose(self, name: str, text: str) -> None:
        """Put the keyboard into a list of choices and type the beginning of one."""
        node = self._wait(lambda: self.find("combo box", name), f"the choices of {name!r}")
        node.get_component_iface().grab_focus()
        self._turn(0.2)
        self.atspi.generate_keyboard_event(0, text, self.atspi.KeySynthType.STRING)
        self._turn(0.3)
        self._key(0xFF0D)

    def _key(self, symbol: int) -> None:
        self.atspi.generate_keyboard_event(symbol, None, self.atspi.KeySynthType.SYM)
        self._turn(0.3)

    def _check_names(self, where: str) -> None:
        """Whatever can take the keyboard says what it is."""
        self._turn(0.5)
        states = self.atspi.StateType
        seen = 0
        for node in self.showing():
            seen += 1
            state = node.get_state_set()
            if not state.contains(states.FOCUSABLE) or not state.contains(states.ENABLED):
                continue
            role = node.get_role_name()
            if not node.get_name() and role not in ("frame", "filler", "scroll bar", "viewport", "panel"):
                self.wrong.append(f"{where}: a {role} without a name in {node.get_parent().get_name()!r}")
            if role == "unknown":
                self.wrong.append(f"{where}: {node.get_name()!r} has no role")
        print(f"{where}: {seen} nodes")

    def _tell_what_is_there(self) -> None:
        for node in self.showing():
            if node.get_name():
                print(f"  {node.get_role_name()}: {node.get_name()}")

    # --- time ---------------------------------------------------------------------------------------------------------

    def _listen(self) -> None:
        listener = self.atspi.EventListener.new(lambda event: self.said.append(str(event.any_data)))
        listener.register("object:announcement")
        self._listener = listener

    def _turn(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        context = self.glib.MainContext.default()
        while time.monotonic() < end:
            context.iteration(False)
            time.sleep(0.01)

    def _wait(self, found: Callable, what: str):  # noqa: ANN202 - Atspi has no types
        end = time.monotonic() + 15
        while time.monotonic() < end:
            try:
                node = found()
            except self.glib.Error:  # something went away while it was read
                node = None
            if node is not None:
                return node
            self._turn(0.3)
        raise LookupError(f"{what} was not found")


if __name__ == "__main__":
    sys.exit(main())
