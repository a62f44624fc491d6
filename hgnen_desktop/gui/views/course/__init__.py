"""The course of the patient: a picture, a line of typing, and the events as a table."""

from __future__ import annotations
