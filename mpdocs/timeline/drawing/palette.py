"""The colours: a hue for each process, and the few that stand for no process.

Each is a CSS variable with the colour of the light theme for a fallback. On the background of its
theme, every hue has a contrast of at least 4.5 to 1; the closest pair of the first four differs by
10 (of 100) in OKLab also to those who do not tell red from green, the closest of all by 7.
"""

INK = "var(--color-foreground-primary, #16181D)"
MUTED = "var(--color-foreground-muted, #5F6570)"
LINE = "var(--color-background-border, #E2E5EA)"
PAPER = "var(--color-background-primary, #FFFFFF)"
BAD = "var(--hue-bad, #C0262D)"

LIGHT = ("#0670C8", "#A8620A", "#18836A", "#76318C", "#0A7D9E", "#81305D", "#455A03", "#562BC0")
DARK = ("#86B4FF", "#FDAB3A", "#3FAE7C", "#C06AD0", "#5CE0E0", "#F08AB8", "#A8922A", "#7387FF")

HUES = tuple(f"var(--hue-{number}, {colour})" for number, colour in enumerate(LIGHT, 1))


def hue(number: int) -> str:
    """The colour of the process with this number, from 0; the ninth is like the first."""
    return HUES[number % len(HUES)]
