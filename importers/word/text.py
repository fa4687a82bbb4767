"""The words of a reduced Word tree (`importers.word.markup`) as text."""

from __future__ import annotations

from importers.package.xml import Element
from importers.word import names as w
from importers.word.markup import JOINED
from importers.word.styles import Styles, is_on
from importers.wording import clean

_MET = (
    w.PARAGRAPH,
    w.PARAGRAPH_STYLE,
    w.RUN,
    w.RUN_STYLE,
    w.BOLD,
    w.TEXT,
    w.MATHS_TEXT,
    w.TAB,
    w.BREAK,
    w.CARRIAGE_RETURN,
    w.HARD_HYPHEN,
    w.SYMBOL,
)
_FIXED = {w.TAB: " ", w.BREAK: "\n", w.CARRIAGE_RETURN: "\n", w.HARD_HYPHEN: "-"}


def words(element: Element, styles: Styles) -> tuple[str, bool]:
    """The text of a paragraph, or of a cell's paragraphs, and whether all of it is bold."""
    parts: list[str] = []
    written = bold = in_bold = style_bold = False
    same_line = True
    for met in element.iter(*_MET):
        tag = met.tag
        if tag == w.TEXT or tag == w.MATHS_TEXT:
            text = met.text or ""
            bare = text.strip()
            if bare:
                bold = in_bold and (bold or not written)
                written = True
            parts.append(text if len(bare) == len(text) else _spaced(met, text))
        elif tag == w.RUN:
            in_bold = style_bold
        elif tag == w.BOLD:
            in_bold = is_on(met)
        elif tag == w.PARAGRAPH:
            if not same_line:
                parts.append("\n")
            same_line = met.get(JOINED) is not None
            in_bold = style_bold = False
        elif tag == w.PARAGRAPH_STYLE or tag == w.RUN_STYLE:
            style = styles.get(met.get(w.VAL, ""))
            in_bold = in_bold or (style is not None and style.bold)
            style_bold = in_bold if tag == w.PARAGRAPH_STYLE else style_bold
        elif tag == w.SYMBOL:
            parts.append(_symbol(met))
        else:
            parts.append(_FIXED[tag])
    return clean("".join(parts)).strip(), bold


def _spaced(element: Element, text: str) -> str:
    """Blanks around a text count only if it says so, as in Word; it never holds a line end."""
    kept = text if element.get(w.SPACE_KEPT) == "preserve" else text.strip()
    return " ".join(kept.splitlines()) if "\n" in kept else kept


def _symbol(element: Element) -> str:
    font = element.get(w.SYMBOL_FONT, "").casefold()
    code = element.get(w.SYMBOL_CODE, "")
    try:
        number = int(code, 16) & 0xFF
    except ValueError:
        return w.OTHER_SYMBOL
    return w.SYMBOLS.get((font, number), w.OTHER_SYMBOL)
