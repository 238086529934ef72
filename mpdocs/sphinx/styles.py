"""Style sheets without the rules that no page needs: half of what a theme brings is for others.

A rule stays if every class, identifier and element that its selector names is on some page, or is
a word of some script, which may add it later. What is inside ``:not()`` and ``:is()`` is not looked
at, and neither is a rule within a rule: in doubt it stays.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Set
from pathlib import Path

_TOKEN = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|[{}]", re.DOTALL)
_COMMENT = re.compile(r"/\*(?!!).*?\*/", re.DOTALL)
_GROUPS = ("@media", "@supports", "@container", "@layer")
_CHOICE = re.compile(r":(?:not|is|where)\([^()]*\)")
_NAMED = re.compile(r"[.#]((?:[\w-]|\\.)+)")
_NO_ELEMENT = re.compile(r"\[[^\]]*\]|::?[\w-]+(?:\([^()]*\))?|[.#](?:[\w-]|\\.)+")
_ELEMENT = re.compile(r"[a-z][a-z0-9]*")
_ATTRIBUTES = re.compile(r'\s(?:class|id)="([^"]*)"')
_TAGS = re.compile(r"<([a-z][a-z0-9]*)")
_OF_SEARCH = ("search-data.js",)  # every word of the site, but no class


def slim(folder: Path) -> None:
    """Rewrite the style sheets of one language's pages, and the pages' addresses of them.

    The address holds a hash, so that a browser which has kept an older file asks for the new one.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}
    names = used(pages.values(), _scripts(folder))
    changed = {}
    for sheet in sorted((folder / "_static").rglob("*.css")):
        text = sheet.read_text(encoding="utf-8")
        kept = purged(text, names)
        sheet.write_text(kept, encoding="utf-8")
        changed[sheet.relative_to(folder).as_posix()] = digest(kept)
    for path, text in pages.items():
        page = re.sub(
            r'(href="(?:\.\./)*)([^"?]+\.css)\?v=\w+"',
            lambda found: f'{found[1]}{found[2]}?v={changed.get(found[2], "")}"',
            text,
        )
        if page != text:
            path.write_text(page, encoding="utf-8")


def digest(css: str) -> str:
    """What stands behind the address of a style sheet."""
    return hashlib.sha256(css.encode()).hexdigest()[:8]


def _scripts(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*.js"):
        if path.name not in _OF_SEARCH:
            yield path.read_text(encoding="utf-8")


def used(pages: Iterable[str], scripts: Iterable[str]) -> frozenset[str]:
    """Every name that a selector may hit: classes, identifiers, elements, words of scripts."""
    names = {"html", "body"}
    for page in pages:
        for found in _ATTRIBUTES.finditer(page):
            names.update(found[1].split())
        names.update(_TAGS.findall(page))
    for script in scripts:
        names.update(re.findall(r"[\w-]+", script))
    return frozenset(names)


def purged(css: str, names: Set[str]) -> str:
    """The style sheet without comments and without the rules that hit nothing of ``names``."""
    return "\n".join(_kept(_COMMENT.sub("", css), names)) + "\n"


def _kept(css: str, names: Set[str]) -> Iterator[str]:
    for head, body in _rules(css):
        if body is None:  # a statement such as @charset, or a comment to keep
            yield head
        elif head.startswith(_GROUPS):
            inner = "\n".join(_kept(body, names))
            if inner:
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body.strip()}}}"
        elif selectors := [one for one in _selectors(head) if hits(one, names)]:
            yield f"{','.join(selectors)}{{{body.strip()}}}"


def _rules(css: str) -> Iterator[tuple[str, str | None]]:
    """Each rule of the outermost level as its head and its body."""
    start, depth, head = 0, 0, ""
    for token in _TOKEN.finditer(css):
        if token[0] == "{":
            if depth == 0:
                *statements, head = re.split(r"(?<=;)|(?<=\*/)", css[start : token.start()])
                yield from ((one.strip(), None) for one in statements if one.strip())
                start = token.end()
            depth += 1
        elif token[0] == "}":
            depth -= 1
            if depth == 0:
                yield head.strip(), css[start : token.start()]
                start = token.end()
    if rest := css[start:].strip():
        yield rest, None


def _selectors(head: str) -> Iterator[str]:
    """The parts of a list of selectors; a comma within brackets divides nothing."""
    depth, start = 0, 0
    for position, character in enumerate(head):
        if character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
        elif character == "," and depth == 0:
            yield head[start:position].strip()
            start = position + 1
    yield head[start:].strip()


def hits(selector: str, names: Set[str]) -> bool:
    """Whether all that a selector names is among ``names``."""
    plain = ""
    while plain != selector:  # the innermost brackets first
        plain, selector = selector, _CHOICE.sub("", selector)
    named = {name.replace("\\", "") for name in _NAMED.findall(re.sub(r"\[[^\]]*\]", "", plain))}
    elements = set(_ELEMENT.findall(_NO_ELEMENT.sub(" ", plain)))
    return named | elements <= names
