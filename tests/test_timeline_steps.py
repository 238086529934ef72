"""A recording as steps: what is one step, what is left out, what everybody is doing then."""

import json
from importlib import resources

import pytest

from mpdocs.timeline.recording import Arrow, Hold, Lane, Line, Mark, Recording
from mpdocs.timeline.steps import Sentences, State, Step, tell
from mpdocs.timeline.steps.choice import MOST
from mpdocs.timeline.steps.phrases import EVENTS, NOUNS, STATES
from tests.recording_samples import END, child, handed_over, recorded, span

SCHEMA = json.loads(
    resources.files("mpdocs.timeline.recording").joinpath("schema.json").read_text("utf-8")
)["$defs"]


def told(recording: Recording, language: str = "en") -> list[str]:
    """Every step as a sentence."""
    sentences = Sentences(recording, language)
    rows = map(sentences.row, tell(recording).steps)
    return [sentences.sentence(row.who, row.what) for row in rows]


def step_of(recording: Recording, sentence: str) -> Step:
    return tell(recording).steps[told(recording).index(sentence)]


# --- what is one step


def test_a_lock_that_goes_from_one_to_the_next_is_one_step() -> None:
    steps = told(handed_over())
    assert "Process-1 releases lock till; Process-2 takes lock till" in steps
    assert "Process-2 waits for lock till" in steps


def test_processes_started_at_once_are_one_step() -> None:
    assert "main process starts Process-1 and Process-2" in told(handed_over())


def test_a_wait_too_short_to_be_seen_is_no_step() -> None:
    short = recorded(
        child(1),
        spans=[span(1, 10_000, 10_050, "lock", object="o0")],
        holds=[Hold("o0", 0, 1, 10_040, 20_000, 1)],
    )
    steps = told(short)
    assert "Process-1 takes lock till" in steps
    assert not any("waits for" in step for step in steps)


def test_who_is_killed_is_killed_in_the_step_of_the_kill() -> None:
    killed = recorded(
        child(1, t1=50_000, ended="killed", exit_code=-15, killed_by="terminate"),
        arrows=[Arrow("kill", 0, 1, 49_900, 50_000, "", "")],
    )
    assert (
        "main process calls terminate() on Process-1; Process-1 is terminated (exit code -15)"
        in told(killed)
    )


def test_an_end_and_the_join_that_waited_for_it_are_one_step() -> None:
    joined = recorded(child(1), spans=[span(0, 5_000, 90_100, "join", call="join", of=1)])
    assert "Process-1 ends (exit code 0); main process returns from join() of Process-1" in told(
        joined
    )


def test_what_is_never_got_is_told_at_the_end() -> None:
    stuck = recorded(
        child(1, t1=END, ended="running", exit_code=None),
        spans=[span(1, 10_000, END, "lock", object="o0", outcome="never")],
    )
    assert "Process-1 never gets lock till" in told(stuck)
    assert tell(stuck).steps[-1].states[1].state == "lock"


def test_a_lock_that_its_holder_takes_along_is_told() -> None:
    kept = recorded(child(1), holds=[Hold("o0", 0, 1, 10_000, 90_000, None)])
    assert any("ends without releasing lock till" in step for step in told(kept))


def test_a_queue_that_is_written_at_the_exit_says_what_is_waited_for() -> None:
    waits = span(1, 60_000, 80_000, "join", call="join_thread", object="o1", line=None)
    leaving = recorded(child(1), spans=[waits])
    sentence = "Process-1 waits in join_thread() of queue orders"
    state = step_of(leaving, sentence).states[1]
    assert Sentences(leaving, "en").state(state) == "waiting in join_thread() of queue orders"
    assert Sentences(leaving, "zh").state(state) == "在队列 orders 的 join_thread() 里等"


def thread(**changes: object) -> Lane:
    """A thread of the main process, which is there from 2 to 90 ms."""
    fields: dict[str, object] = {"process": "MainProcess", "role": "main", "thread": "cook"}
    return child(1, **(fields | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "waits", "gets", "state"),
    [
        ("en", "waits for a permit", "gets a permit", "waiting for a permit"),
        ("zh", "等信号量的许可", "拿到一个许可", "等信号量的许可"),
    ],
)
def test_a_place_without_a_name_is_that_of_a_semaphore_of_threading(
    language: str, waits: str, gets: str, state: str
) -> None:
    wait = span(1, 10_000, 50_000, "lock", call="acquire")
    recording = recorded(thread(), spans=[wait])
    sentences = Sentences(recording, language)
    rows = [sentences.row(step).what for step in tell(recording).steps]
    assert [row for row in rows if row in (waits, gets)] == [waits, gets]
    states = [sentences.state(step.states[1]) for step in tell(recording).steps]
    assert state in states


def test_a_daemon_thread_that_waits_until_its_process_ends_waits_for_nothing_special() -> None:
    wait = span(1, 10_000, END, "message", call="get", outcome="never")
    ended = recorded(thread(t1=END, daemon=True), spans=[wait])
    hangs = recorded(thread(t1=END, daemon=True, ended="running", exit_code=None), spans=[wait])
    said = "main process, thread cook waits for ever"
    assert said not in told(ended)
    assert said in told(hangs)


def test_at_its_exit_a_process_waits_for_its_threads_and_then_ends() -> None:
    wait = span(0, 60_000, 90_000, "join", call="join", of=1, line=None)
    steps = told(recorded(thread(), spans=[wait]))
    assert "main process waits for thread cook to end" in steps
    assert not any("returns from join()" in step for step in steps)


def test_a_message_is_told_where_it_leaves_and_where_it_arrives() -> None:
    sent = recorded(child(1), arrows=[Arrow("message", 1, 0, 10_000, 30_000, "o1", "'tea'")])
    steps = told(sent)
    assert steps.index("Process-1 puts 'tea' into queue orders") < steps.index(
        "main process gets 'tea' from queue orders"
    )


def test_lines_are_steps_only_where_nothing_else_tells_the_story() -> None:
    quiet = recorded(child(1), lines=[Line(1, 10_000, 8, {"seen": "100"})])
    assert "Process-1 reaches line 8 with seen = 100" in told(quiet)
    marks = [Mark(1, 20_000 + 1_000 * k, "print", "", 9, str(k)) for k in range(MOST)]
    busy = recorded(child(1), lines=[Line(1, 10_000, 8, {"seen": "100"})], marks=marks)
    assert not any("reaches line" in step for step in told(busy))


# --- how many


def test_of_too_many_steps_the_first_the_last_and_the_important_ones_stay() -> None:
    arrows = [
        Arrow("message", 1, 0, 5_000 + 400 * k, 5_200 + 400 * k, "o1", str(k)) for k in range(200)
    ]
    many = recorded(child(1), arrows=arrows)
    story = tell(many)
    steps = told(many)
    assert len(story.steps) == MOST
    assert story.left_out > 100
    assert any("puts 0 into" in step for step in steps)
    assert any("puts 199 into" in step for step in steps)
    assert "main process ends (exit code 0)" in steps


def test_a_story_is_told_in_order_and_always_the_same() -> None:
    story = tell(handed_over())
    times = [step.t for step in story.steps]
    assert times == sorted(times)
    assert tell(handed_over()) == story


# --- what everybody is doing


def test_a_step_knows_what_every_lane_is_doing_right_after_it() -> None:
    handover = step_of(handed_over(), "Process-1 releases lock till; Process-2 takes lock till")
    assert handover.states[1] == State("run", line=7, variables={"name": "'ada'"})
    assert handover.states[2] == State("run", line=7, holds=("o0",), variables={"name": "'bob'"})
    waiting = step_of(handed_over(), "Process-2 waits for lock till").states
    assert waiting[1].holds == ("o0",)
    assert (waiting[2].state, waiting[2].object) == ("lock", "o0")


def test_a_lane_is_off_before_it_starts_and_gone_after_it_ends() -> None:
    first, *_, last = tell(handed_over()).steps
    assert [state.state for state in first.states] == ["run", "off", "off"]
    assert [state.state for state in last.states] == ["gone", "gone", "gone"]


def test_variables_are_those_of_the_function_that_runs() -> None:
    source = "def outer():\n    a = 1\n    inner()\n\ndef inner():\n    b = 2\n    print(b)\n"
    nested = recorded(
        child(1),
        lines=[Line(1, 10_000, 3, {"a": "1"}), Line(1, 20_000, 7, {"b": "2"})],
        marks=[Mark(1, 20_500, "print", "", 7, "2")],
    )
    printed = [step for step in tell(nested, source).steps if step.events[0].kind == "print"]
    assert printed[0].states[1].variables == {"b": "2"}


def test_a_worker_between_two_tasks_is_at_no_line() -> None:
    worker = child(1, role="pool worker")
    pool = recorded(
        worker,
        spans=[span(1, 10_000, 20_000, "task", call="square", text="3")],
        lines=[Line(1, 10_010, 4, {"n": "3"})],
        marks=[Mark(0, 15_000, "print", "", 9, "now"), Mark(0, 30_000, "print", "", 9, "then")],
    )
    during = step_of(pool, "main process prints: now").states[1]
    assert (during.state, during.call, during.line) == ("task", "square", 4)
    after = step_of(pool, "main process prints: then").states[1]
    assert (after.state, after.line, after.variables) == ("run", None, {})


# --- words


@pytest.mark.parametrize(
    ("recording", "sentence"),
    [
        (handed_over(), "Process-1 释放锁 till；Process-2 拿到锁 till"),
        (handed_over(), "主进程启动 Process-1 和 Process-2"),
        (handed_over(), "Process-2 等锁 till"),
        (
            recorded(child(1), holds=[Hold("o2", 0, 1, 10_000, 50_000, 1)]),
            "Process-1 拿到信号量 desks 的一个许可",
        ),
        (
            recorded(child(1), arrows=[Arrow("message", 1, 0, 10_000, 30_000, "o1", "'茶'")]),
            "主进程从队列 orders 取出 '茶'",
        ),
        (
            recorded(child(1), spans=[span(0, 5_000, 90_100, "join", call="join", of=1)]),
            "Process-1 结束（退出码 0）；主进程从 Process-1 的 join() 返回",
        ),
    ],
)
def test_chinese_reads_as_chinese(recording: Recording, sentence: str) -> None:
    assert sentence in told(recording, "zh")


def test_both_languages_have_the_same_phrases() -> None:
    for phrases in (EVENTS, NOUNS, STATES):
        assert phrases["en"].keys() == phrases["zh"].keys()
        for key, template in phrases["en"].items():
            fields = {part.split("}")[0] for part in template.split("{")[1:]}
            assert fields == {part.split("}")[0] for part in phrases["zh"][key].split("{")[1:]}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("known", [True, False])
def test_everything_that_can_be_recorded_has_a_sentence(language: str, known: bool) -> None:
    thing = "o1" if known else ""
    text = "'tea'" if known else ""
    marks = [
        Mark(1, 3_000 + 500 * at, kind, thing, None, text)
        for at, kind in enumerate(SCHEMA["Mark"]["properties"]["kind"]["enum"])
    ]
    spans = [
        span(1, 15_000 + 5_000 * at, 19_000 + 5_000 * at, state, object=thing, outcome=outcome)
        for at, (state, outcome) in enumerate(
            (state, outcome)
            for state in SCHEMA["Span"]["properties"]["state"]["enum"]
            for outcome in ("ok", "timeout", "never", "ValueError")
        )
    ]
    arrows = [
        Arrow(kind, 0, 1, 2_000 + at, 2_500 + at, thing, text)
        for at, kind in enumerate(SCHEMA["Arrow"]["properties"]["kind"]["enum"])
    ]
    lanes = [
        child(at, ended=ended, killed_by=by, exit_code=1 if known else None)
        for at, (ended, by) in enumerate(
            [(one, "") for one in SCHEMA["Lane"]["properties"]["ended"]["enum"]]
            + [("killed", one) for one in SCHEMA["Lane"]["properties"]["killed_by"]["enum"]]
        )
    ]
    end = 400_000
    everything = recorded(*lanes, spans=spans, marks=marks, arrows=arrows, end=end)
    sentences = Sentences(everything, language)
    for step in tell(everything).steps:
        row = sentences.row(step)
        assert row.who
        assert row.what
        assert "{" not in row.what
        assert all(sentences.state(state) for state in step.states)
