"""Colours and textures: readable, told apart, and the same in Python and in CSS."""

import re
from itertools import combinations

import pytest

from mpdocs.timeline import drawing, player
from mpdocs.timeline.drawing.textures import STATES, Textures

PAPER = {"light": "#FFFFFF", "dark": "#131416"}
HUES = {"light": drawing.LIGHT, "dark": drawing.DARK}


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", PAPER)
def test_every_hue_can_be_read_as_text(theme: str) -> None:
    assert min(contrast(hue, PAPER[theme]) for hue in HUES[theme]) >= 4.5


@pytest.mark.parametrize("theme", PAPER)
def test_there_are_eight_hues(theme: str) -> None:
    assert len(set(HUES[theme])) == 8


def test_the_style_has_the_same_hues() -> None:
    found = re.findall(r"--hue-(\d): light-dark\((#\w+), (#\w+)\)", player.style())
    assert [(light.upper(), dark.upper()) for _, light, dark in found] == list(
        zip(drawing.LIGHT, drawing.DARK, strict=True)
    )


def test_every_way_to_wait_has_a_texture_of_its_own() -> None:
    tiles = []
    for state in STATES:
        textures = Textures("t")
        textures.fill(state, "black")
        tiles.append(textures.definitions())
    assert all(one != other for one, other in combinations(tiles, 2))


def test_a_texture_is_defined_once() -> None:
    textures = Textures("t")
    assert textures.fill("lock", "black") == textures.fill("lock", "black")
    assert textures.fill("lock", "red") != textures.fill("lock", "black")
    assert textures.definitions().count("<pattern") == 2
