"""The program of the search: MiniSearch and our own files, as one script to load."""

import hashlib
import re
from pathlib import Path

#: The files below ``docs/_shared/search``, in the order in which they need each other.
PARTS = (
    "minisearch.js",
    "tokens.js",
    "typing.js",
    "query.js",
    "ranking.js",
    "snippet.js",
    "results.js",
    "start.js",
)

# on lines of their own and behind statements; a reader's browser has no use for them
_COMMENT = re.compile(
    r"^ *(?://.*|/\*\*(?:.|\n)*?\*/)\n|^\n|(?<=[;,{]) // .*$",
    re.MULTILINE,
)


def bundle(folder: Path) -> str:
    """All parts in one scope, so that they know each other and nobody else knows them."""
    texts = [(folder / name).read_text(encoding="utf-8") for name in PARTS]
    notice = "/* MiniSearch, copyright Luca Ongaro, MIT licence */"
    ours = _COMMENT.sub("", "\n".join(texts[1:]))
    return f'{notice}\n{texts[0]}\n(() => {{\n"use strict";\n{ours}\n}})();\n'


def version(text: str) -> str:
    """A name for this text, so that no browser keeps an older one."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]
