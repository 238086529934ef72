"""The HTML below a picture: bar, states, table, and the states of all steps as JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from mpdocs.timeline.player.labels import LABELS
from mpdocs.timeline.player.listing import Listing, listing
from mpdocs.timeline.recording import Recording
from mpdocs.timeline.steps import HELPERS, Row, Sentences, State, Story, shortened, tell

_ICONS = {
    "back": '<path d="M11 3 5 8l6 5zM3 3h1.5v10H3z"/>',
    "play": '<path class="player-is-paused" d="M4 2.5 13 8l-9 5.5z"/>'
    '<path class="player-is-playing" d="M4 3h3v10H4zm5 0h3v10H9z"/>',
    "next": '<path d="m5 3 6 5-6 5zM11.5 3H13v10h-1.5z"/>',
}
_VARIABLES, _LONGEST = 4, 32
_CALLED = ("callback", "print")

LaneState = list[int | str]


@dataclass(frozen=True, slots=True)
class Below:
    """What stands below a picture: three pieces of HTML, in this order."""

    bar: str
    table: str
    """The steps, folded away. To a browser with scripts, what is in ``<noscript>`` is text and
    costs no element: ``timeline.js`` unpacks it when somebody wants to see it."""
    data: str
    listing: Listing
    """What the table says, for formats that are not HTML."""

    def __str__(self) -> str:
        """All of it."""
        return self.bar + self.table + self.data


def markup(
    recording: Recording, language: str, source: str = "", lanes: Sequence[int] | None = None
) -> Below:
    """The HTML of a recording's player and table, in ``language`` (``en`` or ``zh``).

    ``source`` is the script. ``lanes`` are those whose states are shown; by default all processes,
    and the threads that say something.
    """
    story = tell(recording, source)
    sentences = Sentences(recording, language)
    shown = _lanes(recording, story) if lanes is None else tuple(lanes)
    listed = listing(story, sentences, language)
    return Below(
        bar=_bar(listed.rows, language),
        table=_table(listed),
        data=_data(story, sentences, shown, language),
        listing=listed,
    )


def _columns(story: Story, lanes: Sequence[int]) -> tuple[str, ...]:
    """What is said of a state; nothing that no state in this story has."""
    states = [step.states[lane] for step in story.steps for lane in lanes]
    holds = any(state.holds for state in states)
    variables = any(state.variables for state in states)
    return ("state", *["holds"] * holds, *["variables"] * variables)


def _lanes(recording: Recording, story: Story) -> tuple[int, ...]:
    """Processes, the script's own threads, and those of the library that call or print."""
    told = {event.lane for step in story.steps for event in step.events if event.kind in _CALLED}
    return tuple(
        i for i, lane in enumerate(recording.lanes) if lane.thread not in HELPERS or i in told
    )


def _bar(rows: Sequence[Row], language: str) -> str:
    label, first = LABELS[language], rows[0]
    buttons = "".join(_button(name, label) for name in _ICONS)
    counter = label["at"].replace("{k}", "1").replace("{n}", str(len(rows)))
    return (
        f'<div class="player" role="group" aria-label="{label["player"]}"'
        f' data-at="{label["at"]}">\n'
        f'<div class="player-bar"><div class="player-controls">{buttons}'
        f'<input class="player-slider" type="range" min="0" max="{len(rows) - 1}" value="0"'
        f' aria-label="{label["slider"]}"/>'
        f'<a class="player-at">{counter.replace("{t}", first.ms)}</a></div>\n'
        f'<p class="player-says" aria-live="polite">{label["invitation"]}</p></div>\n'
        f'<div class="player-states" hidden><table aria-label="{label["states"]}"></table></div>'
        "\n</div>\n"
    )


def _button(name: str, label: Mapping[str, str]) -> str:
    both = f' data-play="{label["play"]}" data-pause="{label["pause"]}"' * (name == "play")
    return (
        f'<button type="button" class="player-{name}" aria-label="{label[name]}"{both}>'
        f'<svg viewBox="0 0 16 16" aria-hidden="true">{_ICONS[name]}</svg></button>'
    )


def _table(listed: Listing) -> str:
    heads = "".join(f'<th scope="col">{head}</th>' for head in listed.heads)
    rows = "".join(
        f'<tr data-t="{row.t}" data-lane="{row.lane}"><td>{row.ms}</td>'
        f"<td>{escape(row.who)}</td><td>{escape(row.what)}</td></tr>\n"
        for row in listed.rows
    )
    left_out = f"<p>{listed.left_out}</p>\n" if listed.left_out else ""
    return (
        f'<details class="timeline-table"><summary>{listed.title}</summary>\n<noscript>'
        f'<div class="timeline-steps" tabindex="0"><table><thead><tr>{heads}</tr></thead>\n'
        f"<tbody>{rows}</tbody></table></div>\n{left_out}</noscript>\n</details>\n"
    )


def _data(story: Story, sentences: Sentences, lanes: Sequence[int], language: str) -> str:
    """The states of all steps, with the heads and rows of the table that shows them."""
    columns = _columns(story, lanes)
    data = {
        "heads": {name: LABELS[language][name] for name in ("process", "line", *columns)},
        "lanes": {str(lane): sentences.who(lane) for lane in lanes},
        "steps": _changes(story, sentences, lanes, columns),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" class="timeline-data">{text}</script>\n'


def _changes(
    story: Story, sentences: Sentences, lanes: Sequence[int], columns: Sequence[str]
) -> list[list[LaneState]]:
    """For every step, the states that are not what they were: lane, line, class, columns."""
    before: dict[int, LaneState] = {}
    changes = []
    for step in story.steps:
        now = {lane: _state(step.states[lane], sentences, columns) for lane in lanes}
        changes.append([[lane, *now[lane]] for lane in lanes if now[lane] != before.get(lane)])
        before = now
    return changes


def _state(state: State, sentences: Sentences, columns: Sequence[str]) -> LaneState:
    latest = list(state.variables.items())[-_VARIABLES:]
    words = {
        "state": sentences.state(state),
        "holds": sentences.holds(state),
        "variables": ", ".join(f"{name} = {shortened(value, _LONGEST)}" for name, value in latest),
    }
    return [state.line or 0, state.state, *(words[column] for column in columns)]
