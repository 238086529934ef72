"""Time along one axis, rows across: the same signs serve the wide and the tall picture."""

from dataclasses import dataclass

from mpdocs.timeline.drawing import svg
from mpdocs.timeline.drawing.scale import Scale


@dataclass(frozen=True, slots=True)
class Plane:
    """Where a moment of a row is; ``down``: time runs downwards and rows are columns."""

    scale: Scale
    down: bool

    def point(self, along: float, across: float) -> str:
        """A point of a path."""
        x, y = (across, along) if self.down else (along, across)
        return f"{svg.number(x)} {svg.number(y)}"

    def path(self, *points: tuple[float, float]) -> str:
        """Straight lines through points."""
        return "M" + "L".join(self.point(*point) for point in points)

    def box(self, along0: float, along1: float, across0: float, across1: float) -> dict[str, float]:
        """The attributes of a rectangle."""
        a, b = along1 - along0, across1 - across0
        if self.down:
            return {"x": across0, "y": along0, "width": b, "height": a}
        return {"x": along0, "y": across0, "width": a, "height": b}
