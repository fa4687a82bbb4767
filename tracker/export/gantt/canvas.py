"""A page to draw on in millimetres, from the top left: the one module that knows matplotlib.

Nothing of matplotlib's state is touched but while a file is written, and no window system is
asked for. Text stays text in PDF and SVG, so that a board paper can be searched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from matplotlib import rc_context
from matplotlib.artist import Artist
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.text import Text

from tracker.export.gantt.measure import FAMILY, drawable
from tracker.export.maker import APP
from tracker.export.workbook.cell_text import plain
from tracker.timeline import Texture

_INCH = 25.4
_DOTS_PER_INCH = 150
_HATCHES = {Texture.HATCHED: "//////", Texture.DOTTED: "......", Texture.CROSSED: "xxxxx"}
_SETTINGS: Any = {
    "font.family": FAMILY,
    "pdf.fonttype": 42,
    "svg.fonttype": "none",
    "svg.hashsalt": APP,
    "hatch.linewidth": 0.5,
}
_DASHES = (0, (3, 2))
_DOTS = (0, (1, 2))


class Canvas:
    """One page. Colours are RRGGBB, sizes of text are points, all else is millimetres."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.figure = Figure(figsize=(width / _INCH, height / _INCH), dpi=_DOTS_PER_INCH)
        self._axes = self.figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._axes.set(xlim=(0.0, width), ylim=(height, 0.0))
        self._axes.set_axis_off()
        self._drawn = 0

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        line: str | None = None,
    ) -> None:
        """A rectangle."""
        right, foot = x + width, y + height
        self.shape(((x, y), (right, y), (right, foot), (x, foot)), fill=fill, line=line)

    def shape(
        self,
        points: Sequence[tuple[float, float]],
        *,
        fill: str | None,
        line: str | None = None,
        dashed: bool = False,
        texture: Texture = Texture.SOLID,
        on_fill: str = "FFFFFF",
    ) -> None:
        """A closed shape; a texture is drawn on it in the colour `on_fill`."""
        hatch = _HATCHES.get(texture)
        edge = f"#{on_fill}" if hatch else (f"#{line}" if line else "none")
        self._add(
            Polygon(
                points,
                closed=True,
                facecolor=f"#{fill}" if fill else "none",
                edgecolor=edge,
                linewidth=0.8 if line and not hatch else 0.0,
                linestyle=_DASHES if dashed else "-",
                hatch=hatch,
            )
        )

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: str,
        *,
        points: float = 0.5,
        dotted: bool = False,
    ) -> None:
        """A straight line, so many points thick."""
        self._add(
            Line2D(
                (start[0], end[0]),
                (start[1], end[1]),
                color=f"#{colour}",
                linewidth=points,
                linestyle=_DOTS if dotted else "-",
                solid_capstyle="butt",
            )
        )

    def words(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float,
        colour: str,
        bold: bool = False,
        align: str = "left",
        on: str | None = None,
    ) -> None:
        """One line of text, its middle at `y`; `on` is the colour of a ground under it."""
        if not text:
            return
        made = Text(
            x,
            y,
            drawable(text),
            fontsize=size,
            color=f"#{colour}",
            weight="bold" if bold else "normal",
            family=FAMILY,
            horizontalalignment=align,  # type: ignore[arg-type]
            verticalalignment="center_baseline",
            parse_math=False,
        )
        if on is not None:
            made.set_bbox({"facecolor": f"#{on}", "edgecolor": "none", "pad": 0.6})
        self._add(made)

    @property
    def said(self) -> list[str]:
        """Every line of text on the page, in the order of drawing."""
        return [artist.get_text() for artist in self._axes.texts]

    def _add(self, artist: Artist) -> None:
        """What is drawn later stands above what was drawn before."""
        self._drawn += 1
        artist.set_zorder(self._drawn)
        self._axes.add_artist(artist)


@contextmanager
def drawing() -> Iterator[None]:
    """The settings that canvases are made and written under."""
    with rc_context(_SETTINGS):
        yield


def save_pages(canvases: Iterable[Canvas], path: Path, *, title: str, made_on: datetime) -> None:
    """Write a PDF, a page for each canvas; each is forgotten once written."""
    about = {"Title": plain(title), "Creator": APP, "CreationDate": made_on}
    with PdfPages(path, metadata=about) as pages:
        for canvas in canvases:
            pages.savefig(canvas.figure)


def save_picture(canvas: Canvas, path: Path, *, title: str, made_on: datetime) -> None:
    """Write an SVG or a PNG, by the path's suffix."""
    form = path.suffix.lower().removeprefix(".")
    when = {"Date": made_on.isoformat()} if form == "svg" else {"Creation Time": str(made_on)}
    canvas.figure.savefig(path, format=form, metadata={"Title": plain(title), **when})
