"""Steps: a recording as a story of logical events, told in either language.

Pure: the same recording always gives the same story.
"""

from mpdocs.timeline.steps.lives import HELPERS
from mpdocs.timeline.steps.model import Event, State, Step, Story
from mpdocs.timeline.steps.sentences import Row, Sentences
from mpdocs.timeline.steps.short import shortened
from mpdocs.timeline.steps.story import tell

__all__ = ["HELPERS", "Event", "Row", "Sentences", "State", "Step", "Story", "shortened", "tell"]
