"""The workup page: what to do now, what to ask, what is awaited and what is done."""
