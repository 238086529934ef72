"""What recording costs: five examples, the start of a process and one call, with and without."""

import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

from mpdocs.commands.failure import CommandFailed
from mpdocs.project import Project
from mpdocs.runner import Interpreter, run
from mpdocs.timeline.recorder import record

EXAMPLES = (
    "queue/shopping_list.py",
    "lock/deadlock.py",
    "producer_consumer/photo_lab.py",
    "pool_calls/chunks.py",
    "executor/as_they_finish.py",
)
METHOD = "fork"
TIMEOUT = 120.0
CALLS = 20_000

# Nothing but the library; and a lock that is taken so often that all else does not count.
START = "import multiprocessing\n"
LOOP = f"""\
import multiprocessing as mp

if __name__ == "__main__":
    lock = mp.Lock()
    for _ in range({CALLS}): lock.acquire(); lock.release()
"""


def measure(project: Project, interpreter: Interpreter, rounds: int) -> None:
    """Run each script in turn bare and recorded; print medians and the ratio within each round."""
    print(f"recorder, {METHOD}, {interpreter}, {rounds} rounds", flush=True)
    for name in EXAMPLES:
        bare, recorded = _times(project.examples / name, interpreter, rounds)
        ratios = [with_it / without for with_it, without in zip(recorded, bare, strict=True)]
        print(
            f"{name}: bare {1000 * statistics.median(bare):.0f} ms, recorded "
            f"{1000 * statistics.median(recorded):.0f} ms, ratio {statistics.median(ratios):.2f}",
            flush=True,
        )
    with tempfile.TemporaryDirectory() as folder:
        extra = {}
        for what, source in (("start", START), ("loop", LOOP)):
            script = Path(folder, f"{what}.py")
            script.write_text(source, encoding="utf-8")
            bare, recorded = _times(script, interpreter, rounds)
            pairs = zip(recorded, bare, strict=True)
            extra[what] = statistics.median(with_it - without for with_it, without in pairs)
    each = 1e6 * (extra["loop"] - extra["start"]) / (2 * CALLS)
    print(f"more at the start: {1000 * extra['start']:.0f} ms")
    print(f"more for an acquire() or a release(): {each:.0f} µs")


def _times(
    script: Path, interpreter: Interpreter, rounds: int
) -> tuple[Sequence[float], Sequence[float]]:
    """Seconds of the script's own process: bare, and recorded."""
    bare, recorded = [], []
    for _ in range(rounds):
        without = run(script, interpreter=interpreter, method=METHOD, timeout=TIMEOUT)
        with_it = record(
            script,
            name=script.name,
            interpreter=interpreter,
            method=METHOD,
            timeout=TIMEOUT,
        ).run
        if without.timed_out or with_it.exit_code != without.exit_code:
            raise CommandFailed(f"{script} does not run, so there is nothing to time")
        bare.append(without.seconds)
        recorded.append(with_it.seconds)
    return bare, recorded
