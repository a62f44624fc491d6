"""Where the program keeps its own files. They name cases, so nobody but their owner may look into them."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from hgnen_desktop.core.errors import CaseFileError, Fault

_OVERRIDE = "HGNEN_DATA_DIR"
_APP = "hgnen-desktop"
_FOLDERS_OF_LIBRARIES = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
_OF_LIBRARIES = "of-libraries"


def data_folder() -> Path:
    """Where the program keeps its own files; ``HGNEN_DATA_DIR`` puts everything into one folder of one's choice."""
    override = os.environ.get(_OVERRIDE)
    if override:
        return Path(override)
    import platformdirs

    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def config_folder() -> Path:
    """Where the settings are; the same folder as the data when ``HGNEN_DATA_DIR`` is set."""
    override = os.environ.get(_OVERRIDE)
    if override:
        return Path(override)
    import platformdirs

    return Path(platformdirs.user_config_dir(_APP, appauthor=False))


def keep_all_in(folder: Path) -> None:
    """Let this program, and the libraries it uses, keep all of their own files in one folder from now on.

    To be said before anything is read or a window is opened. Cases stay where a person saves them.

    Raises:
        CaseFileError: when the folder cannot be made or written to.
    """
    folder = folder.absolute()
    os.environ[_OVERRIDE] = str(folder)
    private_folder(folder)
    if not os.access(folder, os.W_OK):
        what = "nothing can be written to this folder, and the program has to keep its own files there."
        raise CaseFileError(Fault(str(folder), what, "Name another folder."))
    # Qt's file dialog keeps a list of its own, fonts and pictures are cached: these say where, on systems that know them.
    for name in _FOLDERS_OF_LIBRARIES:
        os.environ[name] = str(folder / _OF_LIBRARIES)


def private_folder(folder: Path) -> Path:
    """Make a folder of the program's own, and those above it that are missing, for its owner alone; returns it.

    A folder that was made with wider rights before is narrowed; one that a person chose with ``HGNEN_DATA_DIR`` keeps its
    rights when it was there already.

    Raises:
        CaseFileError: when it cannot be made.
    """
    try:
        for one in (*reversed(folder.parents), folder):
            if not os.path.isdir(one):
                with contextlib.suppress(FileExistsError):
                    os.mkdir(one, 0o700)
        os.stat(os.path.join(folder, ""))  # what stands there may be a file
    except (OSError, ValueError) as error:  # ValueError: a name that no folder can have
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        what = f"the program's own folder could not be made ({reason})."
        raise CaseFileError(Fault(str(folder), what, "Name another folder with HGNEN_DATA_DIR.")) from error
    if str(folder) != os.environ.get(_OVERRIDE):
        make_private(folder)
    return folder


def make_private(path: Path) -> None:
    """Let nobody but the owner read a file or folder of the program's own, as far as its drive knows of such rights."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        about = os.stat(path)
        if about.st_mode & 0o077:
            os.chmod(path, about.st_mode & 0o700)


def set_mode(path: str | os.PathLike[str], mode: int) -> None:
    """Set the rights of a file that this program made in a folder in which others may write as well.

    Of the file itself: they could put a link to another file in its place. Systems without such rights are left alone.

    Raises:
        OSError: it is gone, is a link, or its drive refuses.
    """
    if os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        os.fchmod(handle, mode)
    finally:
        os.close(handle)
