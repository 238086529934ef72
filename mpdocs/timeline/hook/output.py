"""What the script itself does with time: it sleeps, and it prints."""

import builtins
import functools
import sys
import time
from typing import Any

from .caller import direct, line, unseen
from .log import write
from .plain import printed

LONGEST = 201
"""Characters of what is printed; one more than the schema allows, to see that it was longer."""


def change() -> None:
    """``print`` and ``time.sleep``, which every script finds already there."""
    sleep, show = time.sleep, builtins.print

    @functools.wraps(sleep)
    @unseen
    def watched_sleep(seconds: Any, /) -> None:
        if not direct():
            sleep(seconds)
            return
        write("sleep", ph="B", o="", l=line(), c="sleep")
        result = "ok"
        try:
            sleep(seconds)
        except BaseException as error:
            result = type(error).__name__
            raise
        finally:
            write("sleep", ph="E", r=result)

    @functools.wraps(show)
    @unseen
    def watched_print(*values: Any, **options: Any) -> None:
        if direct() and options.get("file") in (None, sys.stdout):
            separator = options.get("sep")
            separator = separator if type(separator) is str else " "
            write("print", l=line(), m=separator.join(map(printed, values))[:LONGEST])
        show(*values, **options)

    time.sleep, builtins.print = watched_sleep, watched_print
