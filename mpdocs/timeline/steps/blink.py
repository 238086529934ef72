"""How short is too short to be seen."""

from mpdocs.timeline.recording import Recording

SHORTEST, LONGEST = 100, 2000


def blink(recording: Recording) -> int:
    """Microseconds below which two moments of this run look like one.

    A three-hundredth of the picture is about two pixels; a picture of a long run leaves out idle
    time, so what is that short in it can be seen nevertheless.
    """
    return min(max(recording.end // 300, SHORTEST), LONGEST)
