"""A page file as a tree of blocks, parsed by MyST's own parser so that it is what Sphinx sees."""

import re
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from docutils.parsers.rst.directives.misc import TestDirective
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.directives import parse_directive_text
from myst_parser.parsers.mdit import create_md_parser

from mpdocs.pages.directives import (
    ENTRIES_BODY,
    EXAMPLE,
    PROSE_ARGUMENT,
    PROSE_BODY,
    TERMS,
    TEXT_OPTIONS,
    VERSION_ARGUMENT,
)
from mpdocs.pages.inline import Fact, Prose, read_html, read_inline, starts_callout, term_key

#: The syntax extensions of the site. The Sphinx configuration takes them from here
#: (``myst_enable_extensions``), so that the checks and the build read the same language.
MYST_EXTENSIONS = ("attrs_inline", "colon_fence", "deflist", "fieldlist")


class PageError(Exception):
    """A page that cannot be read at all: not UTF-8, or a front matter that is not YAML."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(path, line, message)
        self.path = path
        self.line = line
        self.message = message

    def __str__(self) -> str:
        """Return ``path:line: message``."""
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Label:
    """A hand-written target, ``(name)=``, with its 1-based line."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Comment:
    """One line of a MyST comment, without its ``%``, with its 1-based line."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a directive, with its 1-based line."""

    name: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a page and all that lies inside it.

    :ivar kind: "heading", "paragraph", "list", "item", "quote", "table", "row", "cell",
        "definitions", "term", "definition", "footnote", "code" (a fence or indented text),
        "directive", "callout" (an explanation under an example), "entry" (of the glossary), "html",
        "rule", "labels" (labels that nothing follows) or markdown-it's name for a rarer block.
    :ivar line: 1-based line on which the block itself starts.
    :ivar level: 1-6 of a heading, the number of columns of a table.
    :ivar name: of a directive; "bullet" or "ordered"; a footnote's label; a callout's digit;
        the key of an entry's term; the language of a fence.
    :ivar argument: of a directive, where it is no text; the rest of a fence's info line;
        the first number of an ordered list.
    :ivar code: a verbatim body.
    :ivar code_line: 1-based line of the first line of :attr:`code`.
    :ivar facts: of the block's own text, not of its children's.
    :ivar prose: the block's own text, line by line.
    """

    kind: str
    line: int
    level: int = 0
    name: str = ""
    argument: str = ""
    options: tuple[Option, ...] = ()
    code: str = ""
    code_line: int = 0
    facts: tuple[Fact, ...] = ()
    prose: tuple[Prose, ...] = ()
    labels: tuple[Label, ...] = ()
    comments: tuple[Comment, ...] = ()
    children: tuple["Block", ...] = ()

    def walk(self) -> Iterator["Block"]:
        """Yield this block and all inside it, in the order of the page."""
        yield self
        for child in self.children:
            yield from child.walk()

    def option(self, name: str) -> str | None:
        """Return the value of an option; None where it is not given."""
        return next((option.value for option in self.options if option.name == name), None)

    @property
    def shared_options(self) -> tuple[tuple[str, str], ...]:
        """The options by name, with an empty value where it is text."""
        return tuple(
            sorted(
                (option.name, "" if option.name in TEXT_OPTIONS else option.value)
                for option in self.options
            )
        )

    @property
    def first_line(self) -> int:
        """The line of the first label or comment above the block; else :attr:`line`."""
        labels = [label.line for label in self.labels]
        return min([self.line, *labels, *(comment.line for comment in self.comments)])

    @property
    def described(self) -> str:
        """Say in a few words which block this is, for a message."""
        if self.kind == "directive":
            return f"{{{self.name}}} {self.argument}".strip()
        if self.kind == "code":
            return f"{self.name or 'unlabelled'} block"
        words = " ".join(
            prose.unmask(prose.text) for block in self.walk() for prose in block.prose
        ).strip()
        if self.kind in ("callout", "entry"):
            return f"{self.kind} {self.name}"
        start = words[:40] + ("\u2026" if len(words) > 40 else "")
        return f"{self.kind} \u201c{start}\u201d"


@dataclass(frozen=True, slots=True)
class Page:
    """One page file.

    :ivar front_matter: the YAML between the first two ``---``, else empty.
    :ivar comments: every line of every MyST comment, wherever it stands.
    """

    path: Path
    lines: tuple[str, ...]
    front_matter: Mapping[str, object]
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...]

    def walk(self) -> Iterator[Block]:
        """Yield every block, in the order of the page."""
        for block in self.blocks:
            yield from block.walk()

    @property
    def headings(self) -> tuple[Block, ...]:
        """The headings, in order."""
        return tuple(block for block in self.blocks if block.kind == "heading")

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements the page teaches, as its front matter lists them."""
        return self._listed("statements")

    @property
    def questions(self) -> tuple[str, ...]:
        """The readers' questions the page answers, as its front matter lists them."""
        return self._listed("questions")

    def _listed(self, key: str) -> tuple[str, ...]:
        value = self.front_matter.get(key)
        return tuple(map(str, value)) if isinstance(value, list) else ()


def load(path: Path) -> Page:
    """Read a page file.

    :raises PageError: when it is not UTF-8 or its front matter is not YAML.
    :raises OSError: when the file cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise PageError(path, line, "not UTF-8. Save the file as UTF-8.") from error
    return parse(text, path)


@lru_cache(maxsize=1024)
def parse(text: str, path: Path) -> Page:
    """Parse the text of a page; the path only names it.

    :raises PageError: when the front matter is not YAML.
    """
    reader = _Reader(path)
    tokens = _parser().parse(text, reader.env)
    blocks = reader.blocks(tokens, 0)
    return Page(path, tuple(text.split("\n")), reader.front_matter, blocks, tuple(reader.comments))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    config = MdParserConfig(enable_extensions=set(MYST_EXTENSIONS))
    return create_md_parser(config, RendererHTML)


def _siblings(tokens: Sequence[Token]) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Yield each token of the outermost level with the tokens it encloses."""
    start = 0
    while start < len(tokens):
        end = start + 1
        depth: int = tokens[start].nesting
        while depth > 0:
            depth += tokens[end].nesting
            end += 1
        yield tokens[start], tokens[start + 1 : end - 1]
        start = end


_FENCE_INFO = re.compile(r"\{([^{}\s]+)\}$")
_ENTRY = re.compile(r"^.*<([^<>]+)>\s*$")

#: markdown-it's containers of blocks, and what they are called here.
_CONTAINERS = {
    "list_item_open": "item",
    "blockquote_open": "quote",
    "dl_open": "definitions",
    "dd_open": "definition",
    "field_list_open": "definitions",
    "fieldlist_body_open": "definition",
}

#: markdown-it's containers of one run of text.
_TEXTS = {
    "paragraph_open": "paragraph",
    "th_open": "cell",
    "td_open": "cell",
    "dt_open": "term",
    "fieldlist_name_open": "term",
}


class _Reader:
    """Turns tokens into blocks, keeping what all parts of a page share."""

    def __init__(self, path: Path) -> None:
        self.path = path
        # Link definitions and footnotes belong to the whole page, as they do in MyST.
        self.env: MutableMapping[str, Any] = {}
        self.front_matter: Mapping[str, object] = {}
        self.comments: list[Comment] = []

    def blocks(self, tokens: Sequence[Token], offset: int) -> tuple[Block, ...]:
        """Read sibling tokens.

        :param offset: what to add to the parser's lines: they count from the start of the text
            that was parsed, which may be the body of a directive.
        """
        found: list[Block] = []
        labels: list[Label] = []
        comments: list[Comment] = []
        line = offset + 1
        for token, inner in _siblings(tokens):
            if token.map:
                line = offset + token.map[0] + 1
            match token.type:
                case "front_matter":
                    self.front_matter = self._yaml(token.content, line)
                case "myst_target":
                    labels.append(Label(token.content, line))
                case "myst_line_comment":
                    comments += [
                        Comment(text.strip(), line + number)
                        for number, text in enumerate(token.content.split("\n"))
                    ]
                case _:
                    block = self._block(token, inner, line, offset)
                    found.append(replace(block, labels=tuple(labels), comments=tuple(comments)))
                    self.comments += comments
                    labels, comments = [], []
        self.comments += comments
        if labels:
            found.append(Block("labels", labels[0].line, labels=tuple(labels)))
        return tuple(found)

    def _yaml(self, content: str, line: int) -> Mapping[str, object]:
        try:
            value = yaml.safe_load(content) or {}
        except yaml.MarkedYAMLError as error:
            at = error.problem_mark.line if error.problem_mark else 0
            raise PageError(
                self.path, line + 1 + at, f"the front matter is not YAML: {error.problem}."
            ) from error
        except (yaml.YAMLError, ValueError) as error:
            raise PageError(self.path, line, f"the front matter is not YAML: {error}.") from error
        if not isinstance(value, dict):
            raise PageError(
                self.path, line, "the front matter must be “key: value” lines between two ---."
            )
        return {str(key): item for key, item in value.items()}

    def _block(self, token: Token, inner: Sequence[Token], line: int, offset: int) -> Block:
        kind = token.type
        if kind == "heading_open":
            return self._text("heading", inner, line, offset, level=int(token.tag[1:]))
        if kind in _TEXTS:
            return self._text(_TEXTS[kind], inner, line, offset)
        if kind in _CONTAINERS:
            return Block(_CONTAINERS[kind], line, children=self.blocks(inner, offset))
        if kind in ("bullet_list_open", "ordered_list_open"):
            name = "bullet" if kind == "bullet_list_open" else "ordered"
            start = str(token.attrs.get("start", 1)) if name == "ordered" else ""
            children = self.blocks(inner, offset)
            return Block("list", line, name=name, argument=start, children=children)
        if kind == "table_open":
            return self._table(inner, line, offset)
        if kind == "footnote_reference_open":
            name = str(token.meta.get("label", ""))
            return Block("footnote", line, name=name, children=self.blocks(inner, offset))
        if kind in ("fence", "colon_fence"):
            return self._fence(token, line)
        if kind == "code_block":
            return Block("code", line, code=token.content, code_line=line)
        if kind == "html_block":
            facts, prose = read_html(token.content, line)
            return Block("html", line, facts=tuple(facts), prose=tuple(prose))
        if kind in ("hr", "myst_block_break"):
            return Block("rule", line)
        return Block(
            kind.removesuffix("_open"),
            line,
            code="" if inner else token.content,
            code_line=line,
            children=self.blocks(inner, offset),
        )

    def _text(
        self, kind: str, inner: Sequence[Token], line: int, offset: int, level: int = 0
    ) -> Block:
        facts: list[Fact] = []
        prose: list[Prose] = []
        for token in inner:
            if token.map:
                line = offset + token.map[0] + 1
            new_facts, new_prose = read_inline(token.content, token.children or (), line)
            facts += new_facts
            prose += new_prose
        return Block(kind, line, level=level, facts=tuple(facts), prose=tuple(prose))

    def _table(self, inner: Sequence[Token], line: int, offset: int) -> Block:
        rows: list[Block] = []
        for _, body in _siblings(inner):
            for row, cells in _siblings(body):
                row_line = offset + row.map[0] + 1 if row.map else line
                children = tuple(
                    self._text(_TEXTS[cell.type], text, row_line, offset)
                    for cell, text in _siblings(cells)
                )
                rows.append(Block("row", row_line, children=children))
        columns = max((len(row.children) for row in rows), default=0)
        return Block("table", line, level=columns, children=tuple(rows))

    def _fence(self, token: Token, line: int) -> Block:
        name, _, argument = token.info.strip().partition(" ")
        argument = argument.strip()
        directive = _FENCE_INFO.match(name)
        if directive and directive[1] == "eval-rst":
            return Block("directive", line, name="eval-rst", code=token.content, code_line=line + 1)
        if directive:
            return self._directive(directive[1], argument, token.content, line)
        if token.type == "colon_fence":
            children = self._nested(token.content, line)
            return Block("directive", line, name=f"div {name}".strip(), children=children)
        return Block(
            "code", line, name=name, argument=argument, code=token.content, code_line=line + 1
        )

    def _nested(self, text: str, offset: int) -> tuple[Block, ...]:
        """Parse a body of which the first line is line ``offset + 1`` of the page."""
        return self.blocks(_parser().parse(text + "\n", self.env), offset)

    def _directive(self, name: str, argument: str, content: str, line: int) -> Block:
        # As MyST does: a nested colon fence right at the start is no option block. The added line
        # is counted out again below.
        added = content.startswith(":::")
        parsed = parse_directive_text(
            TestDirective, argument, "\n" * added + content, line=line - 1
        )
        body = "\n".join(parsed.body)
        offset = line + parsed.body_offset - added
        options = self._options(parsed.options, content, line)
        facts: list[Fact] = []
        prose: list[Prose] = []
        for option in options:
            if option.name in TEXT_OPTIONS:
                self._inline(option.value, option.line, facts, prose)
        if name in VERSION_ARGUMENT:
            argument, _, words = argument.partition(" ")
            self._inline(words, line, facts, prose)
        elif name in PROSE_ARGUMENT:
            self._inline(argument, line, facts, prose)
            argument = ""
        block = Block(
            "directive", line, name=name, argument=argument, options=options, code_line=offset + 1
        )
        if name == "raw" and argument == "html":
            facts, prose = read_html(body, offset + 1)
        elif name == EXAMPLE:
            block = replace(block, children=self._explanations(body, offset))
        elif name == "glossary":
            # Definitions are indented; parsed as they stand they would be code.
            flat = "\n".join(text.lstrip() for text in body.split("\n"))
            block = replace(block, children=self._nested(flat, offset))
        elif name == TERMS:
            block = replace(block, children=_glossary_entries(self._nested(body, offset)))
        elif name in PROSE_BODY:
            block = replace(block, children=self._nested(body, offset))
        elif name in ENTRIES_BODY:
            block = replace(block, code=_entries(body))
        else:
            block = replace(block, code=body)
        return replace(block, facts=tuple(facts), prose=tuple(prose))

    def _inline(self, text: str, line: int, facts: list[Fact], prose: list[Prose]) -> None:
        for token in _parser().parseInline(text, self.env):
            new_facts, new_prose = read_inline(token.content, token.children or (), line)
            facts += new_facts
            prose += new_prose

    def _explanations(self, body: str, offset: int) -> tuple[Block, ...]:
        """Split the body of an example: a circled digit at the start of a line starts an item."""
        found: list[Block] = []
        lines = body.split("\n")
        starts = [number for number, text in enumerate(lines) if starts_callout(text)]
        for start, end in zip([0, *starts], [*starts, len(lines)], strict=True):
            text = "\n".join(lines[start:end])
            if digit := starts_callout(text):
                children = self._nested(text.lstrip()[1:].lstrip(" "), offset + start)
                found.append(Block("callout", offset + start + 1, name=digit, children=children))
            elif text.strip():
                found += self._nested(text, offset + start)
        return tuple(found)

    @staticmethod
    def _options(values: Mapping[str, Any], content: str, line: int) -> tuple[Option, ...]:
        lines = content.split("\n")
        return tuple(
            Option(
                name,
                " ".join(str(value).split()),
                next(
                    (
                        line + 1 + number
                        for number, text in enumerate(lines)
                        if re.match(rf"\s*:?{re.escape(name)}:", text)
                    ),
                    line,
                ),
            )
            for name, value in values.items()
        )


def _glossary_entries(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Make one block of each term and its definitions, named by the term's key."""
    found: list[Block] = []
    for block in blocks:
        if block.kind != "definitions":
            found.append(block)
            continue
        for part in block.children:
            if part.kind == "term":
                words = "".join(prose.unmask(prose.text) for prose in part.prose)
                found.append(Block("entry", part.line, name=term_key(words)))
            else:
                found[-1] = replace(found[-1], children=(*found[-1].children, part))
    return tuple(found)


def _entries(body: str) -> str:
    """Reduce the lines ``Title <path>`` of a toctree to their paths."""
    return "\n".join(_ENTRY.sub(r"\1", text).strip() for text in body.split("\n")).strip()
