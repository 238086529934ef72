"""The data of the search: every page's entries and the synonyms, as a script.

A script, because a page from ``file://`` may load one and nothing else. It holds the texts and no
finished index: MiniSearch's own is larger than the texts, which the snippets need anyway, and the
browser makes it from them while its reader types.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mpdocs.sphinx.search.entry import Entry
from mpdocs.sphinx.search.synonyms import Synonym

#: A word that stands in the programs of so many entries tells none of them apart.
COMMON = 0.05

#: Pages, by the beginning of their names, that should not stand before those that teach something.
WEIGHTS = {
    "about/": 0.5,  # about this site
    "reference/api": 0.65,  # says briefly what others explain
    "reference/myths": 0.45,  # the same
    "reference/glossary": 0.35,
    "reference/index": 0.8,  # lists of pages
    "learn/index": 0.8,
}


@dataclass(frozen=True, slots=True)
class IndexedPage:
    """A page, the part of the site that it belongs to, and its entries."""

    name: str
    title: str
    part: str
    entries: Sequence[Entry]

    def weight(self) -> float:
        """What a finding on this page counts beside one on another."""
        return next((w for name, w in WEIGHTS.items() if self.name.startswith(name)), 1)


def script(pages: Sequence[IndexedPage], synonyms: Iterable[Synonym]) -> str:
    """The text of the file."""
    seen = Counter(word for page in pages for entry in page.entries for word in entry.code)
    with_code = sum(1 for page in pages for entry in page.entries if entry.code)
    common = {word for word, number in seen.items() if number > max(3, COMMON * with_code)}
    named = [[page.name, page.title, page.part, page.weight(), len(page.entries)] for page in pages]
    rows = (_row(entry, common) for page in pages for entry in page.entries)
    data = {
        "pages": named,
        "entries": list(zip(*rows, strict=True)),  # like beside like packs better
        "synonyms": [[one.said, one.means, int(one.same)] for one in synonyms],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.siteSearchData={text};\n"


def _row(entry: Entry, common: set[str]) -> tuple[str | int, ...]:
    text, messages = "\n".join(entry.text), "\n".join(entry.messages)
    code, asked = entry.code_words(common), "\n".join(entry.asked)
    return entry.anchor, entry.level, entry.heading, text, code, messages, asked
