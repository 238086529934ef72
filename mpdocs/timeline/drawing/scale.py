"""From moments to positions: one rate for the whole picture, and cuts that are marked."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

CUT = 20.0  # the place that a cut takes

_STEPS = tuple(mantissa * 10**power for power in range(8) for mantissa in (1, 2, 5))


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis; ``text`` is in the unit of the axis."""

    t: int
    text: str


@dataclass(frozen=True, slots=True)
class Scale:
    """``knots`` are pairs of a moment in microseconds and its position; straight between them."""

    knots: tuple[tuple[int, float], ...]
    cuts: tuple[tuple[int, int], ...]
    rate: float
    """Units of the drawing for a microsecond, cuts apart."""

    @property
    def first(self) -> float:
        """The position of the beginning."""
        return self.knots[0][1]

    @property
    def last(self) -> float:
        """The position of the end."""
        return self.knots[-1][1]

    @property
    def unit(self) -> str:
        """``us``, ``ms`` or ``s``: the unit of the axis."""
        end = self.knots[-1][0]
        return "us" if end < 2000 else "ms" if end < 20_000_000 else "s"

    def at(self, t: int) -> float:
        """The position of a moment."""
        times = [knot[0] for knot in self.knots]
        t = min(max(t, times[0]), times[-1])
        index = min(max(bisect_right(times, t), 1), len(times) - 1)
        (t0, p0), (t1, p1) = self.knots[index - 1 : index + 1]
        return p0 + (p1 - p0) * (t - t0) / max(t1 - t0, 1)

    def clear(self, t0: int, t1: int) -> tuple[float, float]:
        """The positions of the longest part of a stretch that no cut goes through."""
        ends = [t0]
        for a, b in self.cuts:
            if t0 < b and a < t1:
                ends += [max(a, t0), min(b, t1)]
        places = [self.at(t) for t in (*ends, t1)]
        return max(zip(places[::2], places[1::2], strict=True), key=lambda one: one[1] - one[0])

    def ticks(self, room: float) -> list[Tick]:
        """Round moments, at least ``room`` apart, none in a cut."""
        step = next((one for one in _STEPS if one * self.rate >= room), _STEPS[-1])
        found: list[Tick] = []
        for t in range(0, self.knots[-1][0] + 1, step):
            position = self.at(t)
            if any(a < t < b for a, b in self.cuts):
                continue
            if found and position - self.at(found[-1].t) < room * 0.8:
                continue
            found.append(Tick(t, self._text(t, step)))
        return found

    def cut_text(self, cut: tuple[int, int]) -> str:
        """How long a cut is, in the unit of the axis, to two figures or more: ``+15``."""
        us = cut[1] - cut[0]
        size = {"us": 1, "ms": 1000, "s": 1_000_000}[self.unit]
        if us >= 10 * size:
            return f"+{round(us / size)}"
        tenths = round(us * 10 / size)
        return f"+{tenths // 10}.{tenths % 10}" if tenths % 10 else f"+{tenths // 10}"

    def _text(self, t: int, step: int) -> str:
        if not t:
            return "0"
        size = {"us": 1, "ms": 1000, "s": 1_000_000}[self.unit]
        whole, rest = divmod(t, size)
        digits = len(str(size)) - 1
        while digits and step % 10 ** (len(str(size)) - digits) == 0:
            digits -= 1
        fraction = f"{rest:0{len(str(size)) - 1}d}"[:digits] if digits else ""
        return f"{whole}.{fraction}" if fraction else str(whole)


def scale(end: int, first: float, last: float, cuts: Sequence[tuple[int, int]] = ()) -> Scale:
    """The scale from 0 to ``end`` between two positions."""
    end = max(end, 1)
    drawn = end - sum(b - a for a, b in cuts)
    rate = (last - first - CUT * len(cuts)) / max(drawn, 1)
    knots = [(0, first)]
    for a, b in cuts:
        position = knots[-1][1] + (a - knots[-1][0]) * rate
        knots += [(a, position), (b, position + CUT)]
    knots.append((end, last))
    return Scale(tuple(knots), tuple(cuts), rate)
