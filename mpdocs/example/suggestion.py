"""Guess what somebody meant to write."""

import difflib
from collections.abc import Iterable, Mapping


def nearest(word: str, allowed: Iterable[str], known_slips: Mapping[str, str]) -> str | None:
    """Find the allowed word that was probably meant; case, hyphens and underscores are ignored."""
    by_plain = {_plain(name): name for name in allowed}
    plain = _plain(word)
    if plain in known_slips:
        return known_slips[plain]
    close = difflib.get_close_matches(plain, by_plain, n=1, cutoff=0.75)
    return by_plain[close[0]] if close else None


def did_you_mean(word: str, allowed: Iterable[str], known_slips: Mapping[str, str]) -> str:
    """Return ``" Did you mean `spawn`?"``, or nothing."""
    guess = nearest(word, allowed, known_slips)
    return f" Did you mean `{guess}`?" if guess else ""


def _plain(word: str) -> str:
    return " ".join(word.lower().replace("-", " ").replace("_", " ").split())
