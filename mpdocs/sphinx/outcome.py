"""In which settings an output was seen, in as few words as say it exactly."""

from collections.abc import Iterable

from mpdocs.example import METHODS
from mpdocs.records import Output, Record, version_key

Setting = tuple[str, str, str]
"""platform, Python, start method"""

PLATFORMS = {"linux": "Linux", "macos": "macOS", "windows": "Windows"}


def settings_of(output: Output) -> frozenset[Setting]:
    """Every setting that gave this output."""
    return frozenset(
        (platform, python, method)
        for platform, by_python in output.verified.items()
        for python, methods in by_python.items()
        for method in methods
    )


def tab_labels(outputs: Iterable[Output]) -> tuple[str, ...]:
    """What tells the outputs of one example apart: "fork" and "spawn, forkserver", or "3.14+"."""
    sets = [settings_of(output) for output in outputs]
    everywhere = frozenset().union(*sets)
    return tuple(_label(one, everywhere) for one in sets)


def verified_in(*proven: Record) -> str:
    """All settings of some records: "CPython 3.11–3.15 · fork, spawn, forkserver · Linux"."""
    settings = {setting for record in proven for setting in record.settings()}
    parts = []
    for platform in sorted({platform for platform, _, _ in settings}):
        here = {one for one in settings if one[0] == platform}
        groups = [
            f"{_versions(pythons, newest=None)} · {_methods(methods)}"
            for methods, pythons in _by_methods(here)
        ]
        parts.append(f"CPython {'; '.join(groups)} · {PLATFORMS.get(platform, platform)}")
    return "; ".join(parts)


def _label(one: frozenset[Setting], everywhere: frozenset[Setting]) -> str:
    newest = max((python for _, python, _ in everywhere), key=version_key, default=None)
    platforms, pythons, methods = (frozenset(values) for values in _columns(one))

    def is_exactly(by_platform: bool, by_python: bool, by_method: bool) -> bool:
        return one == {
            (platform, python, method)
            for platform, python, method in everywhere
            if (not by_platform or platform in platforms)
            and (not by_python or python in pythons)
            and (not by_method or method in methods)
        }

    if is_exactly(False, False, True):
        return _methods(methods)
    if is_exactly(False, True, False):
        return _versions(pythons, newest)
    if is_exactly(True, False, False):
        return _platforms(platforms)
    if is_exactly(False, True, True):
        return f"{_versions(pythons, newest)} · {_methods(methods)}"
    text = "; ".join(
        f"{_versions(some, newest)} · {_methods(shared)}" for shared, some in _by_methods(one)
    )
    alone = platforms == {platform for platform, _, _ in everywhere}
    return text if alone else f"{text} · {_platforms(platforms)}"


def _columns(settings: Iterable[Setting]) -> tuple[tuple[str, ...], ...]:
    return tuple(zip(*settings, strict=True)) or ((), (), ())


def _by_methods(settings: Iterable[Setting]) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The start methods, each with the Pythons that have exactly these; oldest Python first."""
    by_python: dict[str, set[str]] = {}
    for _, python, method in settings:
        by_python.setdefault(python, set()).add(method)
    groups: dict[frozenset[str], set[str]] = {}
    for python in sorted(by_python, key=version_key):
        groups.setdefault(frozenset(by_python[python]), set()).add(python)
    return [(methods, frozenset(pythons)) for methods, pythons in groups.items()]


def _methods(methods: frozenset[str]) -> str:
    known = [method for method in METHODS if method in methods]
    return ", ".join(known + sorted(methods.difference(METHODS)))


def _platforms(platforms: frozenset[str]) -> str:
    return ", ".join(PLATFORMS.get(one, one) for one in sorted(platforms))


def _versions(pythons: frozenset[str], newest: str | None) -> str:
    """Runs of neighbours are written "3.11–3.13"; a run that ends at the newest one, "3.14+"."""
    ordered = sorted(pythons, key=version_key)
    plain = [python for python in ordered if not python.endswith("t")]
    runs: list[list[str]] = []
    for python in plain:
        if runs and _is_next(runs[-1][-1], python):
            runs[-1].append(python)
        else:
            runs.append([python])
    texts = []
    for run in runs:
        if newest is not None and run[-1] == newest:
            texts.append(f"{run[0]}+")
        else:
            texts.append(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}")
    return ", ".join(texts + [python for python in ordered if python.endswith("t")])


def _is_next(one: str, other: str) -> bool:
    (major, minor, _), (other_major, other_minor, _) = version_key(one), version_key(other)
    return major == other_major and other_minor == minor + 1
