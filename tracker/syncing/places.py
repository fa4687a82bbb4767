"""Knowing a folder that a sync client owns, by where it lies and what lies in it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

SYNCED_FOLDERS = "IBCF_SYNCED_FOLDERS"
"""Environment variable: folders that are synced although nothing tells, as in PATH."""

ORDINARY_FOLDERS = "IBCF_ORDINARY_FOLDERS"
"""Environment variable: folders that are to be treated as ordinary ones, as in PATH."""

_ROOTS_IN_ENVIRONMENT: Mapping[str, str] = {
    "OneDrive": "OneDrive",
    "OneDriveConsumer": "OneDrive",
    "OneDriveCommercial": "OneDrive",
    SYNCED_FOLDERS: "the shared folder",
}
"""Variables that name the folders of a client, and what people call that client."""

_NAMES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), client)
    for pattern, client in (
        (r"OneDrive( ?- ?.+)?", "OneDrive"),
        (r"SharePoint( ?- ?.+)?", "SharePoint"),
        (r"Dropbox( \(.+\)| ?- ?.+)?", "Dropbox"),
        (r"Google ?Drive([ -].+)?|DriveFS", "Google Drive"),
        (r"iCloud ?Drive|Mobile Documents|com~apple~CloudDocs", "iCloud Drive"),
        (r"Nextcloud|ownCloud", "Nextcloud"),
    )
)
_PROVIDERS = "CloudStorage"
"""macOS keeps the folder of every client but Apple's in ~/Library/CloudStorage."""

_MARKERS: Mapping[str, str] = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".owncloudsync.log": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
    ".stfolder": "Syncthing",
}
"""Files and folders that a client leaves at the root of what it owns."""

_CLOUD_TAG, _CLOUD_TAG_MASK = 0x9000001A, 0xFFFF0FFF
_OFFLINE, _RECALL_ON_OPEN, _RECALL_ON_DATA = 0x1000, 0x40000, 0x400000


def client_of(
    file: Path,
    environment: Mapping[str, str],
    *,
    mounted: Iterable[Path] = (),
    exists: Callable[[Path], bool] = Path.exists,
) -> str | None:
    """What people call the client that owns the folder of a file; None for an ordinary folder.

    `mounted` are folders that the system lists as some client's. The variable for ordinary folders
    wins over everything else.
    """
    folders = file.parents
    if _holds(_listed(environment, ORDINARY_FOLDERS), file):
        return None
    for variable, client in _ROOTS_IN_ENVIRONMENT.items():
        if _holds(_listed(environment, variable), file):
            return client
    if _holds(mounted, file):
        return "OneDrive"
    for folder in folders:
        for pattern, client in _NAMES:
            if pattern.fullmatch(folder.name):
                return client
        if folder.parent.name == _PROVIDERS:
            return folder.name.partition("-")[0]
        for marker, client in _MARKERS.items():
            if exists(folder / marker):
                return client
    return None


def is_cloud_file(attributes: int, reparse_tag: int) -> bool:
    """Whether Windows says that a file or folder is some client's: the tag of the Cloud Files
    interface, or the marks of a file that is fetched when read (Offline Files among them)."""
    tagged = reparse_tag & _CLOUD_TAG_MASK == _CLOUD_TAG
    return tagged or bool(attributes & (_OFFLINE | _RECALL_ON_OPEN | _RECALL_ON_DATA))


def _listed(environment: Mapping[str, str], variable: str) -> list[Path]:
    return [Path(one) for one in environment.get(variable, "").split(os.pathsep) if one.strip()]


def _holds(roots: Iterable[Path], file: Path) -> bool:
    folders = {os.path.normcase(folder) for folder in file.parents}
    return any(os.path.normcase(root) in folders for root in roots)
