"""HG-NEN Companion: an offline desktop companion for clinicians who care for high-grade neuroendocrine neoplasms."""

import datetime as _dt

__version__ = "0.1.0"
# What systems know the program by: its desktop entry, its icon and the windows that belong to it. A name, not an address.
APPLICATION_ID = "org.hgnen.Companion"
# What the program is started with to help another one of itself; see core/helpers.py. It is no command for people.
HELPER = "--as-helper"
# The day this version was made. A clock that shows a much earlier day is wrong.
RELEASED = _dt.date(2026, 11, 28)
