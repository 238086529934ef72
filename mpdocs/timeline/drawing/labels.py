"""The texts beside the bars: what was printed, sent, read, set, and what went wrong."""

from dataclasses import dataclass, replace

from mpdocs.timeline.drawing.arrows import colour, too_many
from mpdocs.timeline.drawing.lettering import CODE, SMALL, STRONG, Face
from mpdocs.timeline.drawing.palette import BAD, INK
from mpdocs.timeline.drawing.resources import valued
from mpdocs.timeline.drawing.scene import Row, Scene
from mpdocs.timeline.drawing.words import call, word
from mpdocs.timeline.recording import Arrow, Mark, Span

ABOVE, BELOW = -1, 1

_RANKS = {"raise": 0, "print": 2, "task_done": 5, "close": 5}
_WAITS = ("lock", "message", "space", "event", "condition", "barrier", "join", "result", "proxy")
MESSAGE, TOLD_AGAIN = 3, 4  # ranks: what arrives, and what of it is printed then
_SAME = 1000  # an exception within so many microseconds of itself is the same one
_MANY = 12
_CALLS = ("set", "clear", "notify", "notify_all", "task_done", "close", "open", "unlink")


@dataclass(frozen=True, slots=True)
class Label:
    """A text that belongs to a moment of a row.

    ``texts`` say the same, the longest first: one of them is drawn whole, or a letter for it.
    """

    t: int
    texts: tuple[str, ...]
    face: Face
    colour: str
    side: int
    """Where it goes: -1 before the bar (above), 1 after it (below)."""
    rank: int
    """Which is placed first where there is no room for all."""
    pole: bool
    """Whether a line leads to it; an arrow needs none."""
    lane: int
    line: int | None = None
    t1: int | None = None
    """For what belongs to a stretch: its end."""
    is_work: bool = False
    """Whether it names a task or callback, and so belongs to the stretch that begins here."""


def labels(scene: Scene, language: str) -> list[list[Label]]:
    """Every text of each row, in the order of time."""
    told = _told_below(scene)
    every = []
    for index, row in enumerate(scene.rows):
        found = _of_marks(scene, row, told, language)
        found += _of_spans(scene, row, language)
        found += _messages(_of_arrows(scene, index), found)
        every.append(sorted(found, key=lambda one: (one.t, one.rank, one.texts)))
    return every


def _of_marks(scene: Scene, row: Row, told: set[str], language: str) -> list[Label]:
    found = []
    for mark in scene.marks(row):
        texts = _texts(scene, mark, language)
        if not texts or (mark.kind in ("read", "write") and mark.object in told):
            continue
        bad = mark.kind == "raise"
        shared = mark.kind in ("read", "write")
        found.append(
            Label(
                mark.t,
                texts,
                SMALL if shared else STRONG if bad else CODE,
                BAD if bad else INK,
                BELOW if mark.kind == "write" else ABOVE,
                _RANKS.get(mark.kind, 1),
                True,
                row.lane,
                mark.line,
            )
        )
    return found


def _messages(arriving: list[Label], others: list[Label]) -> list[Label]:
    """The texts at the arrows; worth less are parts of texts, and what the process then prints."""
    return [
        replace(label, rank=TOLD_AGAIN)
        if label.rank == MESSAGE and ("…" in label.texts[0] or _is_printed(label, others))
        else label
        for label in arriving
    ]


def _is_printed(label: Label, others: list[Label]) -> bool:
    return any(
        other.t >= label.t and label.texts[0].strip("'\"") in other.texts[0]
        for other in others
        if other.face == CODE
    )


def _told_below(scene: Scene) -> set[str]:
    """The values whose reads and writes are too many for the bars: their rows tell the writes."""
    shared = [mark for mark in scene.recording.marks if mark.kind in ("read", "write")]
    return valued(scene) if len(shared) > _MANY else set()


def _texts(scene: Scene, mark: Mark, language: str) -> tuple[str, ...]:
    name = scene.things[mark.object].name if mark.object in scene.things else ""
    if mark.kind in _CALLS:
        short = f"{mark.kind}({mark.text})"
        return (f"{name}.{short}", short) if name else (short,)
    if mark.kind in ("read", "write"):
        return (f"{word(mark.kind, language)} {mark.text}",)
    text = _one_line(mark.text)
    return (text,) if text and mark.kind in ("print", "raise") else ()


def _one_line(text: str) -> str:
    """The text as a browser shows it."""
    return " ".join(text.split())


def _of_spans(scene: Scene, row: Row, language: str) -> list[Label]:
    found: list[Label] = []
    raised = [mark for mark in scene.marks(row) if mark.kind == "raise"]
    for span in scene.recording.spans:
        if span.lane != row.lane:
            continue
        same = any(
            mark.text.startswith(span.outcome) and abs(mark.t - span.t1) < _SAME for mark in raised
        )
        if span.outcome == "never":
            found += _never(scene, row, span, language)
        elif span.outcome == "timeout" and span.t1 > span.t0:
            text = word("timeout", language)
            found.append(Label(span.t1, (text,), SMALL, INK, ABOVE, 1, True, row.lane, span.line))
        elif span.outcome not in ("ok", "timeout") and span.state != "task" and not same:
            name = (span.outcome,)
            found.append(Label(span.t1, name, STRONG, BAD, ABOVE, 0, True, row.lane, span.line))
        if span.state in ("task", "callback"):
            work = (_work(span),)
            found.append(
                Label(span.t0, work, CODE, INK, ABOVE, 2, False, row.lane, span.line, is_work=True)
            )
    return found


def _never(scene: Scene, row: Row, span: Span, language: str) -> list[Label]:
    """A call that did not return; that a daemon was waiting when all others left is no news."""
    lane = scene.recording.lanes[row.lane]
    idle = "worker" in lane.role and span.line is None  # the pool's own code asks for a task
    left = lane.killed_by == "daemon" or (lane.thread and lane.daemon and lane.ended != "running")
    cut_off = span.state != "lock" and left
    if span.state not in _WAITS or cut_off or (span.state == "message" and idle):
        return []
    names = dict.fromkeys((call(span, scene.things, scene.recording), f"{span.call}()"))
    texts = tuple(word("never", language, call=one) for one in names)
    texts += (word("cut off", language),)
    return [Label(span.t0, texts, STRONG, BAD, ABOVE, 0, False, row.lane, span.line, span.t1)]


def _work(span: Span) -> str:
    """A task or callback as a call: ``square(2)``."""
    arguments = span.text.removesuffix(",)") + ")" if span.text.endswith(",)") else span.text
    if not arguments.startswith("("):
        arguments = f"({arguments})"
    return _one_line(f"{span.call}{arguments}")


def _of_arrows(scene: Scene, index: int) -> list[Label]:
    arrows = scene.arrows()
    hidden = too_many(arrows)
    return [
        Label(
            arrow.t1,
            (_one_line(arrow.text),),
            CODE,
            colour(scene, arrow),
            ABOVE if scene.row_of[arrow.source] < index else BELOW,
            1 if arrow.kind == "signal" else MESSAGE,
            False,
            arrow.target,
        )
        for arrow in arrows
        if arrow.kind in ("message", "result", "signal")
        and arrow.kind not in hidden
        and _says_something(arrow)
        and scene.row_of[arrow.target] == index
    ]


def _says_something(arrow: Arrow) -> bool:
    """Whether its text is more than the ``None`` of a task, or a process id that was left out."""
    if arrow.kind == "result" and arrow.text == "None":
        return False
    return any(letter.isalnum() for letter in arrow.text.replace("<pid>", ""))
