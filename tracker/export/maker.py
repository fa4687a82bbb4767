"""Who made a document: the app and its version, never a person."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

APP = "iBCF Scheme Tracker"
_DISTRIBUTION = "ibcf-tracker"


def app_version() -> str:
    """The installed version; "not installed" when run from a source tree."""
    try:
        return version(_DISTRIBUTION)
    except PackageNotFoundError:
        return "not installed"
