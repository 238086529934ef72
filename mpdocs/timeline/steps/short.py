"""Values that are too long to be read at a glance."""


def shortened(value: str, longest: int) -> str:
    """A value with its end cut off, if it is longer."""
    return value if len(value) <= longest else value[: longest - 1] + "…"
