"""Settings in which the same is stated share one recorded output."""

import hashlib
import json

from mpdocs.example import Example, Setting


def variant(example: Example, setting: Setting) -> str:
    """Return a stable identifier of what is stated in this setting: 12 hexadecimal digits.

    It depends on the lines, streams and exit code that apply, and on nothing else: not on where
    they stand in the file, how their conditions are written, or into how many ordered blocks they
    are cut.
    """
    parts: list[tuple[str, bool, list[str]]] = []
    blocks = [block for block in example.blocks_for(setting) if block.lines]
    for block in sorted(blocks, key=lambda block: block.stream.value):
        kind = block.stream.value, block.ordered
        if parts and parts[-1][:2] == kind and block.ordered:
            parts[-1][2].extend(block.lines)
        else:
            parts.append((*kind, list(block.lines)))
    stated = json.dumps([parts, example.exit_code_for(setting)])
    return hashlib.sha256(stated.encode()).hexdigest()[:12]
