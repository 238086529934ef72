"""The ``{example}`` directive: a proven script, what it printed, and its callouts explained."""

import difflib
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from docutils.statemachine import StringList
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.locale import _
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from mpdocs import example, records
from mpdocs.project import Project, project_of
from mpdocs.sphinx import outcome, panel, timeline
from mpdocs.sphinx.abridged import abridged
from mpdocs.sphinx.language import LANGUAGES
from mpdocs.timeline import records as recordings

logger = logging.getLogger(__name__)


def _folded(argument: str | None) -> str:
    return str(directives.choice(argument or "", ("output",)))


class ExampleDirective(SphinxDirective):
    """Show ``examples/<argument>``; the body explains its callouts.

    Folded output may have an answer in words: it stands before the callouts, and is folded too.
    """

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = {
        "fold": _folded,
        "timeline": directives.unchanged,
        "threads": directives.unchanged_required,
        "uncut": directives.flag,
        "plays": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        """Build the panel; what is wrong becomes a warning at the directive."""
        project = project_of(Path(self.env.srcdir))
        path = project.examples / self.arguments[0]
        self.env.note_dependency(path)
        self.parts = _split_body(self.content)  # once: it takes the digits out of the content
        if not path.is_file():
            self._warn(_no_such_example(project, self.arguments[0]))
            return []
        try:
            script = example.load(path)
        except example.ExampleError as error:
            self._warn(f"{project.display(error.path)}:{error.line}: {error.message}")
            return []
        shown = [self._panel(project, script, self._record(project, path))]
        return shown + self._callouts(project, script)

    def _warn(self, message: str) -> None:
        logger.warning(message, type="mpdocs", subtype="example", location=self.get_location())

    def _record(self, project: Project, path: Path) -> records.Record | None:
        """The proof of the script as it stands; None, with a warning, where there is none."""
        self.env.note_dependency(project.record_path(path))
        for helper in records.helper_modules(path):
            self.env.note_dependency(helper)
        name = project.display(path)
        try:
            record = records.load(path)
        except records.RecordError as error:
            self._warn(str(error))
            return None
        if record is None:
            self._warn(f"{name} was never verified; run: python -m mpdocs verify {name}")
            return None
        if not records.is_current(path, record):
            self._warn(
                f"{name} has changed since it was verified; run: python -m mpdocs verify {name}"
            )
            return None
        return record

    def _panel(
        self, project: Project, script: example.Example, record: records.Record | None
    ) -> nodes.Node:
        name = project.display(script.path)
        shown = panel.Panel(classes=["example"])
        identifier = nodes.make_id(f"example-{self.arguments[0].removesuffix('.py')}")
        if identifier not in self.state.document.ids:
            shown["ids"].append(identifier)
            self.state.document.ids[identifier] = shown
        self.set_source_info(shown)
        download = addnodes.download_reference(
            "",
            _("Download"),
            reftarget=f"/{Path('../..') / name}",
            refdoc=self.env.docname,
            refdomain="",
            reftype="download",
            refexplicit=True,
        )
        shown += panel.Caption("", "", nodes.literal("", name), panel.OnScreen("", "", download))
        shown += self._timelines(project, script, identifier)
        code = panel.Code(script.code, script.code, language="python", classes=["panel-code"])
        code["source"] = str(script.path)
        self.set_source_info(code)
        shown += code
        if record is not None:
            outputs = self._outputs(script, record)
            if "fold" in self.options:
                folded = [*outputs, *self._answer()]
                shown += panel.Fold("", *folded, summary=_("Show the output"))
            else:
                shown += outputs
            text = _("Verified: {settings}").format(settings=outcome.verified_in(record))
            shown += panel.Label("", text, classes=["panel-verified"])
        return shown

    def _timelines(
        self, project: Project, script: example.Example, identifier: str
    ) -> list[timeline.Timeline]:
        """The pictures that the options ask for; what is wrong with them becomes a warning."""
        if "timeline" not in self.options:
            if "threads" in self.options:
                self._warn(":threads: says which threads a :timeline: shows; there is none here")
            return []
        wanted = timeline.wanted(self.options)
        for label in wanted.labels:
            self.env.note_dependency(recordings.path(project, script.path, label))
        code = next(one.code for one in LANGUAGES if one.sphinx == self.config.language)
        name = identifier.replace("example-", "timeline-", 1)
        if name in self.state.document.ids:
            name = f"{name}-{self.env.new_serialno('timeline')}"
        try:
            loaded = [
                (label, timeline.load(project, script.path, label)) for label in wanted.labels
            ]
            shown = project.display(script.path)
            found = timeline.pictures(loaded, shown, name, code, script.code, wanted)
        except timeline.TimelineError as error:
            self._warn(str(error))
            return []
        for one in found:
            self.state.document.ids[one["ids"][0]] = one
        return found

    def _outputs(self, script: example.Example, record: records.Record) -> list[nodes.Node]:
        if len(record.outputs) == 1:
            return _captured(script, record.outputs[0])
        tabs = panel.Tabs("", serial=self.env.new_serialno("panel-tabs"))
        labels = outcome.tab_labels(record.outputs)
        for label, output in zip(labels, record.outputs, strict=True):
            tabs += panel.Tab("", *_captured(script, output), label=label)
        return [tabs]

    def _answer(self) -> list[nodes.Node]:
        """What the body of a folded example says before its callouts: why the output is so."""
        found: list[nodes.Node] = []
        for offset, mark, lines in self.parts:
            if not mark:
                answer = nodes.container(classes=["panel-answer"])
                self.state.nested_parse(lines, self.content_offset + offset, answer)
                found.append(answer)
        return found

    def _callouts(self, project: Project, script: example.Example) -> list[nodes.Node]:
        found = panel.Callouts(classes=["callouts"])
        for offset, mark, lines in self.parts:
            item = panel.Callout(mark=mark)
            if mark:
                self.state.nested_parse(lines, self.content_offset + offset, item)
                found += item
            elif lines and "fold" not in self.options:
                self._warn(
                    f"{lines[0]!r}: the body of {{example}} explains its callouts, "
                    "so it begins with a circled digit"
                )
        explained = tuple(item["mark"] for item in found.findall(panel.Callout))
        if explained != tuple(sorted(script.callouts)):
            self._warn(_callout_mismatch(project.display(script.path), script.callouts, explained))
        return [found] if explained else []


def _split_body(content: StringList) -> list[tuple[int, str, StringList]]:
    """The body as (index of the first line, circled digit or "", lines without the digit)."""
    starts = [i for i, line in enumerate(content) if line.lstrip()[:1] in panel.CIRCLED and line]
    parts = []
    if content and (not starts or starts[0] > 0):
        parts.append((0, "", content[: starts[0] if starts else len(content)]))
    for start, end in pairwise([*starts, len(content)]):
        lines = content[start:end]
        first = lines[0].lstrip()
        lines[0] = first[1:].lstrip()
        parts.append((start, first[0], lines))
    return parts


def _captured(script: example.Example, output: records.Output) -> list[nodes.Node]:
    """The blocks that show one output. "Output" is always there, even where it is empty."""
    shown: list[nodes.Node] = []
    if output.stdout or not output.stderr:
        order = _("Output · the order of lines varies")
        label = order if _varies(script, output) else _("Output")
        shown += [panel.Label("", label), _block(output.stdout or _("(nothing)"))]
    if output.stderr:
        shown += _standard_error(output.stderr)
    if output.exit_code:
        shown.append(panel.Label("", _("Exit code: {code}").format(code=output.exit_code)))
    return shown


def _standard_error(text: str) -> list[nodes.Node]:
    """All of it, or what concerns the reader and the rest on request."""
    short = abridged(text)
    if short == text:
        return [panel.Label("", _("Standard error")), _block(text, "panel-error")]
    label = _("Standard error · frames of the library left out")
    lines = _("All {number} lines").format(number=len(text.splitlines()))
    whole = panel.Whole("", _block(text, "panel-error"), summary=lines)
    return [panel.Label("", label), _block(short, "panel-error"), whole]


def _varies(script: example.Example, output: records.Output) -> bool:
    """Whether the script states, for the run that is shown, lines in any order."""
    release = records.release_of(output.version)
    setting = example.Setting(release, output.method, output.platform)
    return any(not block.ordered for block in script.blocks_for(setting))


def _block(text: str, *classes: str) -> nodes.literal_block:
    return nodes.literal_block(text, text, language="text", classes=["panel-output", *classes])


def _no_such_example(project: Project, name: str) -> str:
    known = [project.example_name(script) for script in project.scripts()]
    close = difflib.get_close_matches(name, known, n=3)
    by_stem = [one for one in known if Path(one).stem == Path(name).stem and one not in close]
    hint = f"; did you mean {' or '.join(close + by_stem)}?" if close or by_stem else ""
    return f"there is no example examples/{name}{hint}"


def _callout_mismatch(name: str, marked: tuple[str, ...], explained: tuple[str, ...]) -> str:
    missing = [mark for mark in marked if mark not in explained]
    unknown = [mark for mark in explained if mark not in marked]
    complaints = []
    if missing:
        complaints.append(f"{' '.join(missing)} is in the code and not explained here")
    if unknown:
        complaints.append(f"{' '.join(unknown)} is explained here and not in the code")
    if not complaints:
        complaints.append(f"explain them in their order, not as {' '.join(explained)}")
    return f"callouts of {name}: {'; '.join(complaints)}"


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("example", ExampleDirective)
