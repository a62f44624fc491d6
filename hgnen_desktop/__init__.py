"""HG-NEN Companion: an offline desktop companion for clinicians who care for high-grade neuroendocrine neoplasms."""

__version__ = "0.1.0"
