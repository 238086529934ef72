"""What stands in the parentheses of a header: ``# Output (spawn, 3.14+):``."""

import re
from dataclasses import dataclass

from mpdocs.example.setting import METHODS, PLATFORMS, Setting
from mpdocs.example.suggestion import did_you_mean

_VERSION = re.compile(r"(?P<before><=|>=|<)?(?P<number>\d+\.\d+(?:\.\d+)?)(?P<after>\+)?")
_FORMS = "`3.14`, `3.14+`, `>=3.14`, `<3.14`, `<=3.14`"
_SLIPS = {
    "darwin": "macos",
    "mac": "macos",
    "osx": "macos",
    "win": "windows",
    "win32": "windows",
    "nt": "windows",
    "fork server": "forkserver",
}
# Every minor version a condition could mean: enough to see that one holds always, or never.
_EVERY_VERSION = [(3, minor) for minor in range(100)]


class ConditionError(ValueError):
    """The text in the parentheses is no condition; the message says why and what is allowed."""


@dataclass(frozen=True, slots=True)
class Condition:
    """The settings a header applies to; an empty one applies everywhere.

    Words of one kind are alternatives, the kinds together restrict each other: ``(fork, spawn,
    3.14+)`` means "fork or spawn, and on 3.14 or newer".
    """

    methods: frozenset[str] = frozenset()
    platforms: frozenset[str] = frozenset()
    versions: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """Operator (``==``, ``>=``, ``<=`` or ``<``) and version, as alternatives. A version with two
    numbers means all its patch releases; ``3.11.5`` is for what a patch release has changed."""

    def holds(self, setting: Setting) -> bool:
        """Tell whether the header applies in this setting."""
        return (
            (not self.methods or setting.method in self.methods)
            and (not self.platforms or setting.platform in self.platforms)
            and self._holds_on(setting.python)
        )

    def _holds_on(self, python: tuple[int, ...]) -> bool:
        return not self.versions or any(
            {
                "==": python[: len(version)] == version,
                ">=": python >= version,
                "<=": python[: len(version)] <= version,
                "<": python < version,
            }[operator]
            for operator, version in self.versions
        )

    def __str__(self) -> str:
        """Give the text back in one canonical order; empty for the condition that always holds."""
        return ", ".join(
            [method for method in METHODS if method in self.methods]
            + [platform for platform in PLATFORMS if platform in self.platforms]
            + [_version_text(operator, version) for operator, version in self.versions]
        )


def parse_condition(text: str) -> Condition:
    """Read the text between the parentheses.

    :raises ConditionError: when a word is neither a start method, a platform nor a version; or the
        versions hold everywhere, which is what ``>=3.12, <3.14`` would mean.
    """
    methods, platforms, versions = set(), set(), []
    for word in (part.strip() for part in text.split(",")):
        if word in METHODS:
            methods.add(word)
        elif word in PLATFORMS:
            platforms.add(word)
        else:
            versions.append(_parse_version(word))
    condition = Condition(frozenset(methods), frozenset(platforms), tuple(versions))
    if versions and all(condition._holds_on(python) for python in _EVERY_VERSION):
        raise ConditionError(
            f"the condition ({text}) holds on every Python, because versions are alternatives. "
            "List the versions meant, as in `3.12, 3.13`, or leave them out."
        )
    return condition


def _parse_version(word: str) -> tuple[str, tuple[int, ...]]:
    found = _VERSION.fullmatch(word)
    if found is None or (found["before"] and found["after"]):
        what = f"`{word}` is no condition." if word else "a condition is empty."
        raise ConditionError(
            f"{what}{did_you_mean(word, METHODS + PLATFORMS, _SLIPS)} "
            f"Allowed, separated by commas: {', '.join(METHODS + PLATFORMS)}, "
            f"and versions as {_FORMS}."
        )
    operator = ">=" if found["after"] else found["before"] or "=="
    return operator, tuple(map(int, found["number"].split(".")))


def _version_text(operator: str, version: tuple[int, ...]) -> str:
    number = ".".join(map(str, version))
    return {"==": number, ">=": f"{number}+"}.get(operator, f"{operator}{number}")
