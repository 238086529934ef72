"""What is wrong with a recording."""


class RecordingError(ValueError):
    """A recording that cannot be made, read or trusted; the message says what to do."""
