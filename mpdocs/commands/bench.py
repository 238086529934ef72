"""``bench``: what the harness and the recorder cost, as a ratio to the same scripts run bare."""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from mpdocs.commands import bench_recorder
from mpdocs.commands.failure import CommandFailed
from mpdocs.commands.here import project_here
from mpdocs.example import load
from mpdocs.project import Project
from mpdocs.runner import Interpreter, current

if TYPE_CHECKING:
    from mpdocs.commands import Commands

Job = tuple[Path, str]  # script and start method

# The least that lets an unchanged script run under a chosen start method, in all its processes.
CHOOSE_METHOD = """\
import os
from multiprocessing import context

chosen = context._concrete_contexts[os.environ["BENCH_METHOD"]]
context._default_context._default_context = chosen
"""


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "bench",
        help="measure what the harness and the recorder cost",
        description="Time all examples x start methods run bare and run by the tests, in turn in "
        "one session, with as many workers; print medians and the ratio within each round. Then "
        "five examples bare and under the recorder of timelines, in turn as well.",
    )
    parser.add_argument("--only", choices=("harness", "recorder"), help="default: both")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Measure and print; never a verdict."""
    # without .pyc files every spawned child compiles the library anew, bare or not
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    project, interpreter = project_here(), current()
    if options.only != "recorder":
        _measure_harness(project, interpreter, options.rounds, options.workers)
    if options.only != "harness":
        bench_recorder.measure(project, interpreter, options.rounds)
    return 0


def _measure_harness(project: Project, interpreter: Interpreter, rounds: int, workers: int) -> None:
    jobs = [
        (script, method)
        for script in project.scripts()
        for method in load(script).methods
        if method in interpreter.methods
    ]
    print(f"{len(jobs)} runs, {workers} workers, {interpreter}", flush=True)
    bare_times, harness_times = [], []
    for number in range(1, rounds + 1):
        bare_times.append(_bare(jobs, interpreter, workers))
        harness_times.append(_harness(project, workers))
        print(
            f"round {number}: bare {bare_times[-1]:.2f} s, harness {harness_times[-1]:.2f} s, "
            f"ratio {harness_times[-1] / bare_times[-1]:.2f}",
            flush=True,
        )
    ratios = [harness / bare for harness, bare in zip(harness_times, bare_times, strict=True)]
    print(
        f"median: bare {statistics.median(bare_times):.2f} s, "
        f"harness {statistics.median(harness_times):.2f} s, "
        f"ratio {statistics.median(ratios):.2f}"
    )


def _bare(jobs: Sequence[Job], interpreter: Interpreter, workers: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "sitecustomize.py").write_text(CHOOSE_METHOD, encoding="utf-8")

        def one(job: Job) -> None:
            script, method = job
            subprocess.run(
                [interpreter.path, script],
                cwd=folder,
                env={**os.environ, "PYTHONPATH": folder, "BENCH_METHOD": method},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

        one(jobs[0])  # compiles sitecustomize, outside of the timing
        began = time.perf_counter()
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(one, jobs))
        return time.perf_counter() - began


def _harness(project: Project, workers: int) -> float:
    command = [sys.executable, "-m", "pytest", "examples", "--fresh", "-q", "-n", str(workers)]
    began = time.perf_counter()
    done = subprocess.run(command, cwd=project.root, capture_output=True, text=True)
    seconds = time.perf_counter() - began
    if done.returncode:
        raise CommandFailed(f"the examples fail, so there is nothing to time:\n{done.stdout}")
    return seconds
