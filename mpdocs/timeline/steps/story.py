"""From a recording to the steps that a reader takes through it."""

from mpdocs.timeline.recording import Recording
from mpdocs.timeline.steps.blink import blink
from mpdocs.timeline.steps.choice import chosen
from mpdocs.timeline.steps.exchange import exchange
from mpdocs.timeline.steps.lives import lives
from mpdocs.timeline.steps.marks import lines, marks
from mpdocs.timeline.steps.merging import merged
from mpdocs.timeline.steps.model import Step, Story
from mpdocs.timeline.steps.scopes import scopes
from mpdocs.timeline.steps.states import States
from mpdocs.timeline.steps.waits import holds, waits


def tell(recording: Recording, source: str = "") -> Story:
    """The steps of a recorded run, the same for the same recording.

    ``source`` is the script: with it, variables are shown only while their function runs.
    """
    events = [
        *lives(recording),
        *waits(recording),
        *holds(recording),
        *exchange(recording),
        *marks(recording),
    ]
    events += lines(recording, events)
    groups = merged(events, blink(recording))
    kept = chosen(groups)
    states = States(recording, scopes(source))
    steps = tuple(Step(group[-1].t, group, states.at(group[-1].t)) for group in kept)
    return Story(steps, len(groups) - len(kept))
