"""SHA-256 and BLAKE2 as Python carries them itself.

:mod:`hashlib` loads OpenSSL for the same functions: three megabytes and a hundredth of a second of every start, for nothing
else that the program needs then. What people compare is SHA-256; BLAKE2 takes a third of its time over the compiled knowledge,
whose seal nobody reads.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import blake2b as blake2b
    from hashlib import sha256 as sha256
else:
    # Python 3.12 and newer; 3.11; a Python that was built without its own.
    _NAMES = ("_sha2", "_sha256", "hashlib")
    sha256 = import_module(next(name for name in _NAMES if find_spec(name))).sha256
    blake2b = import_module("_blake2" if find_spec("_blake2") else "hashlib").blake2b
