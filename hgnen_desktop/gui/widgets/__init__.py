"""Reusable, domain-free widgets."""
