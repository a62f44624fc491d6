"""The product without its window. Nothing below this package imports Qt or ``hgnen_desktop.gui``."""
