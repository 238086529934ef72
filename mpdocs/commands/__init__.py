"""The commands of ``python -m mpdocs``, one module each."""

import argparse
from typing import TYPE_CHECKING, TypeAlias

from mpdocs.commands.failure import CommandFailed

if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]

__all__ = ["CommandFailed"]
