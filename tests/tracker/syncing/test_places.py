"""Which folders are known to belong to a sync client."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tracker.syncing.places import (
    ORDINARY_FOLDERS,
    SYNCED_FOLDERS,
    client_of,
    is_cloud_file,
)


def _never(_path: Path) -> bool:
    return False


@pytest.mark.parametrize(
    ("folder", "client"),
    [
        ("/home/jane/OneDrive", "OneDrive"),
        ("/home/jane/OneDrive - Lancashire County Council/iBCF/2017", "OneDrive"),
        ("/Users/jane/Library/CloudStorage/OneDrive-Council", "OneDrive"),
        ("/Users/jane/Library/CloudStorage/Box-Box", "Box"),
        ("/Users/jane/Library/Mobile Documents/com~apple~CloudDocs/iBCF", "iCloud Drive"),
        ("/home/jane/Dropbox", "Dropbox"),
        ("/home/jane/Dropbox (Council)/iBCF", "Dropbox"),
        ("/home/jane/Google Drive/My Drive", "Google Drive"),
        ("/home/jane/iCloudDrive", "iCloud Drive"),
        ("/srv/SharePoint - iBCF/papers", "SharePoint"),
        ("/home/jane/Nextcloud", "Nextcloud"),
        ("/home/jane/Documents", None),
        ("/home/jane/OneDriveway", None),
        ("/home/jane/Dropbox backup of 2016", None),
    ],
)
def test_a_folder_is_known_by_its_name(folder: str, client: str | None) -> None:
    assert client_of(Path(folder) / "programme.ibcf", {}, exists=_never) == client


@pytest.mark.parametrize("variable", ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"])
def test_a_folder_is_known_by_the_environment(variable: str) -> None:
    file = Path("/data/team/2017/programme.ibcf")
    assert client_of(file, {variable: "/data/team"}, exists=_never) == "OneDrive"
    assert client_of(file, {variable: "/data/tea"}, exists=_never) is None
    assert client_of(file, {variable: ""}, exists=_never) is None


def test_a_folder_is_known_by_what_the_client_left_in_it(tmp_path: Path) -> None:
    file = tmp_path / "team" / "programme.ibcf"
    assert client_of(file, {}) is None
    (tmp_path / ".dropbox").touch()
    assert client_of(file, {}) == "Dropbox"


def test_a_library_of_sharepoint_is_known_by_the_list_of_the_system() -> None:
    library = Path("/home/jane/Council/iBCF - Documents")
    assert client_of(library / "p.ibcf", {}, mounted=[library], exists=_never) == "OneDrive"


def test_a_person_can_say_what_is_synced_and_what_is_not() -> None:
    odd, plain = "/srv/odd", "/home/jane/OneDrive/not synced"
    environment = {SYNCED_FOLDERS: os.pathsep.join(["/x", odd]), ORDINARY_FOLDERS: plain}
    assert client_of(Path(odd) / "p.ibcf", environment, exists=_never) == "the shared folder"
    assert client_of(Path(plain) / "p.ibcf", environment, exists=_never) is None


@pytest.mark.parametrize(
    ("attributes", "tag", "cloud"),
    [
        (0x10, 0, False),
        (0x10 | 0x400, 0x9000001A, True),
        (0x10 | 0x400, 0x9000701A, True),
        (0x10 | 0x400, 0xA000000C, False),
        (0x1000, 0, True),
        (0x400000, 0, True),
    ],
)
def test_windows_says_what_is_in_the_cloud(attributes: int, tag: int, cloud: bool) -> None:
    """A folder, a folder of OneDrive (two tags), a symbolic link, two files fetched when read."""
    assert is_cloud_file(attributes, tag) is cloud
