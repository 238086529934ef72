"""The steps of a run as a table of text, whoever shows it: a page or a book."""

from dataclasses import dataclass

from mpdocs.timeline.player.labels import LABELS
from mpdocs.timeline.steps import Row, Sentences, Story


@dataclass(frozen=True, slots=True)
class Listing:
    """What a table of steps says, in one language."""

    title: str
    """What a reader is offered: to read the picture as a table."""
    heads: tuple[str, str, str]
    """Of the time, of who, and of what."""
    rows: tuple[Row, ...]
    left_out: str
    """That smaller steps are left out; empty where none is."""


def listing(story: Story, sentences: Sentences, language: str) -> Listing:
    """The steps of a story."""
    label = LABELS[language]
    left_out = ""
    if story.left_out:
        text = label["left out one" if story.left_out == 1 else "left out"]
        left_out = text.format(n=story.left_out)
    return Listing(
        title=label["table"],
        heads=(label["time"], label["process"], label["what"]),
        rows=tuple(map(sentences.row, story.steps)),
        left_out=left_out,
    )
