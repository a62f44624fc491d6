"""The course of a patient at work: what it says on a day, what follows from it, and how it is entered in a line of typing."""

from __future__ import annotations
