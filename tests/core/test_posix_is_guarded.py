"""What only POSIX has stands behind a guard everywhere in the program, so that it loads and works where it is missing."""

from __future__ import annotations

import ast

import pytest

from tests.places import PROGRAM

MODULES = {"fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty"}
CALLS = {
    "os": {
        *("O_CLOEXEC", "O_DIRECTORY", "O_NOCTTY", "O_NOFOLLOW", "O_SYNC", "SCHED_OTHER", "WNOHANG", "chown", "chroot"),
        *("confstr", "ctermid", "fchdir", "fchmod", "fchown", "fdatasync", "fork", "forkpty", "fstatvfs", "getegid", "geteuid"),
        *("getgid", "getgroups", "getloadavg", "getpgid", "getpgrp", "getpriority", "getuid", "killpg", "lchown", "lockf"),
        *("major", "minor", "mkfifo", "mknod", "nice", "openpty", "posix_fadvise", "posix_fallocate", "posix_spawn", "sched_yield"),
        *("setgid", "setpriority", "setsid", "setuid", "statvfs", "sync", "sysconf", "tcsetpgrp", "uname", "wait", "waitid"),
    },
    "signal": {
        *("SIGALRM", "SIGCHLD", "SIGCONT", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGQUIT", "SIGSTOP", "SIGTSTP", "SIGUSR1", "SIGUSR2"),
        *("alarm", "pause", "pthread_kill", "pthread_sigmask", "setitimer", "sigpending", "sigwait"),
    },
    "time": {"clock_gettime", "tzset"},
}  # fmt: skip
PLACES = ("/proc/", "/dev/", "/tmp/", "/etc/", "/usr/", "/var/", "/home/", "/sys/")
ASKED_BY = {"platform", "name", "hasattr"}
CAUGHT = {"ImportError", "ModuleNotFoundError", "AttributeError"}


def is_guard(node: ast.AST) -> bool:
    """``if sys.platform``, ``if os.name``, ``if hasattr`` or ``try ... except ImportError``."""
    if isinstance(node, ast.Try):
        return any(isinstance(one, ast.Name) and one.id in CAUGHT for each in node.handlers for one in ast.walk(each))
    if not isinstance(node, ast.If | ast.IfExp):
        return False
    asked = {one.attr if isinstance(one, ast.Attribute) else getattr(one, "id", "") for one in ast.walk(node.test)}
    return bool(asked & ASKED_BY)


def leaves(node: ast.AST) -> bool:
    """A guard behind which nothing of the function follows."""
    return isinstance(node, ast.If) and is_guard(node) and isinstance(node.body[-1], ast.Return | ast.Raise)


def assumed(source: str) -> list[str]:
    """What only POSIX has and stands without a guard, as ``line: what``."""
    found: list[str] = []

    def look(node: ast.AST, guarded: bool) -> None:
        guarded = guarded or is_guard(node)
        if not guarded:
            found.extend(f"{getattr(node, 'lineno', 0)}: {what}" for what in named(node))
        left = False  # the other systems have left this function already
        for child in ast.iter_child_nodes(node):
            is_docstring = isinstance(node, ast.Expr) and isinstance(child, ast.Constant)
            if not is_docstring:
                look(child, guarded or left)
            left = left or leaves(child)

    look(ast.parse(source), guarded=False)
    return found


def named(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [one.name for one in node.names if one.name in MODULES]
    if isinstance(node, ast.ImportFrom):
        of = CALLS.get(node.module or "", set())
        return [node.module or ""] if node.module in MODULES else [one.name for one in node.names if one.name in of]
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return [f"{node.value.id}.{node.attr}"] if node.attr in CALLS.get(node.value.id, ()) else []
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(PLACES):
        return [node.value]
    return []


def test_the_program_assumes_nothing_that_only_posix_has() -> None:
    files = [path for path in PROGRAM.rglob("*.py") if "_bundled" not in path.parts]
    assert len(files) > 500
    wrong = {str(path.relative_to(PROGRAM)): assumed(path.read_text(encoding="utf-8")) for path in files}
    assert {name: what for name, what in wrong.items() if what} == {}


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("import fcntl", ["1: fcntl"]),
        ("import os\nos.getuid()", ["2: os.getuid"]),
        ("from os import fork", ["1: fork"]),
        ("from termios import tcgetattr", ["1: termios"]),
        ("import os\ndef end(pid):\n    os.kill(pid, signal.SIGKILL)", ["3: signal.SIGKILL"]),
        ("open('/proc/self/status')", ["1: /proc/self/status"]),
        ("import sys, os\nif sys.platform != 'win32':\n    os.getuid()", []),
        ("def one():\n    if os.name != 'posix':\n        return\n    os.chown()", []),
        ("def one():\n    if os.name != 'posix':\n        pass\n    os.chown()", ["4: os.chown"]),
        ("import os\nif hasattr(os, 'getuid'):\n    os.getuid()", []),
        ("try:\n    import fcntl\nexcept ImportError:\n    fcntl = None", []),
        ("try:\n    import fcntl\nexcept OSError:\n    pass", ["2: fcntl"]),
        ("'''/proc/ of Linux.'''\nimport os\nos.sep", []),
    ],
)
def test_a_guard_is_told_from_none(source: str, says: list[str]) -> None:
    assert assumed(source) == says
