"""What the search looks through: each page, cut at everything that has an address of its own."""

import ast
import builtins
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from docutils import nodes
from sphinx import addnodes

from mpdocs.sphinx.panel import Caption, Label, OnScreen

_BUILTINS = frozenset(dir(builtins))
_PROGRAM = frozenset({"python", "python3", "py", "pycon", "toml", "yaml", "json"})
_WORD = re.compile(r"[A-Za-z_]\w+", re.ASCII)
# a line that a reader may have before him when he searches
_MESSAGE = re.compile(
    r"\b[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Exit|Empty|Full|ProcessPool)\b"
    r"|\b(?:Errno|Traceback|[Ee]rror|[Ww]arning|Fatal|[Ss]egmentation|[Kk]illed|leaked)\b"
)
# parts of a traceback that say where and not what
_FRAME = re.compile(
    r"Traceback \(most recent|^\s*[~^]+$|During handling of|The above exception|Process [\w:-]+:$"
)
_FILE = re.compile(r'^\s*File "')
# what is another at each run
_VARYING = re.compile(
    r"<(?:pid|int|float|time|addr|path)(?::\w+)?>|0x[0-9a-f]+|(?:[\w.]*/)+[\w.-]+(?::\d+:)?|\{'…'.*?\}"
)


@dataclass(slots=True)
class Entry:
    """A stretch of a page under one heading.

    :ivar anchor: its address on the page; the page's own beginning has none.
    :ivar level: 0 is the page itself, 1 a heading on it, 2 one below that.
    :ivar text: a paragraph, a list item or a row of a table in each line.
    :ivar code: the words of its programs, and of what they print.
    :ivar messages: the error messages that its programs print, one in each line.
    :ivar asked: how people ask for it, which no page shows.
    :ivar named: whether the heading alone is worth finding: a name or a statement.
    :ivar kept: how many lines of the text are kept; all where it is None.
    """

    anchor: str
    level: int
    heading: str
    text: list[str] = field(default_factory=list)
    code: set[str] = field(default_factory=set)
    messages: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    named: bool = False
    kept: int | None = None

    @property
    def says_something(self) -> bool:
        """Whether there is more than a heading above other headings."""
        return bool(self.named or self.text or self.code or self.messages)

    def add_program(self, text: str) -> None:
        """Take in what a program uses of Python, and what it says about itself.

        Nobody searches for the names that it gives to its own things.
        """
        try:
            tree = ast.parse(text)
        except SyntaxError:  # a part of one
            self.code.update(_WORD.findall(text))
            return
        self.code.update(_used(tree))
        self.code.update(_WORD.findall(ast.get_docstring(tree) or ""))

    def add_output(self, text: str, *, error: bool = False) -> None:
        """Take in what was printed: error messages whole, of other lines the words."""
        raised = error or "Traceback (most recent" in text
        after_file = False
        for line in text.splitlines():
            source, after_file = after_file, bool(_FILE.match(line))
            if after_file or source or _FRAME.search(line) or not line.strip():
                continue
            if raised or _MESSAGE.search(line):
                message = _plain(_VARYING.sub("…", line))
                if message not in self.messages:
                    self.messages.append(message)
            else:
                self.code.update(_WORD.findall(line))

    def code_words(self, common: Container[str] = ()) -> str:
        """The words of the programs that neither are common nor stand in the text already."""
        said = set(_WORD.findall("\n".join([self.heading, *self.text, *self.messages])))
        return " ".join(sorted(word for word in self.code - said if word not in common))


def _used(tree: ast.AST) -> Iterator[str]:
    """The names in a program that are not its own."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.keyword) and node.arg:
            yield node.arg
        elif isinstance(node, ast.alias):
            yield from node.name.split(".")
        elif isinstance(node, ast.Name) and node.id in _BUILTINS:
            yield node.id
        elif isinstance(node, ast.FunctionDef) and node.name.startswith("__"):
            yield node.name


def entries(doctree: nodes.document) -> list[Entry]:
    """The entries of a resolved page, in its order. The first one is the page itself."""
    found: list[Entry] = []
    _walk(doctree, Entry("", -1, ""), found)
    return [one for one in found if one.level == 0 or one.says_something]


def _walk(node: nodes.Node, entry: Entry, found: list[Entry]) -> None:
    """Go through a node's children; what has an address opens an entry of its own."""
    for child in node.children:
        own = _opened_by(child, entry.level + 1) if isinstance(child, nodes.Element) else None
        if own is None:
            _read(child, entry, found)
            continue
        found.append(own)
        _walk(child, own, found)
        if own.kept is not None:
            del own.text[own.kept :]


def _opened_by(node: nodes.Element, level: int) -> Entry | None:
    """The entry of a heading, a name, a term or a statement; None for everything else."""
    if isinstance(node, nodes.section):
        return Entry(node["ids"][0] if level else "", level, _plain(node[0].astext()))
    if isinstance(node, addnodes.desc):
        signature = next(iter(node.findall(addnodes.desc_signature)))
        name = str(signature.get("fullname") or _plain(signature.astext()))
        # who looks a name up wants its place
        return Entry((signature["ids"] or [""])[0], level, name, named=True, kept=1)
    if isinstance(node, nodes.definition_list_item):
        term = next(iter(node.findall(nodes.term)))
        return Entry(term["ids"][0], level, _plain(term.astext())) if term["ids"] else None
    if isinstance(node, nodes.container) and "myth" in node["classes"]:
        # what holds, the page that teaches it says as well
        kept = 0 if "myth-true" in node["classes"] else None
        return Entry(node["ids"][0], level, _said(node), named=True, kept=kept)
    return None


def _read(node: nodes.Node, entry: Entry, found: list[Entry]) -> None:
    """Take a node in that has no address of its own."""
    if isinstance(node, nodes.Invisible | nodes.raw | Label | OnScreen | addnodes.toctree):
        return
    if _is_heading(node):
        return
    if isinstance(node, nodes.literal_block) and node.get("language") in _PROGRAM:
        entry.add_program(node.astext())
    elif isinstance(node, nodes.literal_block):
        entry.add_output(node.astext(), error="panel-error" in node["classes"])
    elif isinstance(node, Caption):
        for name in node.findall(nodes.literal):
            entry.code.update(_WORD.findall(name.astext()))
    elif isinstance(node, nodes.row):
        entry.text.append(" · ".join(filter(None, (_plain(c.astext()) for c in node.children))))
    elif isinstance(node, nodes.TextElement):
        entry.text.append(_plain(node.astext()))
    else:
        _walk(node, entry, found)


def _is_heading(node: nodes.Node) -> bool:
    """Whether an entry has it for its heading; of a statement, its sources too."""
    if isinstance(node, nodes.paragraph):
        return bool({"myth-said", "myth-proof"} & set(node["classes"]))
    if isinstance(node, nodes.title):
        return isinstance(node.parent, nodes.section)
    return isinstance(node, addnodes.desc_signature) or (
        isinstance(node, nodes.term) and bool(node["ids"])
    )


def _said(myth: nodes.Element) -> str:
    """A statement without its number and its verdict."""
    paragraph = next(iter(myth.findall(nodes.paragraph)))
    spoken = [
        child
        for child in paragraph.children
        if not (isinstance(child, nodes.Element) and _is_mark(child))
    ]
    return _plain("".join(child.astext() for child in spoken))


def _is_mark(node: nodes.Element) -> bool:
    return bool({"myth-number", "myth-verdict"} & set(node["classes"]))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
