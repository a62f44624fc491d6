from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from email.parser import Parser
from importlib.metadata import version
from pathlib import Path
from zipfile import ZipFile

import pytest

import hgnen_desktop
from hgnen_desktop.core.guidelines.altered import SEALS_FILE, altered, broken_seals
from hgnen_desktop.core.guidelines.compiled import read_compiled
from hgnen_desktop.core.guidelines.compiler import compile_folder
from hgnen_desktop.core.proof.kept import PROOF_FILE, read_proof
from tests.places import ROOT

BUNDLED = "hgnen_desktop/_bundled"
NO_YAML = "import sys; sys.modules['yaml'] = None; from hgnen_desktop.cli import main; sys.exit(main(sys.argv[1:]))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel built from this checkout, with the tools that are installed."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The wheel unpacked, as an installed program is."""
    folder = tmp_path_factory.mktemp("installed")
    with ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def files_of(folder: str) -> dict[str, bytes]:
    """What must ship: every file but those that tools and systems leave behind."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.name != ".DS_Store"
    }


def metadata(wheel: Path):
    with ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return Parser().parsestr(archive.read(name).decode())


@pytest.mark.parametrize("folder", ["guidelines", "resources"])
def test_the_wheel_holds_every_shipped_file_unchanged(wheel, folder):
    wanted = files_of(folder)
    with ZipFile(wheel) as archive:
        inside = {
            name.removeprefix(f"{BUNDLED}/"): archive.read(name)
            for name in archive.namelist()
            if name.startswith(f"{BUNDLED}/{folder}/")
        }

    assert len(wanted) > 3
    assert inside.keys() == wanted.keys()
    assert [name for name in wanted if inside[name] != wanted[name]] == []


def test_the_wheel_holds_the_compiled_guidelines(wheel):
    with ZipFile(wheel) as archive:
        compiled = archive.read(f"{BUNDLED}/guidelines.json")

    assert compiled == compile_folder(ROOT / "guidelines")
    assert json.loads(compiled)["packs"]


def test_the_wheel_holds_the_proof_of_its_guidelines(wheel):
    with ZipFile(wheel) as archive:
        guidelines = read_compiled(archive.read(f"{BUNDLED}/guidelines.json"))
        proof = read_proof(archive.read(f"{BUNDLED}/{PROOF_FILE}"), guidelines)

    assert proof is not None
    assert proof.passed


def test_what_ships_with_the_guidelines_is_sealed(wheel):
    with ZipFile(wheel) as archive:
        read = {name: archive.read(f"{BUNDLED}/{name}") for name in ("guidelines.json", "findings.json", SEALS_FILE)}
        read[PROOF_FILE] = archive.read(f"{BUNDLED}/{PROOF_FILE}")
        kept = read.pop(SEALS_FILE)
        assert read.keys() <= json.loads(kept).keys()
        assert broken_seals(lambda name: archive.read(f"{BUNDLED}/{name}"), kept) == []
    assert altered(read_compiled(read["guidelines.json"])) == []


def test_the_wheel_holds_every_module_and_nothing_beside(wheel):
    modules = {name for name in files_of("hgnen_desktop") if not name.startswith(BUNDLED)}
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    code = {name for name in names if name.startswith("hgnen_desktop/") and not name.startswith(BUNDLED)}

    assert code == modules
    assert {name.split("/")[0].split(".dist-info")[0] for name in names} == {
        "hgnen_desktop",
        f"hgnen_desktop-{hgnen_desktop.__version__}",
    }


def test_the_licenses_are_in_the_wheel(wheel):
    with ZipFile(wheel) as archive:
        texts = {
            name.partition(".dist-info/licenses/")[2]: archive.read(name).decode()
            for name in archive.namelist()
            if ".dist-info/licenses/" in name
        }

    assert "END OF TERMS AND CONDITIONS" in texts["LICENSE"]
    assert "CC BY 4.0" in texts["guidelines/LICENSE.md"]
    assert texts.keys() >= {
        "resources/icons/LICENSE",
        "resources/fonts/DejaVu-LICENSE.txt",
        "resources/fonts/Noto-LICENSE.txt",
        "resources/fonts/wqy-microhei-LICENSE.txt",
        "resources/color/sRGB-LICENSE.txt",
    }


def test_the_version_is_the_same_everywhere(wheel):
    stated = hgnen_desktop.__version__

    assert metadata(wheel)["Version"] == stated
    assert wheel.name == f"hgnen_desktop-{stated}-py3-none-any.whl"
    assert version("hgnen-desktop") == stated, "the installed program is of another version: run packaging/test.sh"


def test_the_installed_program_can_check_a_folder_of_guidelines(wheel, installed, tmp_path):
    assert [text for text in metadata(wheel).get_all("Requires-Dist") if text.startswith("pyyaml")]
    shutil.copytree(ROOT / "guidelines", tmp_path / "guidelines")
    with (tmp_path / "guidelines" / "nanets_hgnen_2023" / "pathway" / "10_entity.yaml").open("a") as entity:
        entity.write("\n  - colour: red\n")
    run = [sys.executable, "-m", "hgnen_desktop", "guidelines", "check", "--folder", "guidelines"]
    environment = {**os.environ, "PYTHONPATH": str(installed), "HOME": str(tmp_path)}
    done = subprocess.run(run, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 3, done.stderr
    assert "10_entity.yaml:" in done.stderr


def test_the_installed_program_makes_a_care_plan_without_a_yaml_reader(installed, tmp_path):
    case = installed / BUNDLED / "resources" / "cases" / "rectal-nec.json"
    arguments = ["plan", str(case), "--anchor", "2026-01-15", "--pdf", "plan.pdf"]
    environment = {**os.environ, "PYTHONPATH": str(installed), "HOME": str(tmp_path)}

    done = subprocess.run(
        [sys.executable, "-c", NO_YAML, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    where = subprocess.run(
        [sys.executable, "-c", "import hgnen_desktop; print(hgnen_desktop.__file__)"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
    )

    assert Path(where.stdout.strip()).is_relative_to(installed)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")


def test_the_installed_program_checks_itself_without_a_yaml_reader(installed, tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(installed), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", NO_YAML, "self-check"], cwd=tmp_path, env=environment, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("ok  ") == 8
