"""Who has a programme open: a small file beside it, so that nobody writes behind another's back.

All windows of one user on one machine share a lease and may write; SQLite keeps them in turn.
Anyone else is told who has it. A lease whose processes have all ended is taken over.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Lease:
    """Who holds a programme. `since` is ISO text; `processes` are the holder's process ids."""

    user: str
    machine: str
    since: str
    processes: tuple[int, ...]

    def told(self) -> str:
        """The holder, as told to another user."""
        return f"{self.user} on {self.machine} since {self.since.replace('T', ' ')}"


def lease_file(path: Path) -> Path:
    """Where the lease of a programme lies."""
    return path.with_name(f"{path.name}.lease")


def take(path: Path, *, now: datetime) -> Lease | None:
    """Take or join the lease; the other holder's lease is returned if it is not ours to have.

    A folder that cannot be written raises `OSError`: the programme is then read-only anyway.
    """
    user, machine = getpass.getuser(), socket.gethostname()
    held = holder(path)
    ours = held is not None and (held.user, held.machine) == (user, machine)
    if held is not None and not ours:
        return held
    others = held.processes if held is not None else ()
    since = held.since if held is not None else now.isoformat(timespec="minutes")
    _write(
        path, Lease(user, machine, since, (*(p for p in others if p != os.getpid()), os.getpid()))
    )
    return None


def release(path: Path) -> None:
    """Leave the lease; its file goes with the last process."""
    held = holder(path)
    if held is None or os.getpid() not in held.processes:
        return
    left = tuple(process for process in held.processes if process != os.getpid())
    if left:
        _write(path, Lease(held.user, held.machine, held.since, left))
    else:
        lease_file(path).unlink(missing_ok=True)


def holder(path: Path) -> Lease | None:
    """The lease in force; None if there is none, or it belongs to processes that have ended."""
    try:
        written = json.loads(lease_file(path).read_text(encoding="utf-8"))
        lease = _lease(written)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if lease.machine != socket.gethostname():
        return lease
    living = tuple(process for process in lease.processes if _alive(process))
    return Lease(lease.user, lease.machine, lease.since, living) if living else None


def _lease(written: Mapping[str, object]) -> Lease:
    processes = written["processes"]
    if not isinstance(processes, list):
        raise TypeError("processes")
    return Lease(
        str(written["user"]),
        str(written["machine"]),
        str(written["since"]),
        tuple(int(process) for process in processes),
    )


def _write(path: Path, lease: Lease) -> None:
    target = lease_file(path)
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    written = {
        "user": lease.user,
        "machine": lease.machine,
        "since": lease.since,
        "processes": list(lease.processes),
    }
    temporary.write_text(json.dumps(written), encoding="utf-8")
    temporary.replace(target)


if sys.platform == "win32":

    def _alive(process: int) -> bool:
        import ctypes

        query_limited_information, still_active = 0x1000, 259
        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(query_limited_information, False, process)
        if not handle:
            return False
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return code.value == still_active

else:

    def _alive(process: int) -> bool:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True
