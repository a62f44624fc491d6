from __future__ import annotations

import re
import subprocess
from pathlib import Path

import PySide6
import pytest

from tests.places import ROOT

SETUP = ROOT / "packaging" / "setup.sh"
SCRIPTS = [*sorted((ROOT / "packaging").rglob("*.sh")), ROOT / ".ci" / "run"]
# What the functions under test call; everything else is a stand-in, so nothing on this machine is touched.
TOOLS = ("basename", "bash", "dirname", "env", "mkdir", "tail", "uname")


@pytest.fixture
def machine(tmp_path):
    """A pretended machine: name commands and what they do, then run lines of shell with set-up loaded."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in TOOLS:
        found = subprocess.run(["which", tool], capture_output=True, text=True, check=True).stdout.strip()
        (folder / tool).symlink_to(found)

    def run(line: str, **commands: str) -> subprocess.CompletedProcess[str]:
        for name, body in commands.items():
            command = folder / name.replace("_", "-")
            command.write_text(f"#!{folder}/bash\n{body}\n", encoding="utf-8")
            command.chmod(0o755)
        script = f'. "{SETUP}"; log={tmp_path}/setup.log; {line}'
        return subprocess.run(
            [folder / "bash", "-c", script],
            env={"PATH": str(folder), "HOME": str(tmp_path)},
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )

    return run


def libraries(*, without: str = "") -> str:
    """A stand-in for ldconfig that knows all libraries of the table but one."""
    known = re.findall(r"^(lib\S+\.so\.\d+) ", SETUP.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(known) > 20
    lines = "\n".join(f"\t{name} (libc6,x86-64) => /lib/{name}" for name in known if name != without)
    return f"cat() {{ while read -r line; do echo \"$line\"; done; }}; cat <<'END'\n{lines}\nEND"


def test_nothing_is_missing_where_every_library_is_there(machine):
    assert machine("missing_packages window", ldconfig=libraries()).stdout == ""


def test_a_missing_library_is_named_by_its_debian_package(machine):
    done = machine("missing_packages window", ldconfig=libraries(without="libxcb-icccm.so.4"))

    assert done.stdout.split() == ["libxcb-icccm4"]


def test_tests_also_need_a_screen_in_memory_and_a_pdf_reader(machine):
    done = machine("missing_packages tests", ldconfig=libraries())

    assert done.stdout.split() == ["xvfb", "xauth", "poppler-utils"]


def test_someone_without_rights_is_told_the_exact_line(machine):
    done = machine("install_packages libgl1 xvfb", id="echo 1000", apt_get="echo called; exit 1")

    assert done.returncode == 1
    assert "    apt-get update && apt-get install -y --no-install-recommends libgl1 xvfb\n" in done.stderr
    assert "called" not in done.stdout + done.stderr


def test_root_installs_only_what_is_asked_for(machine, tmp_path):
    done = machine("install_packages libgl1", id="echo 0", apt_get=f'echo "$@" >> {tmp_path}/calls')

    assert done.returncode == 0, done.stderr
    install = (tmp_path / "calls").read_text(encoding="utf-8").splitlines()[-1]
    assert install.endswith("install --no-install-recommends libgl1")


def test_a_failed_installation_shows_why(machine):
    done = machine("install_packages libgl1", id="echo 0", apt_get="echo 'No space left'; exit 100")

    assert done.returncode == 1
    assert "could not be installed" in done.stderr
    assert "No space left" in done.stderr


def test_an_old_python_is_passed_over(machine):
    done = machine("find_python", python3="exit 1")
    assert done.stdout.strip() == ""

    newer = machine("find_python", **{"python3.12": "exit 0"})
    assert newer.stdout.strip() == "python3.12"


def test_someone_with_an_old_python_is_told_which_is_needed(machine):
    old = '[ "$1" = --version ] && echo Python 3.9.2'

    done = machine('set_up "$root/none" requirements', python3=old, id="echo 1000")

    assert done.returncode == 1
    assert "Python 3.11 or newer is needed; found: Python 3.9.2." in done.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_name_no_package_server(script):
    text = script.read_text(encoding="utf-8")

    assert not re.search(r"https?://|index-url[ =]+\S*/|\b\w+\.(org|com|io|net)\b", text)


@pytest.mark.parametrize(
    "part",
    [
        "QtWidgets.abi3.so",
        "QtSvg.abi3.so",
        "QtPdf.abi3.so",
        "QtPdfWidgets.abi3.so",
        "QtPrintSupport.abi3.so",
        "Qt/plugins/platforms/libqoffscreen.so",
        "Qt/plugins/platforms/libqwayland.so",
        "Qt/plugins/platforms/libqxcb.so",
    ],
)
def test_every_system_library_of_the_window_is_here(part):
    done = subprocess.run(["ldd", Path(PySide6.__path__[0]) / part], capture_output=True, text=True, check=True)

    missing = [line.strip() for line in done.stdout.splitlines() if "not found" in line]
    assert missing == [], "run bash packaging/test.sh, which installs what is missing"
