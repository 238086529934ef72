"""The objects that the script made, under the names that it gave them."""

from collections import Counter

from mpdocs.timeline.recording.model import Thing
from mpdocs.timeline.recording.names import assignments, name_of
from mpdocs.timeline.recording.processes import Cast
from mpdocs.timeline.recording.raw import Event


class Things:
    """The objects of a run; a lock inside of another object is known as that object."""

    def __init__(self, events: list[Event], cast: Cast, source: str) -> None:
        """Find them among the events of the script's processes."""
        self.listed: list[Thing] = []
        self.ids: dict[str, str] = {}
        """What the hook calls an object -> id of the thing."""
        self.pipe_ends: dict[str, str] = {}
        """An end of a pipe -> the end at which its messages arrive."""
        named = assignments(source)
        new = [e for e in events if e.kind == "new" and e.line and e.process in cast.processes]
        made = Counter((e.process, e.line) for e in new)
        seen: Counter[tuple[int, int | None]] = Counter()
        for event in new:
            place = (event.process, event.line)
            position, total = seen[place], made[place]
            seen[place] += 1
            if event.object in self.ids:
                continue
            thing = f"o{len(self.listed)}"
            kind = str(event.get("kind")).partition("[")[0]  # AutoProxy[Stock]
            assignment = named.get(event.line or 0)
            if kind == "Pipe":
                self._add_pipe(event)
                names = assignment.names if assignment and assignment.makes(kind, 0) else ()
                name = " ⇄ ".join(names[:2]) or kind
            else:
                name = name_of(assignment, kind, position, total)
            self.ids[event.object] = thing
            if event.get("also"):
                self.ids.setdefault(event.get("also"), thing)
            if event.get("other"):
                self.ids[event.get("other")] = thing
            self.listed.append(Thing(thing, kind, name[:60], event.get("value"), event.line))

    def _add_pipe(self, event: Event) -> None:
        one, other = event.object, str(event.get("other"))
        self.pipe_ends[one], self.pipe_ends[other] = other, one

    def find(self, hooked: str) -> str:
        """The id of the thing that the hook calls so; empty if the script made none."""
        return self.ids.get(hooked, "")

    def kind(self, thing: str) -> str:
        """The kind of a thing, by its id."""
        return self.listed[int(thing[1:])].kind if thing else ""
