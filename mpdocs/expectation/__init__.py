"""Does what a run printed satisfy what its example states? Pure: text in, differences out.

Each stated line fits exactly one printed line. Standard output is the applicable blocks one after
another and nothing else; standard error is empty unless it is stated. A named hole stands for one
value in the whole run, on both streams.
"""

from mpdocs.expectation.comparison import compare
from mpdocs.expectation.mismatch import Mismatch
from mpdocs.expectation.variant import variant

__all__ = ["Mismatch", "compare", "variant"]
