"""What was proven: the committed records in ``verified/``, and the cache of runs."""

from mpdocs.records.cache import RunCache
from mpdocs.records.digest import digest, helper_modules
from mpdocs.records.portable import portable
from mpdocs.records.record import (
    Output,
    Proof,
    Record,
    RecordError,
    dumps,
    is_current,
    load,
    loads,
    merge,
    path_for,
    release_of,
    save,
    version_key,
)

__all__ = [
    "Output",
    "Proof",
    "Record",
    "RecordError",
    "RunCache",
    "digest",
    "dumps",
    "helper_modules",
    "is_current",
    "load",
    "loads",
    "merge",
    "path_for",
    "portable",
    "release_of",
    "save",
    "version_key",
]
