"""Thin writers over the care plan and the assessment: text, JSON, PDF."""
