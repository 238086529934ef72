"""Do two pages say the same? Compared block by block, fact by fact; never word by word."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mpdocs.pages.alignment import align, signature
from mpdocs.pages.allowance import PARITY_WHATS, Allowance, allowances, unused
from mpdocs.pages.inline import FACT_KINDS, Fact, of_kind
from mpdocs.pages.page import Block, Page
from mpdocs.pages.problem import Problem, shown

#: A front matter key whose name holds one of these has text for its value.
_TEXT_KEYS = ("description", "title", "keywords")

#: The pages in a comparison: English, Chinese.
_EN, _ZH = 0, 1


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where twins disagree.

    :ivar kind: "block" (missing, or another), "order", "level", "label", "directive", "option",
        "code", "front matter", "allowance", or a kind of fact.
    :ivar en_line: 1-based; where the block is missing, about where it would stand. 0 where the
        difference is about the other page alone, and so for ``zh_line``.
    """

    kind: str
    en_path: Path
    en_line: int
    zh_path: Path
    zh_line: int
    message: str

    @property
    def problem(self) -> Problem:
        """The difference as a problem of the Chinese page, or of the only page concerned."""
        if self.zh_line:
            return Problem(self.zh_path, self.zh_line, self.message)
        return Problem(self.en_path, self.en_line, self.message)


def compare(en: Page, zh: Page) -> list[Difference]:
    """Compare twins; an empty list means that they say the same."""
    comparison = _Comparison(en, zh)
    comparison.front_matter()
    comparison.siblings(en.blocks, zh.blocks, (), 1, 1)
    comparison.unused_allowances()
    return sorted(comparison.found, key=lambda one: (one.zh_line or one.en_line, one.en_line))


#: The allowances in force at a block: its own, and those of the blocks around it.
_Force = tuple[tuple[int, Allowance], ...]


class _Comparison:
    """The walk over both pages."""

    def __init__(self, en: Page, zh: Page) -> None:
        self.en = en
        self.zh = zh
        self.found: list[Difference] = []
        self.used: tuple[set[int], set[int]] = (set(), set())

    def report(self, kind: str, en_line: int, zh_line: int, message: str, force: _Force) -> None:
        """Add a difference, unless an allowance in force allows it."""
        allowed = [(side, one) for side, one in force if one.what == kind]
        for side, one in allowed:
            self.used[side].add(one.line)
        if kind in PARITY_WHATS and kind != "block":
            message += f" If both are right, say why above it: % parity: {kind} - <why>"
        if not allowed:
            self.found.append(
                Difference(kind, self.en.path, en_line, self.zh.path, zh_line, message)
            )

    def at(self, line: int) -> str:
        """Name a line of the English page."""
        return f"{shown(self.en.path)}:{line}"

    def unused_allowances(self) -> None:
        for problem in unused(self.en, "parity", self.used[_EN]):
            self.report("allowance", problem.line, 0, problem.message, ())
        for problem in unused(self.zh, "parity", self.used[_ZH]):
            self.report("allowance", 0, problem.line, problem.message, ())

    def front_matter(self) -> None:
        ours, theirs = _flat(self.en.front_matter), _flat(self.zh.front_matter)
        for key in sorted(ours.keys() | theirs.keys()):
            if ours.get(key) == theirs.get(key):
                continue
            en_line, zh_line = _key_line(self.en, key), _key_line(self.zh, key)
            if key not in theirs:
                message = f"front matter: {key} of {self.at(en_line)} is missing here."
            elif key not in ours:
                message = f"front matter: {key} is not in {self.at(en_line)}."
            else:
                message = (
                    f"front matter: {key} is {theirs[key]} here, {ours[key]} in {self.at(en_line)}."
                )
            self.report("front matter", en_line, zh_line, message, ())

    def siblings(
        self,
        left: Sequence[Block],
        right: Sequence[Block],
        force: _Force,
        en_line: int,
        zh_line: int,
    ) -> None:
        """Compare two sequences of blocks.

        :param en_line: the line of the block around them, for a message about an absent block.
        """
        pairs = align(left, right)
        moved = self._moved(pairs, force)
        lines = [en_line, zh_line]
        run: tuple[list[Block], list[Block]] = ([], [])
        for ours, theirs in [*pairs, (None, None)]:
            if ours and theirs:
                self._unpaired(run, lines, (ours.first_line, theirs.first_line), force)
                run = ([], [])
                self.pair(ours, theirs, force)
                lines = [ours.line, theirs.line]
            elif ours and id(ours) not in moved:
                run[_EN].append(ours)
            elif theirs and id(theirs) not in moved:
                run[_ZH].append(theirs)
        self._unpaired(run, lines, None, force)

    def _moved(self, pairs: Sequence[tuple[Block | None, Block | None]], force: _Force) -> set[int]:
        """Report blocks that stand unchanged in another place; return their ids."""
        left = [(at, ours) for at, (ours, theirs) in enumerate(pairs) if ours and not theirs]
        right = [(at, theirs) for at, (ours, theirs) in enumerate(pairs) if theirs and not ours]
        moves: list[tuple[int, Block, int, Block]] = []
        for en_at, ours in left:
            for number, (zh_at, theirs) in enumerate(right):
                if signature(ours) == signature(theirs):
                    moves.append((en_at, ours, zh_at, theirs))
                    del right[number]
                    break
        before: tuple[int, int] | None = None
        for en_at, ours, zh_at, theirs in moves:
            # A section that moved is one move, not one for each of its blocks.
            if before != (en_at - 1, zh_at - 1):
                message = (
                    f"{theirs.described} stands in another place than in {self.at(ours.line)}. "
                    "Put the blocks of both pages in one order."
                )
                self.report("order", ours.line, theirs.line, message, force)
            before = (en_at, zh_at)
        return {id(block) for _, ours, _, theirs in moves for block in (ours, theirs)}

    def _unpaired(
        self,
        run: tuple[list[Block], list[Block]],
        before: Sequence[int],
        after: tuple[int, int] | None,
        force: _Force,
    ) -> None:
        """Report the blocks without twin that stand between two pairs."""
        ours, theirs = _sections(run[_EN]), _sections(run[_ZH])
        both = min(len(ours), len(theirs))
        for (en, _), (zh, _) in zip(ours, theirs, strict=False):
            message = (
                f"{zh.described} stands where {self.at(en.line)} has {en.described}. "
                "Make them one kind of block."
            )
            self.report("block", en.line, zh.line, message, _with(_with(force, _EN, en), _ZH, zh))
        place = after or before
        advice = "or say why not above it: % parity: block - <why>"
        for en, words in ours[both:]:
            message = f"{words} of {self.at(en.line)} is missing here. Write it, {advice}"
            self.report("block", en.line, place[_ZH], message, _with(force, _EN, en))
        for zh, words in theirs[both:]:
            message = (
                f"{words} is missing on the other page, about {self.at(place[_EN])}. "
                f"Write it there, {advice}"
            )
            self.report("block", place[_EN], zh.line, message, _with(force, _ZH, zh))

    def pair(self, en: Block, zh: Block, force: _Force) -> None:
        """Compare two blocks that are twins."""
        force = _with(_with(force, _EN, en), _ZH, zh)
        self._names(en, zh, force)
        self._options(en, zh, force)
        self._code(en, zh, force)
        for kind in FACT_KINDS:
            self._facts(kind, en, zh, force)
        if en.kind != "table" or en.level == zh.level:
            self.siblings(en.children, zh.children, force, en.line, zh.line)

    def _names(self, en: Block, zh: Block, force: _Force) -> None:
        at = self.at(en.line)
        if en.level != zh.level:
            what = "columns" if en.kind == "table" else "heading level"
            message = f"{what}: {zh.level} here, {en.level} in {at}."
            self.report("level", en.line, zh.line, message, force)
        ours, theirs = _labels(en), _labels(zh)
        if ours != theirs:
            message = (
                f"label: {theirs or 'none'} here, {ours or 'none'} in {self.at(en.first_line)}. "
                f"Write the same {'label' if theirs else 'label above'} {zh.described}."
            )
            self.report("label", en.line, zh.line, message, force)
        if (en.name, en.argument) != (zh.name, zh.argument):
            kind = {"directive": "directive", "code": "code", "callout": "callout"}
            message = f"{_title(zh)} stands here, {_title(en)} in {at}."
            self.report(kind.get(en.kind, "block"), en.line, zh.line, message, force)

    def _options(self, en: Block, zh: Block, force: _Force) -> None:
        ours, theirs = dict(en.shared_options), dict(zh.shared_options)
        lines = {option.name: option.line for option in en.options}
        zh_lines = {option.name: option.line for option in zh.options}
        for name in sorted(ours.keys() | theirs.keys()):
            if ours.get(name) == theirs.get(name):
                continue
            en_line, zh_line = lines.get(name, en.line), zh_lines.get(name, zh.line)
            at = self.at(en_line)
            if name not in theirs:
                message = f"option :{name}: of {at} is missing here."
            elif name not in ours:
                message = f"option :{name}: is not in {at}."
            else:
                message = f"option :{name}: is “{theirs[name]}” here, “{ours[name]}” in {at}."
            self.report("option", en_line, zh_line, message, force)

    def _code(self, en: Block, zh: Block, force: _Force) -> None:
        if en.code == zh.code:
            return
        ours, theirs = en.code.split("\n"), zh.code.split("\n")
        number = next(
            (at for at, (one, two) in enumerate(zip(ours, theirs, strict=False)) if one != two),
            min(len(ours), len(theirs)),
        )
        one = repr(ours[number]) if number < len(ours) else "nothing more"
        two = repr(theirs[number]) if number < len(theirs) else "nothing more"
        en_line, zh_line = en.code_line + number, zh.code_line + number
        message = f"code: {two} here, {one} in {self.at(en_line)}. Both languages show one text."
        self.report("code", en_line, zh_line, message, force)

    def _facts(self, kind: str, en: Block, zh: Block, force: _Force) -> None:
        ours, theirs = of_kind(en.facts, kind), of_kind(zh.facts, kind)
        only_en, only_zh = _surplus(ours, theirs), _surplus(theirs, ours)
        if not only_en and not only_zh:
            return
        en_line = only_en[0].line if only_en else en.line
        zh_line = only_zh[0].line if only_zh else zh.line
        at = self.at(en_line)
        if not only_zh:
            message = f"{kind}: {_values(only_en)} of {at} is missing here."
        elif not only_en:
            message = f"{kind}: {_values(only_zh)} is not in {at}."
        else:
            message = f"{kind}: {_values(only_zh)} here, {_values(only_en)} in {at}."
        self.report(kind, en_line, zh_line, message, force)


def _with(force: _Force, side: int, block: Block) -> _Force:
    return (*force, *((side, one) for one in allowances(block, "parity")))


def _labels(block: Block) -> str:
    return " ".join(f"({label.name})=" for label in block.labels)


def _title(block: Block) -> str:
    """Name a block with what may differ between two blocks of one kind."""
    return f"{block.name} {block.kind}" if block.kind in ("list", "footnote") else block.described


def _surplus(ours: Sequence[Fact], theirs: Sequence[Fact]) -> list[Fact]:
    """Return those of our facts that they lack; of equal ones the last."""
    missing = Counter(fact.value for fact in ours) - Counter(fact.value for fact in theirs)
    surplus = []
    for fact in reversed(ours):
        if missing[fact.value] > 0:
            missing[fact.value] -= 1
            surplus.append(fact)
    return surplus[::-1]


def _values(facts: Sequence[Fact]) -> str:
    return ", ".join(fact.value for fact in facts)


def _sections(run: Sequence[Block]) -> list[tuple[Block, str]]:
    """Group blocks without twin: a heading takes along the blocks of its section."""
    groups: list[list[Block]] = []
    for block in run:
        inside = groups and groups[-1][0].kind == "heading"
        if inside and not (block.kind == "heading" and block.level <= groups[-1][0].level):
            groups[-1].append(block)
        else:
            groups.append([block])
    return [
        (
            group[0],
            group[0].described
            if len(group) == 1
            else f"the section of {group[0].described} ({len(group)} blocks)",
        )
        for group in groups
    ]


def _flat(value: object, key: str = "") -> dict[str, str]:
    """Flatten a front matter into dotted keys; the value of a text is left out."""
    if isinstance(value, Mapping):
        flat: dict[str, str] = {}
        for name, item in value.items():
            flat |= _flat(item, f"{key}.{name}" if key else str(name))
        return flat
    return {key: "" if any(word in key for word in _TEXT_KEYS) else str(value)}


def _key_line(page: Page, key: str) -> int:
    """Return the line on which the front matter gives a key; 1 where it does not."""
    name = key.rsplit(".", 1)[-1]
    for number, text in enumerate(page.lines, 1):
        if text.strip().strip("\"'").startswith(name):
            return number
        if number > 1 and text.rstrip() == "---":
            break
    return 1
