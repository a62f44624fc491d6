"""The form that knowledge takes: schema, strict reader, compiler and checks. The knowledge itself is in ``guidelines/``."""
