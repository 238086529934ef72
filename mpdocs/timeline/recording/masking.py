"""Take out of the texts what differs from run to run: pids, folders, names made by chance."""

import dataclasses
import re
from collections.abc import Mapping
from typing import Any

from mpdocs.timeline.recording.processes import Cast
from mpdocs.timeline.recording.raw import Event

_CHANCE = (
    (re.compile(r"(psm|wnsm)_[0-9a-f]+"), r"\1_…"),
    (re.compile(r"\b0x[0-9a-f]{6,}"), "0x…"),
    (re.compile(r"(['/](?:tmp|mp-|pymp-))[a-z0-9_]{8}\b"), r"\1…"),
)


class Mask:
    """Knows the pids and folders of one run."""

    def __init__(self, events: list[Event], cast: Cast) -> None:
        """Learn them from the events."""
        folders = {one for event in events for one in event.get("folders", ()) if one}
        self._folders = sorted(folders, key=len, reverse=True)
        pids = "|".join(sorted(map(str, cast.processes)))
        self._pids = re.compile(rf"(?<![\w.-])(?:{pids})(?![\w.])")

    def text(self, shown: str) -> str:
        """The text without them."""
        for folder in self._folders:
            shown = shown.replace(folder, "<tmp>")
        for pattern, replacement in _CHANCE:
            shown = pattern.sub(replacement, shown)
        return self._pids.sub("<pid>", shown)

    def __call__(self, event: Event) -> Event:
        """The event with its texts masked."""
        fields: Mapping[str, Any] = {
            key: self._field(key, value) for key, value in event.fields.items()
        }
        return dataclasses.replace(event, fields=fields)

    def _field(self, key: str, value: Any) -> Any:  # noqa: ANN401 - what JSON holds
        if key == "m" and isinstance(value, str):
            return self.text(value)
        if key == "v":
            return {name: self.text(shown) for name, shown in value.items()}
        return value
