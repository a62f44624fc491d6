"""Write what stands in a frozen folder as a bill of materials (CycloneDX): ``python packaging/sbom.py FOLDER VERSION DAY FILE``.

The parts are those whose license texts were gathered beside the program, which its *About* shows: ``packaging/licenses.py``
writes that list from what is really there. Run with the packages of ``packaging/requirements-release.lock``. The same folder
gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
import uuid
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

PROGRAM = "hgnen-desktop"
_LIST = Path("_internal", "hgnen_desktop", "_bundled", "licenses", "LIST.txt")
_LINE = re.compile(r"(?P<name>\S+) (?P<version>\S+?)(?: of (?P<system>Debian))?: (?P<license>.+)")
_FORMAT = SchemaVersion.V1_6


def main() -> None:
    """Write the file, after the format's own schema has found it valid."""
    folder, version, day, file = sys.argv[1:]
    lines = (Path(folder) / _LIST).read_text(encoding="utf-8").splitlines()
    program = Component(name=PROGRAM, version=version, type=ComponentType.APPLICATION, bom_ref=PROGRAM)
    bom = Bom(components=[_part(line) for line in lines])
    bom.metadata.component = program
    bom.metadata.timestamp = dt.datetime.combine(dt.date.fromisoformat(day), dt.time(), dt.UTC)
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_OID, "\n".join((PROGRAM, version, *lines)))
    bom.register_dependency(program, bom.components)
    text = make_outputter(bom, OutputFormat.JSON, _FORMAT).output_as_string(indent=1)
    fault = JsonStrictValidator(_FORMAT).validate_str(text)
    if fault is not None:
        raise SystemExit(f"The bill of materials is not valid: {fault}")
    Path(file).write_text(text + "\n", encoding="utf-8")
    print(f"{file}: {len(lines)} parts")


def _part(line: str) -> Component:
    found = _LINE.fullmatch(line)
    if found is None:
        raise SystemExit(f"This line of the list of parts is not understood: {line}")
    name, version = found["name"], found["version"]
    if found["system"]:
        url = PackageURL("deb", "debian", name, version)
    else:
        url = PackageURL("generic" if name == "Python" else "pypi", None, name, version)
    # A text that is no expression of SPDX stands as it is; Debian's parts have theirs beside the program.
    licenses = [] if found["system"] else [LicenseFactory().make_from_string(found["license"])]
    return Component(name=name, version=version, purl=url, bom_ref=str(url), licenses=licenses)


if __name__ == "__main__":
    main()
