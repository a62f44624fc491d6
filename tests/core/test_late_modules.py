from __future__ import annotations

import subprocess
import sys

ASKED = """
import sys
from hgnen_desktop.core.late_modules import late_modules
assert not {"colorsys", "sched"} & set(sys.modules)
with late_modules("colorsys", "sched", "sys"):
    import colorsys
    from sched import scheduler
assert "sched" in sys.modules
assert "colorsys" not in sys.modules
print(colorsys.rgb_to_hls(1, 0, 0), scheduler.__module__)
import colorsys as real
assert sys.modules["colorsys"] is real is not colorsys and colorsys.rgb_to_hls is real.rgb_to_hls
try:
    colorsys.missing
except AttributeError:
    print("no attribute")
with late_modules("no_such_module"):
    import no_such_module
try:
    no_such_module.anything
except ModuleNotFoundError:
    print("no module")
"""


def test_a_module_is_loaded_when_something_of_it_is_asked_for() -> None:
    done = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.splitlines() == ["(0.0, 0.5, 1.0) sched", "no attribute", "no module"], done.stderr
