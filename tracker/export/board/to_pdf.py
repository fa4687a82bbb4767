"""A Word file as PDF, by the office program that is on this machine."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tracker.errors import Refused

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120


def write_pdf(word: Path, out: Path) -> None:
    """Write the PDF of a Word file; raises `Refused` where no program can make it."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise Refused(
            "cannot be made as PDF on this machine",
            file=out,
            remedy="export it as .docx and save that as PDF in Word",
        )
    with TemporaryDirectory() as folder:
        profile = Path(folder, "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless"]
        try:
            done = subprocess.run(
                [*command, "--convert-to", "pdf", "--outdir", folder, str(word)],
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            done = None
        made = Path(folder, f"{word.stem}.pdf")
        if done is None or not made.exists():
            raise Refused(
                "could not be made as PDF by LibreOffice",
                file=out,
                remedy="export it as .docx and save that as PDF in Word",
            )
        out.write_bytes(made.read_bytes())
