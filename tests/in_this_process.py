"""What a worker process would do, done here; children that are killed load it, so it is small."""

from __future__ import annotations

import importlib
from typing import Any


def here(function: str, *arguments: Any, **_named: Any) -> Any:
    """Call a function named "module:name", in the place of `importers.worker.in_worker`."""
    module, name = function.split(":")
    return getattr(importlib.import_module(module), name)(*arguments)
