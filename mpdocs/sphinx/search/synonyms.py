"""What else a word of the search may be called: in the other language, and by who types it."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from mpdocs.pages import terms
from mpdocs.sphinx.search.error import SearchFileError

#: The file of the words that people type, below ``docs``.
NAME = "_shared/search/synonyms.toml"


@dataclass(frozen=True, slots=True)
class Synonym:
    """Whoever types one of ``said`` looks for one of ``means``.

    :ivar same: whether they are names of one thing, and not only close to each other.
    """

    said: tuple[str, ...]
    means: tuple[str, ...]
    same: bool = False


def load(docs: Path) -> list[Synonym]:
    """The terms of both languages, and what people type instead of them.

    Raises ``SearchFileError``.
    """
    return [*_of_terms(docs), *_typed(docs / NAME)]


def _of_terms(docs: Path) -> list[Synonym]:
    found = []
    for term in terms.load(docs).terms:
        # 重入锁（递归锁） are two names of one thing
        means = (term.en, *filter(None, re.split("[（）]", term.zh)))
        found.append(Synonym((*means, *term.avoid), means, same=True))
    return found


def _typed(path: Path) -> list[Synonym]:
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8")).get("synonym", [])
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SearchFileError(f"{NAME}: {error}") from error
    for number, row in enumerate(rows, 1):
        if row.keys() != {"said", "means"}:
            raise SearchFileError(
                f"{NAME}: synonym {number} needs said and means, and nothing else"
            )
    return [Synonym(tuple(row["said"]), tuple(row["means"])) for row in rows]
