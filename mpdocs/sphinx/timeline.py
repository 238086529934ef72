"""The timelines of an example's panel: pictures of recorded runs, in every format."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.locale import _

from mpdocs.project import Project
from mpdocs.sphinx import picture
from mpdocs.sphinx.drawing import flat
from mpdocs.timeline import drawing, player
from mpdocs.timeline import records as recordings
from mpdocs.timeline.recording import Recording, RecordingError

LARGEST = 30_000
"""Characters of a picture, both forms, that a page carries itself."""
FOLDER = "timelines"
"""Below ``_static``: the pictures that come later."""

Translator = Any  # Sphinx hands a visitor whichever translator is at work


class TimelineError(ValueError):
    """There is no recording to draw; the message says what to type."""


class Timeline(nodes.General, nodes.Element):
    """A run: ``wide`` and ``narrow`` are SVG, ``name``, ``alt`` and ``run`` are text.

    ``bar``, ``table`` and ``data`` are the HTML below the picture.

    ``listing`` is what the table says.
    """


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a directive asks for: which recordings of a script, and how they are drawn."""

    labels: tuple[str, ...]
    threads: tuple[str, ...] = ()
    uncut: bool = False
    plays: bool = False
    """Begin to play when it is seen, where the reader has not asked for less motion."""


def wanted(options: Mapping[str, str | None]) -> Wanted:
    """The options: ``:timeline:`` and ``:threads:`` are lists with commas, the others flags."""
    labels, threads = (_listed(options.get(name)) for name in ("timeline", "threads"))
    return Wanted(labels or ("",), threads, "uncut" in options, "plays" in options)


def _listed(value: str | None) -> tuple[str, ...]:
    return tuple(one.strip() for one in (value or "").split(",") if one.strip())


def load(project: Project, script: Path, label: str) -> Recording:
    """The recording of the script as it stands.

    :raises TimelineError: when there is none, or one of another state of the script.
    """
    command = recordings.command(project, script, label)
    name = project.display(script)
    path = recordings.path(project, script, label)
    try:
        recording = recordings.load(path)
    except FileNotFoundError:
        raise TimelineError(f"{name} was never recorded; run: {command}") from None
    except RecordingError as error:
        raise TimelineError(f"{project.display(path.parent)}/{error}; run: {command}") from None
    if not recordings.is_current(script, recording):
        raise TimelineError(f"{name} has changed since it was recorded; run: {command}")
    return recording


def pictures(
    loaded: Sequence[tuple[str, Recording]],
    script: str,
    identifier: str,
    language: str,
    source: str,
    asked: Wanted,
) -> list[Timeline]:
    """A node for each recording of a script, several on one scale.

    ``script`` is its name and ``source`` the code, as they are shown. Raises ``TimelineError``.
    """
    known = {lane.thread for _label, recording in loaded for lane in recording.lanes}
    unknown = [name for name in asked.threads if name not in known]
    if unknown:
        there = ", ".join(sorted(known - {""})) or "none"
        raise TimelineError(f"no thread is called {', '.join(unknown)}; there are: {there}")
    until = max(recording.end for _label, recording in loaded) if len(loaded) > 1 else None
    found = []
    for label, recording in loaded:
        name = f"{identifier}-{label}" if label else identifier
        draw: dict[str, Any] = {
            "threads": asked.threads,
            "until": until,
            "uncut": asked.uncut,
        }
        below = player.markup(recording, language, source)
        found.append(
            Timeline(
                ids=[name],
                wide=drawing.wide(recording, language, prefix=f"{name}-w", **draw),
                narrow=drawing.narrow(recording, language, prefix=f"{name}-n", **draw),
                plays=asked.plays,
                bar=below.bar,
                table=below.table,
                data=below.data,
                listing=below.listing,
                name=f"{script} · {label}" if label else script,
                alt=drawing.alternative(recording, language),
                run=run_line(recording),
            )
        )
    return found


def run_line(recording: Recording) -> str:
    """What kind of run it was, and that it is one of many."""
    release = ".".join(recording.python.split(".")[:2])
    return _("One real run (CPython {python}, {method}); yours will differ.").format(
        python=release, method=recording.method
    )


def _html(self: Translator, node: Timeline) -> None:
    run = self.encode(node["run"])
    if self.builder.name == "epub":
        name, title = node["ids"][0], self.encode(node["listing"].title)
        self.body.append(
            f'<div class="drawing-figure" id="{name}">{flat(node["wide"])}'
            f'<p class="timeline-run">{run} <a href="#{name}-table">{title}</a></p></div>\n'
        )
        raise nodes.SkipNode
    self.body.append(_block(self, node, f'<p class="timeline-run">{run}</p>\n'))
    raise nodes.SkipNode


def _block(self: Translator, node: Timeline, run: str) -> str:
    """The first picture of a page is in it; the others come when they are about to be seen."""
    name = node["ids"][0]
    first = not getattr(self, "has_timeline", False)
    self.has_timeline = True
    small = len(node["wide"]) + len(node["narrow"]) <= LARGEST
    plays = " data-plays" if node["plays"] else ""
    if (first and small) or self.builder.name != "html":
        return (
            f'<div class="timeline" id="{name}"{plays}>\n<div class="timeline-picture">\n'
            f"{node['wide']}\n{node['narrow']}\n</div>\n"
            f"{run}{node['bar']}{node['table']}{node['data']}</div>\n"
        )
    folder = Path(self.builder.outdir) / "_static" / FOLDER
    there = f"{'../' * self.builder.current_docname.count('/')}_static/{FOLDER}/{name}"
    folder.mkdir(parents=True, exist_ok=True)
    for form in ("wide", "narrow"):
        (folder / f"{name}-{form}.svg").write_text(drawing.file(node[form]), encoding="utf-8")
    parts = {"picture": node["wide"] + node["narrow"], "bar": node["bar"], "data": node["data"]}
    arrives = json.dumps([name, parts], ensure_ascii=False)
    (folder / f"{name}.js").write_text(f"timelineArrives(...{arrives});\n", encoding="utf-8")
    heights = ";".join(f"--{form}:{_height(node[form])}" for form in ("wide", "narrow"))
    return (
        f'<div class="timeline" id="{name}" data-src="{there}.js"{plays}>\n'
        f'<div class="timeline-picture" style="{heights}">'
        f'<noscript><picture><source media="(max-width: 46rem)" srcset="{there}-narrow.svg"/>'
        f'<img src="{there}-wide.svg" alt="{self.attval(node["alt"])}" loading="lazy"/>'
        f"</picture></noscript></div>\n{run}{node['table']}</div>\n"
    )


def _height(drawn: str) -> str:
    """What CSS calls the shape of the picture: width by height."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', drawn)
    assert found is not None
    return f"{found[1]}/{found[2]}"


def _latex(self: Translator, node: Timeline) -> None:
    name = node["ids"][0]
    self.body.append(f"\n\n\\noindent{self.hypertarget(name)}%\n")
    picture.to_latex(self, flat(node["wide"]), node["alt"])
    table = to_page(self, f"{name}-table", node["listing"].title)
    self.body.append(f"\n\n\\noindent{{\\small {self.encode(node['run'])} {table}}}\n\n")
    raise nodes.SkipNode


def to_page(self: Translator, name: str, text: str) -> str:
    """In LaTeX, a link to what has this id in the same file, with the number of its page."""
    place = f"{self.curfilestack[-1]}:{name}"
    before, _number, after = _("(page {number})").partition("{number}")
    page = f"{self.encode(before)}\\pageref*{{{self.idescape(place)}}}{self.encode(after)}"
    return f"{self.hyperlink(place)}{self.encode(text)} {page}}}}}"


def _text(self: Translator, node: Timeline) -> None:
    for text in (f"[{node['alt']}]", node["run"]):
        self.new_state(0)
        self.add_text(text)
        self.end_state()
    listed = node["listing"]
    lines = [f"{row.ms:>8}  {row.said}" for row in listed.rows]
    self.new_state()
    self.add_text("\n".join([*lines, *[listed.left_out] * bool(listed.left_out)]))
    self.end_state(wrap=False)
    raise nodes.SkipNode


def _skip(self: Translator, node: Timeline) -> None:
    raise nodes.SkipNode


def _depart(self: Translator, node: Timeline) -> None:
    """Nothing is left to write."""


def setup(app: Sphinx) -> None:
    """Register the node with its writers; its style comes with the player's."""
    app.add_node(
        Timeline,
        html=(_html, _depart),
        latex=(_latex, _depart),
        text=(_text, _depart),
        man=(_skip, _depart),
        texinfo=(_skip, _depart),
    )
