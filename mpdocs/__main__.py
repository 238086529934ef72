"""``python -m mpdocs``: what people do with examples, pages and records."""

import argparse
import os
import sys
from collections.abc import Sequence

from mpdocs import __version__
from mpdocs.commands import (
    CommandFailed,
    audit,
    bench,
    build,
    docstrings,
    fetch,
    links,
    listing,
    pairs,
    record,
    run,
    serve,
    verify,
)


def parser() -> argparse.ArgumentParser:
    """The whole command line; each command's module adds its own part."""
    top = argparse.ArgumentParser(
        prog="python -m mpdocs",
        description="Prove the examples of this site by running them, and build its pages.",
        epilog="Tests are run by pytest itself: python -m pytest examples/process -k spawn",
    )
    top.add_argument("--version", action="version", version=f"mpdocs {__version__}")
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for module in (
        run,
        record,
        verify,
        listing,
        pairs,
        docstrings,
        build,
        serve,
        bench,
        audit,
        links,
        fetch,
    ):
        module.add_to(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all went well, 1 when something is wrong, 2 for bad usage."""
    options = parser().parse_args(arguments)
    try:
        code = int(options.command(options))
        sys.stdout.flush()
        return code
    except CommandFailed as error:
        print(error, file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:  # `pip install .` brings what `run` and `record` need
        if (error.name or "mpdocs").startswith("mpdocs"):
            raise
        print(
            f"This command needs {error.name}. Try: pip install '.[docs,pytest]'", file=sys.stderr
        )
        return 1
    except BrokenPipeError:  # who read the output has gone, as in `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
