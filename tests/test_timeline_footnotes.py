"""Texts without room beside their moment: a letter there, and the whole text below."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from mpdocs.timeline import drawing
from mpdocs.timeline.drawing import svg
from mpdocs.timeline.drawing.labels import Label, labels
from mpdocs.timeline.drawing.lettering import CODE, width
from mpdocs.timeline.drawing.scene import scene
from mpdocs.timeline.recording import Arrow, Mark, Recording, loads
from tests.recording_samples import child, crowd, everything, lost_deposit, mark, recorded

Draw = Callable[..., str]
LAYOUTS: dict[str, Draw] = {"wide": drawing.wide, "narrow": drawing.narrow}
VERIFIED = Path(__file__).parents[1] / "verified"
SVG = "{http://www.w3.org/2000/svg}"
LONG = "the loaf of the third baker is in the oven at last"
_MARKED = 2  # the lowest rank of what a picture may not leave out: prints, tasks, calls, errors


@pytest.fixture(params=LAYOUTS)
def draw(request: pytest.FixtureRequest) -> Draw:
    return LAYOUTS[request.param]


def printed(*texts: str, lane: int = 1, t: int = 50_000, apart: int = 10) -> list[Mark]:
    return [mark(lane, t + apart * number, "print", text) for number, text in enumerate(texts)]


def three(noted: Sequence[Mark] = (), arrows: Iterable[Arrow] = ()) -> Recording:
    return recorded(child(1), child(2), child(3), marks=noted, arrows=tuple(arrows))


def parsed(source: str) -> ET.Element:
    return ET.fromstring(source)


def said(source: str) -> str:
    """All texts without spaces, in the order of the drawing: a broken line is one again."""
    texts = ("".join(one.itertext()) for one in parsed(source).iter(f"{SVG}text"))
    return "".join("".join(texts).split())


def lettered(source: str) -> dict[tuple[str, str], str]:
    """The letters beside bars by lane and moment."""
    return {
        (one.get("data-lane", ""), one.get("data-t0", "")): one.text or "" for one in marks(source)
    }


def marks(source: str) -> list[ET.Element]:
    """The letters beside bars."""
    return [
        one
        for one in parsed(source).iter(f"{SVG}text")
        if "t-mark" in (one.get("class") or "") and re.fullmatch("[a-z]", one.text or "")
    ]


def recordings() -> dict[str, Recording]:
    """All of the site, and those of the tests."""
    found = {
        str(path.relative_to(VERIFIED)): loads(path.read_text(encoding="utf-8"))
        for path in sorted(VERIFIED.rglob("*.timeline.json"))
    }
    return found | {"crowd": crowd(), "everything": everything(), "deposit": lost_deposit()}


def whole(one: Label, text: str) -> bool:
    return any("".join(svg.plain(form).split()) in text for form in one.texts)


def test_what_has_no_room_is_below_the_picture_in_full() -> None:
    source = drawing.narrow(three(printed(LONG)), "en", prefix="t")
    assert lettered(source) == {("1", "50000"): "a"}
    assert "a" + "".join(LONG.split()) in said(source)
    assert "…" not in said(source)


def test_what_has_room_has_no_letter(draw: Draw) -> None:
    source = draw(three(printed("rye")), "en", prefix="t")
    assert lettered(source) == {}
    assert "rye" in said(source)


def test_the_same_text_has_one_letter_in_every_process() -> None:
    twice = printed(LONG, lane=1) + printed(LONG, lane=2, t=60_000)
    source = drawing.narrow(three(twice), "en", prefix="t")
    assert lettered(source) == {("1", "50000"): "a", ("2", "60000"): "a"}
    assert said(source).count("".join(LONG.split())) == 1


def in_reading_order(places: Iterable[tuple[float, float, int]]) -> list[int]:
    """What stands at these y and x: line by line, and each from left to right."""
    lines: list[list[tuple[float, float, int]]] = []
    for place in sorted(places):
        if lines and place[0] - lines[-1][0][0] < 7:
            lines[-1].append(place)
        else:
            lines.append([place])
    return [what for line in lines for _y, _x, what in sorted(line, key=lambda one: one[1])]


def test_letters_of_a_process_follow_time_downwards() -> None:
    for name, recording in recordings().items():
        found: dict[str, list[tuple[float, float, int]]] = {}
        for one in marks(drawing.narrow(recording, "en", prefix="t")):
            y, x = float(one.get("y", "")), float(one.get("x", ""))
            moment = int(one.get("data-t0", ""))
            found.setdefault(one.get("data-lane", ""), []).append((y, x, moment))
        for places in found.values():
            moments = in_reading_order(places)
            assert moments == sorted(moments), name


def test_letters_that_look_like_others_are_left_out() -> None:
    texts = [f"{LONG}: number {number:02d}" for number in range(20)]
    source = drawing.narrow(three(printed(*texts, t=10_000, apart=4_000)), "en", prefix="t")
    assert set(lettered(source).values()) == set("abcdefghjkmnpqrstuvw")


def test_a_text_gives_way_so_that_its_neighbours_have_letters(draw: Draw) -> None:
    texts = [f"{name}: this loaf is done" for name in ("rye", "oat", "corn", "spelt", "emmer")]
    recording = three(printed(*texts, t=99_000))
    source = draw(recording, "en", prefix="t")
    for text in texts:
        assert "".join(text.split()) in said(source)


def test_an_arrow_says_nothing_that_is_printed_when_it_arrives() -> None:
    arrow = Arrow("message", 1, 0, 40_000, 50_000, "", f"'{LONG}'")
    source = drawing.narrow(three(printed(f"got: {LONG}", lane=0), [arrow]), "en", prefix="t")
    assert list(lettered(source).values()) == ["a"]
    alone = drawing.narrow(three(arrows=[arrow]), "en", prefix="t")
    assert f"'{''.join(LONG.split())}'" in said(alone)


def test_messages_have_letters_only_as_long_as_the_list_is_short() -> None:
    def sent(number: int) -> list[Arrow]:
        return [
            Arrow("message", 1, 0, t, t + 500, "o1", f"'order {t} for the baker'")
            for t in range(10_000, 10_000 + 4_000 * number, 4_000)
        ]

    assert len(lettered(drawing.narrow(three(arrows=sent(8)), "en", prefix="t"))) == 8
    assert lettered(drawing.narrow(three(arrows=sent(20)), "en", prefix="t")) == {}


def test_a_text_longer_than_the_picture_is_broken_between_words(draw: Draw) -> None:
    text = "; ".join([LONG, LONG])
    source = draw(three(printed(text)), "en", prefix="t")
    assert "".join(text.split()) in said(source)
    lines = [
        "".join(one.itertext())
        for one in parsed(source).iter(f"{SVG}text")
        if set("".join(one.itertext()).split()) & set(LONG.split())
    ]
    assert len(lines) > 1
    assert " ".join(lines) == text
    frame = float(parsed(source).get("width", ""))
    assert max(width(line, CODE) for line in lines) < frame


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_picture_of_the_site_leaves_out_what_was_printed(draw: Draw, language: str) -> None:
    lost = []
    for name, recording in recordings().items():
        text = said(draw(recording, language, prefix="t"))
        lost += [
            (name, one.texts[0])
            for row in labels(scene(recording), language)
            for one in row
            if one.rank <= _MARKED and not whole(one, text)
        ]
    assert lost == []


def queued(*texts: str) -> list[Arrow]:
    """Messages that lie in a queue for some time."""
    return [
        Arrow("message", 1, 0, 20_000 + 100 * number, 60_000 + 10 * number, "o1", text)
        for number, text in enumerate(texts)
    ]


def test_what_is_inside_a_queue_has_the_letter_of_its_text() -> None:
    source = drawing.narrow(three(arrows=queued(f"'{LONG}'", "'rye'")), "en", prefix="t")
    letters = [one.text for one in parsed(source).iter(f"{SVG}text") if one.text == "a"]
    assert len(letters) == 3  # where it arrives, in the queue, in the list
    assert "'rye'" in said(source)
    assert "…" not in said(source)


def places_of(source: str, *texts: str) -> list[tuple[float, float]]:
    """How far down and how far right these texts stand."""
    found = {"".join(one.itertext()): one for one in parsed(source).iter(f"{SVG}text")}
    return [(float(found[text].get("y", "")), float(found[text].get("x", ""))) for text in texts]


def test_texts_of_one_moment_stand_in_the_order_of_time() -> None:
    names = ("buy rice", "buy tea", "buy soap", "buy flour")
    heights = [
        y for y, _x in places_of(drawing.narrow(three(printed(*names)), "en", prefix="t"), *names)
    ]
    assert heights == sorted(heights)


def test_a_text_stands_beside_an_arrow_and_not_on_it() -> None:
    arrow = Arrow("message", 3, 1, 49_900, 50_000, "", "")
    (there,) = places_of(drawing.narrow(three(printed("rye")), "en", prefix="t"), "rye")
    (moved,) = places_of(drawing.narrow(three(printed("rye"), [arrow]), "en", prefix="t"), "rye")
    assert moved != there
