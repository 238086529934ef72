"""A rectangle of the picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """Something that is drawn, and on which no text may lie."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have a point in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )
