"""The error of every command."""


class CommandFailed(Exception):
    """The command cannot do what was asked; the message says why and what to do."""
