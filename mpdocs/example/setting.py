"""Where an example runs: a Python version, a start method, a platform."""

from dataclasses import dataclass

METHODS = ("fork", "spawn", "forkserver")
PLATFORMS = ("linux", "macos", "windows")


@dataclass(frozen=True, slots=True)
class Setting:
    """One cell of the table an example is verified in."""

    python: tuple[int, ...]
    """``(3, 14)``, or with the patch release: ``(3, 14, 10)``."""
    method: str
    platform: str

    def __str__(self) -> str:
        """As the pages print it: ``CPython 3.14, spawn, linux``."""
        version = ".".join(map(str, self.python[:2]))
        return f"CPython {version}, {self.method}, {self.platform}"
