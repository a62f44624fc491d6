"""The care plan as plain data, which every export reads."""
