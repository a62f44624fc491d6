"""The product without its window. Nothing below this package imports Qt or ``hgnen_desktop.gui``."""

from hgnen_desktop.core.late_modules import late_modules

# Python's data classes look at signatures of classes that carry no words of their own; here all do.
with late_modules("inspect"):
    import dataclasses  # noqa: F401 - loaded for its effect
