"""The visits of the open case as they really went."""
