"""A step in words: who, and what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from mpdocs.timeline.recording import Recording
from mpdocs.timeline.steps.model import Event, State, Step
from mpdocs.timeline.steps.phrases import EVENTS, NOUNS, STATES
from mpdocs.timeline.steps.short import shortened
from mpdocs.timeline.words import lane_name, state_name, thread_name

_FIELD = re.compile(r"\{(\w+)\}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_GROUPS = {
    "Semaphore": "semaphore", "BoundedSemaphore": "semaphore", "Pipe": "pipe",
    "Queue": "queue", "SimpleQueue": "queue", "JoinableQueue": "queue",
    "Condition": "condition", "Value": "value", "Array": "value",
    "Pool": "pool", "ThreadPool": "pool", "ProcessPoolExecutor": "pool",
}  # fmt: skip
_LONGEST = 44
_MAY_BE_EMPTY = ("task", "task done", "callback", "callback done", "print")
_SAME_SUBJECT = {"en": ", ", "zh": "，"}
_NEXT_SUBJECT = {"en": "; ", "zh": "；"}
_AND = {"en": " and ", "zh": "和"}
_COMMA = {"en": ", ", "zh": "、"}
_UNKNOWN = {
    "en": {"thing": "it", "other": "another process"},
    "zh": {"thing": "它", "other": "另一个进程"},
}


@dataclass(frozen=True, slots=True)
class Row:
    """A step as a line of a table; ``who`` and ``what`` read one after the other."""

    t: int
    lane: int
    who: str
    what: str
    said: str
    """Both, as one sentence."""

    @property
    def ms(self) -> str:
        """When it is, in milliseconds."""
        return f"{self.t / 1000:.1f}"


class Sentences:
    """Puts what happens in one recording into one language."""

    def __init__(self, recording: Recording, language: str) -> None:
        self._recording = recording
        self._language = language
        self._things = {thing.id: thing for thing in recording.things}

    def row(self, step: Step) -> Row:
        """The step: its first subject apart, the rest as one sentence."""
        what, before = "", step.lane
        said = [
            (event, self._phrase(event, step.events)) for event in _starts_together(step.events)
        ]
        for (lane, phrase), same in groupby(said, key=lambda one: (one[0].lane, one[1])):
            times = len(list(same))
            phrase += f" ×{times}" * (times > 1)
            if not what:
                what = phrase
            elif lane == before:
                what += _SAME_SUBJECT[self._language] + phrase
            else:
                what += _NEXT_SUBJECT[self._language] + self.sentence(self.who(lane), phrase)
            before = lane
        who = self.who(step.lane)
        return Row(step.t, step.lane, who, what, self.sentence(who, what))

    def sentence(self, who: str, what: str) -> str:
        """A subject before what it does."""
        return f"{who} {what}" if self._language == "en" else _glued(who, what)

    def who(self, lane: int) -> str:
        """The name of a lane."""
        return lane_name(self._recording, lane, self._language)

    def state(self, state: State) -> str:
        """What a lane is in the middle of."""
        known = STATES[self._language]
        phrase = known.get(f"{state.state}:{self._group(state.object)}", known.get(state.state))
        values = {
            "thing": self._thing(state.object),
            "other": "" if state.of is None else self.who(state.of),
            "call": state.call,
        }
        if phrase is None or not all(values[name] for name in _FIELD.findall(phrase)):
            return state_name(state.state, self._language)
        return self._filled(phrase, values)

    def holds(self, state: State) -> str:
        """The names of what a lane holds."""
        names = [self._things[one].name for one in state.holds if one in self._things]
        return _COMMA[self._language].join(names)

    def _phrase(self, event: Event, together: Sequence[Event]) -> str:
        others = [
            self._other(event, one.other)
            for one in together
            if one.kind == event.kind and one.lane == event.lane and one.other is not None
        ]
        values = {
            "thing": self._thing(event.object),
            "other": "" if event.other is None else self._other(event, event.other),
            "others": self._list(others),
            "text": _shown(event),
            "line": str(event.line or ""),
            "outcome": event.outcome,
            "call": event.call,
        }
        return self._filled(self._template(event, values), values)

    def _template(self, event: Event, values: Mapping[str, str]) -> str:
        """Of the phrases that this event can fill, the one that says most."""
        known = EVENTS[self._language]
        special = self._group(event.object)
        if event.kind in ("killed", "timeout", "refused", "never"):
            special = event.outcome if f"{event.kind}:{event.outcome}" in known else special
        elif event.kind == "kill":
            special = event.text
        kind = event.kind
        if kind == "released" and event.other is not None:
            kind = "released of"
        keys = [f"{kind}:{special}", f"{kind}:thing"] if special else []
        found = [known[key] for key in (*keys, kind, f"{kind}:") if key in known]

        def can_fill(template: str) -> bool:
            needed = _FIELD.findall(template)
            return all(values[n] or (n == "text" and kind in _MAY_BE_EMPTY) for n in needed)

        fitting = [template for template in found if can_fill(template)] or found[-1:]
        if kind in ("sent", "received"):  # what was carried says more than where
            return max(fitting, key=lambda one: len(_FIELD.findall(one)))
        return fitting[0]

    def _group(self, identifier: str) -> str:
        thing = self._things.get(identifier)
        return _GROUPS.get(thing.kind, "thing") if thing else ""

    def _other(self, event: Event, other: int) -> str:
        """The name of another lane; of the same process, that of the thread alone."""
        lanes = self._recording.lanes
        thread = thread_name(self._recording, other, self._language)
        parents = {other, lanes[other].parent}
        return thread if thread and event.lane in parents else self.who(other)

    def _thing(self, identifier: str) -> str:
        thing = self._things.get(identifier)
        if thing is None:
            return ""
        noun = NOUNS[self._language].get(thing.kind, thing.kind)
        if thing.name == thing.kind:  # it has no name of its own
            return noun if self._language == "zh" else f"the {noun}"
        told = re.fullmatch(rf"{re.escape(noun)}( \(\d+\))?", thing.name)
        return thing.name if told else self.sentence(noun, thing.name)

    def _list(self, names: Sequence[str]) -> str:
        if len(names) < 2:
            return "".join(names)
        *first, last = names
        return self._joined(_COMMA[self._language].join(first), _AND[self._language], last)

    def _filled(self, template: str, values: Mapping[str, str]) -> str:
        unknown = _UNKNOWN[self._language]
        parts = _FIELD.split(template)
        parts[1::2] = [values[name] or unknown.get(name, "") for name in parts[1::2]]
        return self._joined(*parts)

    def _joined(self, *parts: str) -> str:
        text = ""
        for part in parts:
            text = text + part if self._language == "en" else _glued(text, part)
        return text


def _shown(event: Event) -> str:
    """What was carried or printed, in one line."""
    text = " ↵ ".join(event.text.strip().split("\n"))
    if event.kind in ("task", "task done") and text.startswith("("):
        text = text[1:-1].removesuffix(",")  # the arguments as they are written in a call
    return text if event.kind in ("print", "line") else shortened(text, _LONGEST)


def _starts_together(events: Sequence[Event]) -> list[Event]:
    """The events, but of several starts by one lane only the first: it names all of them."""
    kept: list[Event] = []
    for event in events:
        again = event.kind == "start" and any(
            one.kind == "start" and one.lane == event.lane for one in kept
        )
        if not again:
            kept.append(event)
    return kept


def _glued(left: str, right: str) -> str:
    """Both without a gap, but for the space that Chinese has where it meets Latin."""
    meets = (_HAN.match(left[-1:]) and _is_latin(right[:1])) or (
        _is_latin(left[-1:]) and _HAN.match(right[:1])
    )
    return f"{left} {right}" if meets else left + right


def _is_latin(character: str) -> bool:
    return character.isascii() and not character.isspace() and character != ""
