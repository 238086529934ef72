"""The two trees of pages, paired by path."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePath

from mpdocs.pages.problem import Problem, shown
from mpdocs.project import LANGUAGES


@dataclass(frozen=True, slots=True)
class Pair:
    """Two pages with the same path in both trees.

    :ivar name: the path without language and suffix: ``learn/process``.
    """

    name: str
    en: Path
    zh: Path

    @property
    def complete(self) -> bool:
        """Whether both files exist."""
        return self.en.is_file() and self.zh.is_file()


def page_path(docs_root: Path, language: str, name: str) -> Path:
    """Return the file of a page in one language."""
    return docs_root / language / f"{name}.md"


def names(docs_root: Path, language: str) -> list[str]:
    """Return the pages of one language, sorted."""
    root = docs_root / language
    return sorted(
        path.relative_to(root).with_suffix("").as_posix()
        for path in root.rglob("*.md")
        if not any(part.startswith((".", "_")) for part in path.relative_to(root).parts)
    )


def pair(docs_root: Path, name: str) -> Pair:
    """Return the pair of that name, whether or not its files exist."""
    en, zh = (page_path(docs_root, language, name) for language in LANGUAGES)
    return Pair(name, en, zh)


def pairs(docs_root: Path) -> list[Pair]:
    """Return all pairs, sorted by name, incomplete ones too."""
    found = {name for language in LANGUAGES for name in names(docs_root, language)}
    return [pair(docs_root, name) for name in sorted(found)]


def problems(docs_root: Path, only: Iterable[str] | None = None) -> list[Problem]:
    """Return the pages without a twin.

    :param only: the names to look at; default: all.
    """
    here = {language: names(docs_root, language) for language in LANGUAGES}
    looked_at = pairs(docs_root) if only is None else [pair(docs_root, name) for name in only]
    found = []
    for one in looked_at:
        if one.complete:
            continue
        have, lack, lacking = (one.en, one.zh, "zh") if one.en.is_file() else (one.zh, one.en, "en")
        if not have.is_file():
            message = f"there is no page {one.name}, in no language.{_close(one.name, here['en'])}"
            found.append(Problem(one.en, 1, message))
            continue
        other = "en" if lacking == "zh" else "zh"
        unpaired = [name for name in here[lacking] if name not in here[other]]
        message = (
            f"this page has no twin {shown(lack)}. Write it, or rename one of the two so that "
            f"their paths agree.{_close(one.name, unpaired)}"
        )
        found.append(Problem(have, 1, message))
    return found


def name_of(docs_root: Path, text: str) -> str:
    """Return the page name a person means: ``learn/process`` or the path of one of its files."""
    path = PurePath(text)
    for language in LANGUAGES:
        for root in (docs_root / language, (docs_root / language).resolve()):
            for written in (path, PurePath(Path(text).resolve())):
                if written.is_relative_to(root):
                    return written.relative_to(root).with_suffix("").as_posix()
    return path.with_suffix("").as_posix() if path.suffix == ".md" else path.as_posix()


def _close(name: str, others: list[str]) -> str:
    close = get_close_matches(name, others, n=1, cutoff=0.6)
    return f" Did you mean {close[0]}?" if close else ""
