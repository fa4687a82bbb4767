"""Programmes in synced folders: which they are, where their working copies lie, how they stand."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import RLock

from db import lease
from db.programme_file import why_not_writable
from db.synced.beside import files_beside, unmerged_copies
from db.synced.working_copy import WorkingCopy
from tracker.errors import TrackerError
from tracker.syncing.copies import parted_name
from tracker.syncing.lineage import Step
from tracker.syncing.places import client_of, is_cloud_file
from tracker.syncing.standing import Shared, Standing

WORKING_COPIES = "IBCF_WORKING_COPIES"
"""Environment variable: where working copies are kept instead of the user's own data folder."""

_AT_REST = frozenset({Shared.YES, Shared.AWAY, Shared.PARTED})
"""Nothing more is gained by trying again at once."""

_TRIES, _PAUSE_SECONDS = 4, 0.25
"""How often, at the end, a file that a sync client holds is tried again."""


def client_at(path: Path) -> str | None:
    """The sync client that owns the folder of a file; None for an ordinary folder."""
    real = Path(os.path.realpath(path))
    client = client_of(real, os.environ, mounted=_mounted())
    if client is None and sys.platform == "win32" and real.parent.is_dir():
        found = os.lstat(real.parent)
        if is_cloud_file(found.st_file_attributes, found.st_reparse_tag):
            return "the sync client"
    return client


def working_folder(path: Path) -> Path:
    """The folder of a published file's working copy, which no sync client should own."""
    from platformdirs import user_data_path

    given = os.environ.get(WORKING_COPIES)
    root = Path(given) if given else user_data_path("iBCF Scheme Tracker", appauthor=False)
    place = os.path.normcase(os.path.realpath(path))
    return root / "synced" / hashlib.sha256(place.encode()).hexdigest()[:20]


def is_kept_here(path: Path) -> bool:
    """Whether a file of a synced folder can be worked on while that folder is away."""
    return client_at(path) is not None and (working_folder(path) / path.name).is_file()


class SharedFile:
    """A programme file in a synced folder, in use (`tracker.services.Sharing`).

    `client` is whose folder it is. `withheld` says why the programme may only be read, as a clause.
    """

    def __init__(
        self,
        path: Path,
        *,
        client: str,
        user: str,
        clock: Callable[[], datetime],
        read_only: bool = False,
    ) -> None:
        self.path, self.client = path, client
        self._user, self._clock, self._read_only = user, clock, read_only
        self._copy = WorkingCopy(Path(os.path.realpath(path)), working_folder(path))
        self._lock = RLock()
        self._leased = False
        self.withheld = None if read_only else self._take_lease()
        self._read_only = read_only or self.withheld is not None
        self.standing = Standing(Shared.NOT_YET)
        self.look()
        if not self._copy.is_there:
            self.close()
            self._copy.settle(publishing=False)

    @property
    def working_path(self) -> Path:
        """The file that is worked on."""
        return self._copy.path

    def look(self) -> Standing:
        """Take what others published, or publish what was done here; how it stands then.

        May run on another thread.
        """
        with self._lock:
            self.standing = self._settled()
            return self.standing

    def changed_here(self) -> Standing:
        """Note that something was saved here which is not published yet."""
        if self.standing.shared in {Shared.YES, Shared.AWAY}:
            self.standing = Standing(Shared.NOT_YET, self.standing.problem)
        return self.standing

    def set_aside(self) -> Path:
        """For copies that parted: put ours beside the published file, under a name of its own, and
        go on with the published one; the file to merge.

        May run on another thread. Raises `NoSuchFile` and `Refused`, with nothing moved.
        """
        with self._lock:
            taken = [beside.name for beside in files_beside(self._copy.published)]
            name = parted_name(self.path.name, user=self._user, at=self._clock(), taken=taken)
            aside = self._copy.set_aside(name)
            self.standing = Standing(Shared.YES)
            return aside

    def copies_beside(self) -> list[Path]:
        """Copies beside the programme that hold changes it has not; may run on another thread."""
        return unmerged_copies(self._copy.published, self._copy.path)

    def close(self) -> None:
        """Publish what is left, trying again where a sync client is at it, and give up the lease.

        `standing` says afterwards whether that could be done.
        """
        if not self._read_only:
            for last in (*[False] * (_TRIES - 1), True):
                if self.look().shared in _AT_REST or last or not self._leased:
                    break
                time.sleep(_PAUSE_SECONDS)
        if self._leased:
            lease.release(self._copy.published)
            self._leased = False

    def _settled(self) -> Standing:
        reason = self.withheld
        if not self._read_only and not self._leased:
            reason = self._take_lease()
        try:
            step = self._copy.settle(publishing=self._leased)
        except TrackerError as error:
            return Standing(Shared.NOT_YET if self._may_be_ahead() else Shared.AWAY, error.sentence)
        if step is Step.PARTED:
            return Standing(
                Shared.PARTED,
                f"{self.path.name} was changed in the shared folder while you worked on it here.",
            )
        if step is Step.PUBLISH:
            return Standing(Shared.NOT_YET, f"{self.path.name} {reason}." if reason else None)
        return Standing(Shared.YES)

    def _may_be_ahead(self) -> bool:
        """Whether something waits to be published; so it is told where that cannot be known."""
        try:
            return not self._copy.is_there or self._copy.is_ahead
        except TrackerError:
            return True

    def _take_lease(self) -> str | None:
        """Why somebody else's lease or the folder keeps us from writing, as a clause.

        A folder that cannot be reached keeps nobody from working.
        """
        if not self._copy.published.exists():
            return None
        reason = why_not_writable(self._copy.published, now=self._clock())
        self._leased = reason is None
        return reason


def shared_file(
    path: Path, *, user: str, clock: Callable[[], datetime], read_only: bool
) -> SharedFile | None:
    """A programme file as one of a synced folder; None where its folder is an ordinary one.

    Raises `NoSuchFile` and `Refused` for one that cannot be read and was never worked on here.
    """
    client = client_at(path)
    if client is None:
        return None
    return SharedFile(path, client=client, user=user, clock=clock, read_only=read_only)


if sys.platform == "win32":

    def _mounted() -> list[Path]:
        """The folders that OneDrive keeps in step, libraries of SharePoint among them."""
        import winreg

        found = []
        providers = r"Software\SyncEngines\Providers\OneDrive"
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, providers) as listed:
                for number in range(winreg.QueryInfoKey(listed)[0]):
                    with winreg.OpenKey(listed, winreg.EnumKey(listed, number)) as provider:
                        found.append(Path(winreg.QueryValueEx(provider, "MountPoint")[0]))
        except OSError:
            return found
        return found

else:

    def _mounted() -> list[Path]:
        return []
