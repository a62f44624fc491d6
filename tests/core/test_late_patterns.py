"""Expressions of libraries are compiled when they are used; what they find is the same."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from abc import ABCMeta

import pytest
import reportlab

from hgnen_desktop.core.digest import sha256
from hgnen_desktop.core.late_patterns import late_pattern, late_patterns


def compiled_by(module: str, pattern: str, flags: int = 0, *, late: str = "library"):
    with late_patterns(late):
        return eval("re.compile(pattern, flags)", {"__name__": module, "re": re, "pattern": pattern, "flags": flags})  # noqa: S307


def test_it_finds_what_the_expression_finds() -> None:
    late = compiled_by("library.part", "(a)(B)", re.IGNORECASE)
    assert not isinstance(late, re.Pattern)
    split, find = late.split, late.search
    assert split("xabx") == ["x", "a", "b", "x"]
    assert find("none") is None
    assert late.sub(r"\2\1", "ab") == "ba"
    assert late.match("ab").group(2) == "b"
    assert (late.pattern, late.groups) == ("(a)(B)", 2)


def test_a_faulty_expression_is_told_when_it_is_used() -> None:
    late = compiled_by("library", "(")
    with pytest.raises(re.error):
        late.match("x")


def test_other_modules_and_later_ones_are_served_at_once() -> None:
    assert isinstance(compiled_by("other.library", "a"), re.Pattern)
    compile_now = re.compile
    with pytest.raises(ZeroDivisionError), late_patterns("library"):
        raise ZeroDivisionError
    assert re.compile is compile_now


def test_the_digest_is_the_one_everybody_knows() -> None:
    for content in (b"", b"abc", bytes(range(256)) * 99):
        assert sha256(content).hexdigest() == hashlib.sha256(content).hexdigest()


def test_a_case_is_assessed_without_openssl_and_a_pdf_made_without_the_pattern_of_addresses() -> None:
    asked = (
        "import sys; import hgnen_desktop.core.workflow, hgnen_desktop.core.storage.case_file; "
        "import hgnen_desktop.core.guidelines.compiled; assert '_hashlib' not in sys.modules; "
        "import hgnen_desktop.core.export.pdf; from reportlab.platypus import paragraph; "
        "print(type(paragraph.uri_pat).__name__, *sorted({'ssl', 'http.client', 'urllib.request', 'socket'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60)
    pattern, *loaded = done.stdout.split()
    assert pattern == "_LatePattern"
    # An older reportlab loads them elsewhere as well, where it is not kept from it: a longer start, and no connection.
    assert not loaded or not reportlab.__version__.startswith("5.1")


def test_an_abstract_class_does_not_compile_the_expressions_among_its_members() -> None:
    # Every member is asked whether it is abstract; a faulty expression would be told then.
    members = {"faulty": late_pattern("(")}
    made = ABCMeta("Made", (), members)
    assert made.faulty is members["faulty"]
    with pytest.raises(re.error):
        made.faulty.match("")
