"""The facts and the words of a run of text: what must agree between languages, and what is read."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown_it.token import Token

from mpdocs.pages.directives import TERM, TEXT_ROLES

#: Every kind of :class:`Fact`, in the order in which differences are reported.
FACT_KINDS = ("number", "inline code", "role", "link", "image", "callout", "html")

#: Stands in a :class:`Prose` for something that is neither word nor code: an image, a link whose
#: text Sphinx fills in.
OBJECT = "\ufffc"

#: The first of the characters that stand for masked code; from the private use area, so that no
#: text of a page holds one.
FIRST_MASK = "\ue000"

#: Numbers, by ASCII boundaries: ``\w`` contains Han, so that ``\b`` would not end a number before
#: a Chinese measure word. Digits inside a name (``H1``, ``utf8``) are no number. A sign counts
#: only where it cannot be the dash of a range. ``3.14t`` is a version of its own.
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9_.])[-\u2212]?"
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)*|\.[0-9]+)"
    r"(?:(?<=\.[0-9][0-9])t(?![A-Za-z0-9_]))?"
)
_CALLOUT = re.compile(r"[\u2460-\u2473\u3251-\u325f]")
_PYTHON_DOCS = re.compile(r"^(https?://docs\.python\.org)/zh-cn(?=/|$)")
_ROLE_TARGET = re.compile(r"^(?P<text>.*?)\s*<(?P<target>[^<>]*)>$", re.DOTALL)
_HAN = re.compile(r"[\u3400-\u9fff]")
_BRACKETED = re.compile(r"[(\uff08].*?[)\uff09]")
_TEXT_ATTRIBUTES = frozenset(("alt", "title", "aria-label", "placeholder", "lang", "content"))


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing both languages must say.

    :ivar kind: one of :data:`FACT_KINDS`.
    :ivar value: normalised, so that equal facts are equal strings.
    :ivar line: 1-based line in the page.
    :ivar shown: the words a role shows, in the language of the page.
    """

    kind: str
    value: str
    line: int
    shown: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Prose:
    """One line of running text as its reader sees it, without the marks of MyST.

    :ivar line: 1-based line in the page.
    :ivar text: the words; each piece of code or role is one character from :data:`FIRST_MASK` on.
    :ivar masked: what those characters stand for, as written in the page, in order.
    """

    line: int
    text: str
    masked: tuple[str, ...] = ()

    def unmask(self, text: str) -> str:
        """Put the code back into a text made from :attr:`text`."""
        for number, source in enumerate(self.masked):
            text = text.replace(chr(ord(FIRST_MASK) + number), source)
        return text.replace(OBJECT, "[]")


def callouts(text: str) -> list[str]:
    """Return the circled digits of a text, in order."""
    return _CALLOUT.findall(text)


def starts_callout(line: str) -> str:
    """Return the circled digit a line starts with, or an empty string."""
    found = _CALLOUT.match(line.lstrip())
    return found.group() if found else ""


def term_key(name: str) -> str:
    """Return the key of a term, made of its English name: ``I/O-bound`` has ``i-o-bound``.

    What stands in brackets does not count.
    """
    return "-".join(re.findall(r"[^\W_]+", _BRACKETED.sub(" ", name).lower()))


def link_target(address: str) -> str:
    """Normalise an address: the Chinese Python documentation counts as the English one."""
    return _PYTHON_DOCS.sub(r"\1", address)


def text_facts(text: str, line: int) -> list[Fact]:
    """Return the numbers and callouts of plain text."""
    numbers = [
        Fact("number", number.replace(",", "").replace("\u2212", "-"), line)
        for number in _NUMBER.findall(text)
    ]
    return numbers + [Fact("callout", digit, line) for digit in callouts(text)]


class _Line:
    """A line of prose under construction."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.text = ""
        self.masked: list[str] = []

    def mask(self, source: str) -> None:
        self.text += chr(ord(FIRST_MASK) + len(self.masked))
        self.masked.append(source)

    def done(self) -> Prose:
        return Prose(self.line, self.text, tuple(self.masked))


def _role(name: str, content: str) -> tuple[str, str]:
    """Return a role's fact and the text it shows."""
    if name in TEXT_ROLES:
        end = TEXT_ROLES[name]
        return (f"{name}:{content.split(end)[0]}" if end else name), content
    found = _ROLE_TARGET.match(content)
    target, text = (found["target"], found["text"]) if found and found["text"] else (content,) * 2
    return f"{name}:{term_key(target) if name == TERM else target}", text


def read_inline(content: str, tokens: Sequence[Token], line: int) -> tuple[list[Fact], list[Prose]]:
    """Read the children of one markdown-it ``inline`` token.

    :param content: the token's source text.
    :param line: 1-based line of the first line of that text.
    """
    breaks = sum(token.type in ("softbreak", "hardbreak") for token in tokens)
    # A code span may hide a line break (markdown-it makes it a space). Then the lines cannot be
    # told apart, and all is reported at the first.
    step = 1 if breaks == content.rstrip("\n").count("\n") else 0
    facts: list[Fact] = []
    lines: list[Prose] = []
    here = _Line(line)
    link_starts: list[int] = []
    automatic = False
    for token in tokens:
        match token.type:
            case "text" if automatic:
                here.mask(token.content)
            case "text":
                facts += text_facts(token.content, here.line)
                here.text += token.content
            case "code_inline":
                facts.append(Fact("inline code", token.content, here.line))
                here.mask(f"`{token.content}`")
            case "myst_role":
                name = str(token.meta["name"])
                fact, text = _role(name, token.content)
                facts.append(Fact("role", fact, here.line, text))
                if _HAN.search(text):
                    here.text += text
                else:
                    here.mask(f"{{{name}}}`{token.content}`")
            case "link_open":
                facts.append(Fact("link", link_target(str(token.attrs.get("href", ""))), here.line))
                link_starts.append(len(here.text))
                automatic = token.markup == "autolink"
            case "link_close":
                automatic = False
                if link_starts and link_starts.pop() == len(here.text):
                    here.text += OBJECT
            case "image":
                facts.append(Fact("image", str(token.attrs.get("src", "")), here.line))
                facts += text_facts(token.content, here.line)
                lines.append(Prose(here.line, token.content))
                here.text += OBJECT
            case "footnote_ref":
                facts.append(Fact("link", f"[^{token.meta.get('label', '')}]", here.line))
                here.text += OBJECT
            case "html_inline":
                facts += read_html(token.content, here.line)[0]
            case "softbreak" | "hardbreak":
                lines.append(here.done())
                here = _Line(here.line + step)
            case _:
                pass  # emphasis and the like: marks without a fact
    lines.append(here.done())
    return facts, [prose for prose in lines if prose.text.strip()]


class _Html(HTMLParser):
    """Collect the tags of HTML as facts, its text as prose."""

    def __init__(self, line: int) -> None:
        super().__init__(convert_charrefs=True)
        self.first = line
        self.facts: list[Fact] = []
        self.prose: list[Prose] = []
        self.verbatim = False

    @property
    def line(self) -> int:
        return self.first + self.getpos()[0] - 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.verbatim = tag in ("script", "style")
        kept = sorted(
            f' {name}="{link_target(value or "")}"'
            for name, value in attrs
            if name not in _TEXT_ATTRIBUTES
        )
        self.facts.append(Fact("html", f"<{tag}{''.join(kept)}>", self.line))
        for name, value in attrs:
            if name in _TEXT_ATTRIBUTES and name != "lang" and value:
                self.facts += text_facts(value, self.line)
                self.prose.append(Prose(self.line, value))

    def handle_endtag(self, tag: str) -> None:
        self.verbatim = False
        self.facts.append(Fact("html", f"</{tag}>", self.line))

    def handle_data(self, data: str) -> None:
        if self.verbatim:
            self.facts.append(Fact("html", data, self.line))
            return
        for number, text in enumerate(data.split("\n")):
            self.facts += text_facts(text, self.line + number)
            if text.strip():
                self.prose.append(Prose(self.line + number, text.strip()))


def read_html(content: str, line: int) -> tuple[list[Fact], list[Prose]]:
    """Read raw HTML: tags and attributes are facts, text is prose.

    :param line: 1-based line of the first line of the content.
    """
    reader = _Html(line)
    reader.feed(content)
    reader.close()
    return reader.facts, reader.prose


def of_kind(facts: Iterable[Fact], kind: str) -> list[Fact]:
    """Return the facts of one kind, in order."""
    return [fact for fact in facts if fact.kind == kind]
