"""The copy of a programme that is worked on while its file lies in a synced folder.

The published file is never written to: it is read whole, and replaced whole by a rename, after a
look at whether it has moved on. Cut off at any point, the lineages of the two files tell what is
still to be done; what was committed to the working copy stays there until it is published.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from sqlite3 import DatabaseError, connect
from typing import TypeVar

from db.engine import BUSY_SECONDS
from db.programme_file import finish_broken_save, made_ready
from db.synced.beside import holder_beside
from db.synced.publication import Ledger, Publication, held
from db.synced.reading import (
    copied,
    digest_of_file,
    mark_of,
    read_lineage,
    read_mark,
    reader,
)
from tracker.errors import NoSuchFile, Refused
from tracker.export.safe_write import written_safely
from tracker.syncing.lineage import Mark, Step, next_step

_DRAFT, _DRAFT_SECONDS = "~ibcf-", 3600
Signature = tuple[int, int, int]
Found = TypeVar("Found")


class WorkingCopy:
    """A published programme and the copy of it in a folder of this user's own.

    `path` is the working copy, which lies under the same name; there may be none before `settle`.
    """

    def __init__(self, published: Path, folder: Path) -> None:
        self.published = published
        self.path = folder / published.name
        self._folder = folder
        self._seen: tuple[Signature, str] | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is a working copy yet."""
        return self.path.is_file()

    @property
    def is_ahead(self) -> bool:
        """Whether something was saved here since the published file was last left or taken."""
        with self._kept() as ledger:
            last = ledger.last
            return last is None or read_mark(self.path) != last.mark

    def settle(self, *, publishing: bool) -> Step:
        """Take what was published, or publish what was done here, whichever is called for.

        Returns what is left to do: nothing; publish, where `publishing` is not allowed; or parted,
        where both have moved on and nothing was touched. Raises `NoSuchFile` or `Refused`, with the
        working copy as it was, where the published file cannot be read or replaced.
        """
        with self._kept() as ledger:
            digest = self._published_digest()
            if not self.is_there:
                self._take_first(ledger)
                return Step.NOTHING
            last = ledger.last
            if last is not None and digest == last.digest:
                moved = read_mark(self.path) != last.mark
                step = Step.PUBLISH if moved else Step.NOTHING
            else:
                step = self._settle_moved(ledger, last)
            if step is Step.PUBLISH and publishing:
                self._publish(ledger, digest)
                return Step.NOTHING
            return step

    def set_aside(self, name: str) -> Path:
        """Put the working copy beside the published file as `name`, and take the published one.

        For copies that parted; the file returned can then be merged. Where one beside it holds all
        of ours already, as a client may have seen to, that is it. Raises as `settle`.
        """
        with self._kept() as ledger, self._fetched() as (fresh, digest):
            mark = read_mark(self.path)
            aside = holder_beside(self.published, mark) or self.published.with_name(name)
            if not aside.exists():
                written_safely(aside, self._copy_to, draft_name=_draft_name())
                if read_mark(aside) != mark:
                    raise self._in_use()
            self._replace(fresh, expected=mark)
            ledger.record(Publication(digest, read_mark(fresh)))
        return aside

    @contextmanager
    def _kept(self) -> Iterator[Ledger]:
        """The ledger, with the working copy as its last whole save left it.

        Raises `Refused` for what goes wrong with the working copy or its folder meanwhile.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with held(self._folder, self.published) as ledger:
                if self.is_there:
                    finish_broken_save(self.path)
                yield ledger
        except (DatabaseError, OSError) as error:
            raise Refused(
                f"cannot be kept in step ({error})",
                file=self.published,
                remedy=f"look whether there is room on the disk of the copy kept at {self.path}",
            ) from error

    def _settle_moved(self, ledger: Ledger, last: Publication | None) -> Step:
        """The published file is not as it was last left or taken."""
        with self._fetched() as (fresh, digest):
            here, there = read_lineage(self.path), read_lineage(fresh)
            step = next_step(here, there, base=last.mark if last else None)
            if step is not Step.REFRESH:
                return step
            self._replace(fresh, expected=here.mark)
            ledger.record(Publication(digest, there.mark))
            return Step.NOTHING

    def _take_first(self, ledger: Ledger) -> None:
        with self._fetched() as (fresh, digest):
            mark = read_mark(fresh)
            fresh.replace(self.path)
            ledger.record(Publication(digest, mark))

    def _publish(self, ledger: Ledger, digest: str) -> None:
        """Put a copy of the working copy in the place of the published file as last looked at."""
        draft = self._folder / "publishing.tmp"
        try:
            self._copy_to(draft)
            made = Publication(digest_of_file(draft), read_mark(draft))
            written_safely(
                self.published,
                lambda target: _same(copied(draft, target), made.digest, self.published),
                draft_name=_draft_name(),
                last_look=lambda: self._still(digest),
            )
            ledger.record(made)
            _clear_drafts(self.published.parent)
        finally:
            draft.unlink(missing_ok=True)

    def _still(self, digest: str) -> None:
        self._seen = None
        if self._published_digest() != digest:
            raise Refused(
                "is being changed in the shared folder",
                file=self.published,
                remedy="it is tried again in a moment",
            )

    def _copy_to(self, target: Path) -> None:
        target.unlink(missing_ok=True)
        with closing(reader(self.path)) as source, closing(connect(target)) as made:
            source.backup(made)

    def _replace(self, fresh: Path, *, expected: Mark) -> None:
        """Bring the working copy to what another file holds, under the eyes of who has it open.

        Its lock is kept from the look at its mark until it has been replaced, so that nothing that
        another window commits meanwhile is lost.
        """
        connection = connect(self.path, timeout=BUSY_SECONDS, isolation_level=None)
        with closing(connection) as target, closing(reader(fresh)) as source:
            target.execute("PRAGMA locking_mode = EXCLUSIVE")
            target.execute("PRAGMA synchronous = FULL")
            target.execute("BEGIN EXCLUSIVE")
            found = mark_of(target)
            target.execute("COMMIT")
            if found != expected:
                raise self._in_use()
            source.backup(target)

    @contextmanager
    def _fetched(self) -> Iterator[tuple[Path, str]]:
        """A private, checked, up-to-date copy of the published file, and that file's digest."""
        fresh = self._folder / "fetched.tmp"
        try:
            finish_broken_save(self.published)
            digest = self._read(lambda: copied(self.published, fresh))
            made_ready(fresh, of=self.published, to_stand_at=self._stands_at(fresh))
            yield fresh, digest
        finally:
            fresh.unlink(missing_ok=True)
            fresh.with_name(f"{fresh.name}-journal").unlink(missing_ok=True)

    def _stands_at(self, fresh: Path) -> Path:
        return self.path if self.is_there else fresh

    def _published_digest(self) -> str:
        """The published file's digest; read again only when the file looks different."""
        signature = self._read(lambda: _signature(self.published))
        if self._seen is None or self._seen[0] != signature:
            self._seen = (signature, self._read(lambda: digest_of_file(self.published)))
        return self._seen[1]

    def _read(self, look: Callable[[], Found]) -> Found:
        try:
            return look()
        except FileNotFoundError:
            raise self._missing() from None
        except OSError as error:
            raise Refused(
                f"cannot be read in the shared folder ({error.strerror})",
                file=self.published,
                remedy="it is tried again in a moment",
            ) from error

    def _missing(self) -> NoSuchFile:
        if self.published.parent.is_dir():
            problem, remedy = (
                "is no longer in the shared folder",
                f"put it back, or take the copy kept at {self.path}",
            )
        else:
            problem, remedy = (
                "is in a folder that cannot be reached",
                "it is published when the folder is back",
            )
        if not self.is_there:
            problem, remedy = "does not exist", "make it with: ibcf-tracker new FILE"
        return NoSuchFile(problem, file=self.published, remedy=remedy)

    def _in_use(self) -> Refused:
        return Refused(
            "was changed in another window meanwhile",
            file=self.published,
            remedy="it is tried again in a moment",
        )


def _signature(path: Path) -> Signature:
    found = path.stat()
    return found.st_size, found.st_mtime_ns, found.st_ino


def _same(copied_digest: str, digest: str, file: Path) -> None:
    if copied_digest != digest:
        raise Refused("could not be copied whole", file=file, remedy="try again in a moment")


def _draft_name() -> str:
    """A name that sync clients leave alone."""
    return f"{_DRAFT}{secrets.token_hex(8)}.tmp"


def _clear_drafts(folder: Path) -> None:
    """Remove what was left of publishing when it was cut off, by a process that is surely gone."""
    for draft in folder.glob(f"{_DRAFT}*.tmp"):
        with suppress(OSError):
            if time.time() - draft.stat().st_mtime > _DRAFT_SECONDS:
                draft.unlink()
