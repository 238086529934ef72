"""Runs inside every Python process of a run, before the script: chooses the default start method.

Standard library only, no import beyond what every interpreter has loaded at this point, and nothing
at all unless the runner's variables are set.
"""

import os
import sys


class _Patched:
    """A loader that lets the real one work, then changes the finished module."""

    def __init__(self, loader, change):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN204
        self.loader, self.change = loader, change

    def create_module(self, spec):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
        return self.loader.create_module(spec)

    def exec_module(self, module):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
        module.__spec__.loader = module.__loader__ = self.loader
        self.loader.exec_module(module)
        self.change(module)


class _Finder:
    """Watches for the few modules that are changed; all others are none of its business."""

    def __init__(self, changes):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN204
        self.changes = changes

    def find_spec(self, name, path=None, target=None):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
        change = self.changes.get(name)
        if change is None:
            return None
        for finder in sys.meta_path:
            if finder is not self:
                spec = finder.find_spec(name, path, target)
                if spec is not None:
                    spec.loader = _Patched(spec.loader, change)
                    return spec
        return None


def _choose_start_method(context):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    method = os.environ["MPDOCS_METHOD"]
    context._default_context._default_context = context._concrete_contexts[method]


if "MPDOCS_RUN" in os.environ:
    sys.meta_path.insert(0, _Finder({"multiprocessing.context": _choose_start_method}))  # type: ignore[arg-type]
