"""Drawings of recordings: everything is drawn, once, and can be read."""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from mpdocs.sphinx.drawing import flat
from mpdocs.timeline import drawing, player
from mpdocs.timeline.drawing.cuts import cuts
from mpdocs.timeline.drawing.palette import hue
from mpdocs.timeline.drawing.scale import scale
from mpdocs.timeline.drawing.scene import scene
from mpdocs.timeline.recording import Arrow, Hold, Recording
from tests.recording_samples import (
    BALANCE,
    child,
    crowd,
    everything,
    handed_over,
    lost_deposit,
    mark,
    recorded,
    span,
)

Draw = Callable[..., str]
LAYOUTS: dict[str, Draw] = {"wide": drawing.wide, "narrow": drawing.narrow}
SAMPLES = {
    "handed over": handed_over,
    "lost deposit": lost_deposit,
    "crowd": crowd,
    "everything": everything,
}
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(params=LAYOUTS)
def draw(request: pytest.FixtureRequest) -> Draw:
    return LAYOUTS[request.param]


def parsed(draw: Draw, recording: Recording, language: str = "en") -> ET.Element:
    return ET.fromstring(draw(recording, language, prefix="t"))


def classed(root: ET.Element, name: str) -> Iterator[ET.Element]:
    return (one for one in root.iter() if name in (one.get("class") or "").split())


def words(root: ET.Element) -> list[str]:
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


def bars(root: ET.Element) -> list[tuple[str, str, str]]:
    """The lane, beginning and end of whatever lies on a lane."""
    return [
        (one.get("data-lane", ""), one.get("data-t0", ""), one.get("data-t1", ""))
        for one in root.iter()
        if one.get("data-lane") and one.tag != f"{SVG}g"
    ]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_process_has_its_name_and_its_bar(draw: Draw, name: str) -> None:
    recording = SAMPLES[name]()
    root = parsed(draw, recording)
    shown = {str(row.lane) for row in scene(recording).rows}
    assert {one.get("data-lane") for one in classed(root, "t-name")} == shown
    assert {lane for lane, _, _ in bars(root)} == shown


def test_every_wait_is_drawn_once(draw: Draw) -> None:
    recording = everything()
    drawn = Counter(bars(parsed(draw, recording)))
    for one in recording.spans:
        if one.state not in ("start", "boot"):
            assert drawn[str(one.lane), str(one.t0), str(one.t1)] == 1, one


def test_every_hold_is_drawn_once_with_its_holder(draw: Draw) -> None:
    root = parsed(draw, handed_over())
    holds = [
        (one.get("data-lane"), one.get("data-t0"), one.get("data-t1"))
        for one in classed(root, "t-hold")
    ]
    assert holds == [("1", "10000", "50000"), ("2", "50010", "60000")]
    assert {"Process-1", "1"} & set(words(root))


def test_every_arrow_is_drawn_once(draw: Draw) -> None:
    recording = everything()
    drawn = [
        (one.get("data-lane"), one.get("data-to"), one.get("data-t0"), one.get("data-t1"))
        for one in classed(parsed(draw, recording), "t-arrow")
    ]
    wanted = [(str(a.source), str(a.target), str(a.t0), str(a.t1)) for a in recording.arrows]
    assert sorted(drawn) == sorted(wanted)


def test_too_many_messages_become_two_ticks_each(draw: Draw) -> None:
    root = parsed(draw, crowd())
    assert {one.get("data-lane") for one in classed(root, "t-arrow")} == {"0"}  # start() alone
    assert sum(one.get("d", "").count("M") for one in classed(root, "t-ticks")) == 200


def test_the_wide_picture_counts_what_it_does_not_draw() -> None:
    texts = words(parsed(drawing.wide, crowd()))
    assert "sent 34" in texts
    assert texts.count("got 13") == 4


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_picture_weighs_little(draw: Draw, name: str, language: str) -> None:
    size = len(draw(SAMPLES[name](), language, prefix="t").encode())
    assert size <= (43_000 if name == "crowd" else 26_000)


def test_no_text_is_small(draw: Draw) -> None:
    for name in SAMPLES:
        root = parsed(draw, SAMPLES[name]())
        sizes = [float(one.get("font-size", "12")) for one in root.iter()]
        assert min(sizes) >= 12
    # the wide one is shown from this width on
    found = re.search(r"@container \(min-width: ([\d.]+)rem\)", player.style())
    assert found is not None
    width = float(parsed(drawing.wide, handed_over()).get("width", ""))
    assert float(found[1]) * 16 >= width


def test_a_phone_of_360_px_shows_the_narrow_picture_in_its_full_size() -> None:
    assert float(parsed(drawing.narrow, handed_over()).get("width", "")) <= 326


def all_pictures() -> str:
    return "".join(
        layout(sample(), language, prefix="t")
        for layout in LAYOUTS.values()
        for sample in SAMPLES.values()
        for language in ("en", "zh")
    )


def test_the_same_recording_gives_the_same_bytes_whatever_the_seed_of_hashes() -> None:
    code = (
        "import sys; from tests.test_timeline_drawing import all_pictures; "
        "sys.stdout.buffer.write(all_pictures().encode())"
    )
    again = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env=os.environ | {"PYTHONHASHSEED": "7"},
    ).stdout
    assert again == all_pictures().encode()


def test_what_a_script_prints_stays_text(draw: Draw) -> None:
    source = draw(everything(), "en", prefix="t")
    assert "<b>" not in source
    assert "\0" not in source
    ET.fromstring(source)
    hostile = recorded(child(1), marks=[mark(1, 50_000, "print", "]]><script>x\ud800")])
    assert "]]><script>x\N{REPLACEMENT CHARACTER}" in words(parsed(draw, hostile))


def test_a_screen_reader_hears_title_and_sentence(draw: Draw) -> None:
    root = parsed(draw, everything())
    ids = {one.get("id"): "".join(one.itertext()) for one in root if one.get("id")}
    said = " ".join(ids[one] for one in root.get("aria-labelledby", "").split())
    assert root.get("role") == "img"
    assert said.startswith("Timeline of one run of shop/till.py")
    assert "in Process-3, till.acquire() never returns" in said
    assert "Process-3 is killed" in said
    assert "Process-5 ends with exit code 1" in said


def test_pictures_on_one_page_do_not_share_ids() -> None:
    sources = [
        draw(everything(), "en", prefix=prefix)
        for draw in LAYOUTS.values()
        for prefix in (f"{draw.__name__}-a", f"{draw.__name__}-b")
    ]
    ids = [one for source in sources for one in re.findall(r'\bid="([^"]+)"', source)]
    assert len(ids) == len(set(ids))
    for source in sources:
        assert set(re.findall(r"url\(#([^)]+)\)", source)) <= set(
            re.findall(r'id="([^"]+)"', source)
        )


def test_books_get_fixed_colours(draw: Draw) -> None:
    assert "var(" not in flat(draw(everything(), "en", prefix="t"))


def test_a_wait_that_never_ended_says_so(draw: Draw) -> None:
    stuck = child(1, ended="killed", exit_code=-15, killed_by="terminate")
    waits = [span(1, 10_000, 90_000, "lock", call="acquire", object="o0", outcome="never")]
    recording = recorded(stuck, spans=waits)
    assert "till.acquire() never returned" in words(parsed(draw, recording))
    assert "till.acquire() 一直没有返回" in words(parsed(draw, recording, "zh"))


def test_a_process_that_is_stopped_with_its_parent_while_it_waits_for_work_is_no_news(
    draw: Draw,
) -> None:
    ended = child(1, ended="killed", exit_code=-15, killed_by="daemon", daemon=True)
    waits = [span(1, 10_000, 90_000, "message", call="get", object="o1", outcome="never")]
    texts = words(parsed(draw, recorded(ended, spans=waits)))
    assert not any("never returned" in text for text in texts)


def test_a_value_shows_what_was_read_and_written(draw: Draw) -> None:
    texts = words(parsed(draw, lost_deposit()))
    assert {"read 100", "write 110", "100", "110", "balance"} <= set(texts)


def test_a_value_that_is_locked_shows_the_value_too() -> None:
    held = (Hold(BALANCE.id, 0, 1, 10_000, 35_000, 1),)
    texts = words(parsed(drawing.wide, replace(lost_deposit(), holds=held)))
    assert {"balance", "its value", "balance.get_lock()", "held by"} <= set(texts)


def test_many_changes_of_a_value_stand_in_its_row_alone(draw: Draw) -> None:
    marks = [
        mark(1, 10_000 + 2_000 * number, kind, str(number // 2), BALANCE.id)
        for number, kind in enumerate(("read", "write") * 7)
    ]
    texts = words(parsed(draw, recorded(child(1), things=[BALANCE], marks=marks)))
    assert not any(text.startswith(("read", "write")) for text in texts)
    assert {"0", "3", "6"} <= set(texts)


def test_a_result_of_process_ids_alone_is_an_arrow_without_a_text(draw: Draw) -> None:
    arrows = [
        Arrow("result", 1, 0, 5_000, 6_000, "", text) for text in ("[<pid>, <pid>]", "(4, <pid>)")
    ]
    texts = words(parsed(draw, recorded(child(1), arrows=arrows)))
    assert not any(text.startswith("[<pid>") for text in texts)
    assert "(4, <pid>)" in texts


def test_two_texts_near_the_end_both_find_a_place() -> None:
    marks = [
        mark(1, 86_000, "print", "a teller reads 100"),
        mark(1, 94_000, "print", "a teller writes 150"),
    ]
    texts = words(parsed(drawing.wide, recorded(child(1, t1=95_000), marks=marks)))
    assert {"a teller reads 100", "a teller writes 150"} <= set(texts)


def test_where_a_process_is_killed_stands_its_exit_code(draw: Draw) -> None:
    assert any("−15" in text for text in words(parsed(draw, everything())))


def test_the_legend_has_what_occurs_and_nothing_else(draw: Draw) -> None:
    texts = words(parsed(draw, handed_over()))
    assert {"running", "waiting for a lock", "start()"} <= set(texts)
    assert not {"sleeping", "killed", "a message", "a task"} & set(texts)


def test_a_wait_of_a_thread_is_drawn_without_a_name_and_for_what_it_is(draw: Draw) -> None:
    cook = child(1, thread="cook", process="MainProcess", role="main", exit_code=None)
    spans = [
        span(0, 10_000, 90_000, "join", call="join", of=1, outcome="never"),
        span(1, 10_000, 50_000, "lock", call="acquire"),
    ]
    texts = words(parsed(draw, recorded(cook, spans=spans)))
    assert "waiting for a semaphore" in texts
    assert "cook.join() never returned" in texts


def test_a_helper_thread_is_shown_where_a_callback_runs_or_where_it_is_asked_for(
    draw: Draw,
) -> None:
    feeder = child(0, thread="feeder", exit_code=None)
    recording = recorded(child(1), feeder)
    assert "feeder thread" not in words(parsed(draw, recording))
    asked = ET.fromstring(draw(recording, "en", prefix="t", threads=["feeder"]))
    assert any("feeder" in text for text in words(asked))
    assert any("result" in text for text in words(parsed(draw, everything())))


def test_an_arrow_to_a_thread_that_is_not_shown_goes_to_its_process(draw: Draw) -> None:
    handler = child(0, thread="result handler", process="MainProcess", role="main", exit_code=None)
    recording = recorded(handler, child(1), arrows=[Arrow("result", 2, 1, 5_000, 6_000, "", "4")])
    assert len(list(classed(parsed(draw, recording), "t-arrow"))) == 1


# --- the axis


def far_apart() -> Recording:
    """300 µs in which something happens, in a run of 60 ms."""
    marks = [
        mark(lane, 24_000 + 60 * number + 20 * lane, kind, str(number), "o3")
        for lane in (1, 2)
        for number, kind in enumerate(("read", "write") * 2)
    ]
    spans = [span(0, 3_000, 59_000, "join", call="join", of=1)]
    main = replace(recorded().lanes[0], t1=60_000)
    made = recorded(child(1, t1=50_000), child(2, t1=52_000), spans=spans, marks=marks, end=60_000)
    return replace(made, lanes=(main, *made.lanes[1:]))


def test_waiting_time_is_cut_where_what_happens_could_not_be_read() -> None:
    shown = scene(far_apart())
    found = cuts(shown, 540)
    assert found
    kept = 60_000 - sum(b - a for a, b in found)
    assert kept < 20_000
    assert not any(a < each.t < b for a, b in found for each in shown.recording.marks)


def test_work_is_not_cut() -> None:
    spans = [span(lane, 3_000, 80_000, "sleep", call="sleep") for lane in (1, 2)]
    assert cuts(scene(recorded(child(1), child(2), spans=spans)), 540) == []


def test_every_cut_is_marked_with_its_length(draw: Draw) -> None:
    root = parsed(draw, far_apart())
    times = [text for text in words(root) if text.startswith("+")]
    assert times
    assert "time left out" in words(root)
    knots = [tuple(map(float, knot.split(":"))) for knot in root.get("data-scale", "").split()]
    assert knots == sorted(knots)
    assert [knot[0] for knot in (knots[0], knots[-1])] == [0, 60_000]
    cut = [(b[0] - a[0]) / 1000 for a, b in pairwise(knots)][1::2]
    assert [float(text) for text in times] == [pytest.approx(one, abs=0.5) for one in cut]


def test_two_pictures_share_a_scale_without_cuts(draw: Draw) -> None:
    first, second = (
        ET.fromstring(draw(one, "en", prefix="t", until=100_000))
        for one in (far_apart(), handed_over())
    )
    assert first.get("data-scale", "").split()[-1] == second.get("data-scale", "").split()[-1]
    assert not any(text.startswith("+") for text in words(first))


def test_an_axis_is_not_cut_where_lengths_are_the_point(draw: Draw) -> None:
    root = ET.fromstring(draw(far_apart(), "en", prefix="t", uncut=True))
    assert len(root.get("data-scale", "").split()) == 2


@pytest.mark.parametrize(
    ("end", "texts"),
    [
        (900, ["0", "200", "400", "600", "800"]),
        (9_000, ["0", "2", "4", "6", "8"]),
        (2_500, ["0", "0.5", "1.0", "1.5", "2.0", "2.5"]),
        (2_300_000, ["0", "500", "1000", "1500", "2000"]),
        (45_000_000, ["0", "10", "20", "30", "40"]),
    ],
)
def test_ticks_are_round(end: int, texts: list[str]) -> None:
    assert [tick.text for tick in scale(end, 0, 500).ticks(80)] == texts


def test_a_scale_with_a_cut_keeps_one_rate() -> None:
    one = scale(10_000, 100, 400, [(2_000, 8_000)])
    assert one.at(0) == 100
    assert one.at(10_000) == 400
    assert one.at(1_000) - one.at(0) == pytest.approx(one.at(10_000) - one.at(9_000))
    assert one.clear(1_000, 9_500) == pytest.approx((one.at(8_000), one.at(9_500)))


def test_the_legend_names_the_calls_that_wait_for_an_end(draw: Draw) -> None:
    spans = [
        span(0, 10_000, 90_000, "join", call="join", of=1),
        span(1, 60_000, 89_000, "join", call="join_thread"),
    ]
    recording = recorded(child(1), spans=spans)
    assert "waiting in join(), join_thread()" in words(parsed(draw, recording))
    assert "在 join()、join_thread() 里等" in words(parsed(draw, recording, "zh"))


def test_a_message_has_the_colour_of_its_sender_and_what_is_printed_has_none(draw: Draw) -> None:
    arrow = Arrow("message", 1, 0, 40_000, 50_000, "", "'rye'")
    recording = recorded(child(1), arrows=[arrow], marks=[mark(0, 80_000, "print", "sold")])
    fills = {
        "".join(one.itertext()): one.get("fill")
        for one in parsed(draw, recording).iter(f"{SVG}text")
    }
    assert fills["'rye'"] == hue(1)
    assert fills["sold"] is None


def test_a_daemon_thread_that_waits_to_the_end_of_its_process_is_no_news(draw: Draw) -> None:
    watcher = child(1, thread="watcher", daemon=True)
    waits = [span(1, 10_000, 90_000, "message", call="get", outcome="never")]
    texts = words(parsed(draw, recorded(watcher, spans=waits)))
    assert not any("never returned" in text for text in texts)
