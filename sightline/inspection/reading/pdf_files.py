"""A report as a PDF: its lines, how each looks, and what is only furniture of the page."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .lines import Line, Printed
from .unreadable import Unreadable
from .wording import BULLET, one_line

MOST_PAGES = 400
MOST_BYTES = 60_000_000
MOST_CHARACTERS = 30_000  # on one page; a dense page of a report has some 4,000
FEWEST_CHARACTERS = 40  # on a page, on average, for a report that was not scanned
MARGIN = 0.09
BOLD = 600


@dataclass(frozen=True)
class _Drawn:
    text: str
    page: int
    left: float
    top: float
    height: float
    size: float
    strong: bool


def printed_pdf(path: Path) -> Printed:
    """The lines of a PDF. Raises Unreadable: locked, damaged, scanned, empty or far too long."""
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable("It is too large for a report: more than 60 megabytes.")
    document = _opened(path)
    try:
        pages = len(document)
        if pages == 0:
            raise Unreadable("It has no pages.")
        if pages > MOST_PAGES:
            raise Unreadable(f"It has {pages} pages; no report has more than {MOST_PAGES}.")
        drawn = [line for number in range(pages) for line in _page(document, number)]
    finally:
        document.close()
    if sum(len(line.text) for line in drawn) < FEWEST_CHARACTERS * pages:
        raise Unreadable(
            "Its pages hold pictures and almost no text, so it was probably scanned. Ask for the"
            " report as it was published, or have the scan read into text first."
        )
    return _arranged(drawn, pages)


def _opened(path: Path) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as why:
        if "assword" in str(why):
            raise Unreadable("It is locked with a password. Ask for a copy without one.") from why
        raise Unreadable("It is damaged, or it is not a PDF.") from why


def _page(document: Any, number: int) -> Iterator[_Drawn]:
    """The lines of one page from top to bottom as they were set; a damaged page gives none."""
    import pypdfium2
    import pypdfium2.raw as raw

    try:
        page = document[number]
        words = page.get_textpage()
    except pypdfium2.PdfiumError:
        return
    height = page.get_height() or 1.0
    count = min(raw.FPDFText_CountChars(words), MOST_CHARACTERS)
    first = -1
    letters: list[str] = []
    for at in range(count):
        code = raw.FPDFText_GetUnicode(words, at)
        if code in (10, 13):
            if first >= 0:
                yield _drawn(words, first, "".join(letters), number, height)
            first, letters = -1, []
            continue
        # A hyphen at the end of a line is printed, and pdfium joins what follows: keep both.
        letters.append("-" if code in (2, 0xAD, 0xFFFE) else chr(code))
        if first < 0 and code not in (32, 0xA0):
            first = at
    if first >= 0:
        yield _drawn(words, first, "".join(letters), number, height)


def _drawn(words: Any, at: int, text: str, number: int, height: float) -> _Drawn:
    import pypdfium2.raw as raw

    left, right, low, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(words, at, left, right, low, top)
    turned = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(words, at, turned)
    name, flags = ctypes.create_string_buffer(80), ctypes.c_int()
    raw.FPDFText_GetFontInfo(words, at, name, 80, flags)
    heavy = raw.FPDFText_GetFontWeight(words, at) >= BOLD or b"bold" in name.value.lower()
    size = raw.FPDFText_GetFontSize(words, at) * abs(turned.d or 1.0)
    return _Drawn(
        text=one_line(text),
        page=number + 1,
        left=left.value,
        top=height - top.value,
        height=height,
        size=round(size, 1),
        strong=heavy,
    )


def _arranged(drawn: list[_Drawn], pages: int) -> Printed:
    body = _body_size(drawn)
    furniture = _furniture(drawn, pages)
    lines: list[Line] = []
    notes: list[str] = []
    before: _Drawn | None = None
    for one in drawn:
        if one in furniture or not one.text:
            continue
        if one.size < body * 0.88 and one.page > 1:
            notes.append(one.text)
            continue
        gap = before is None or before.page != one.page or one.top - before.top > body * 1.65
        lines.append(_line(one, gap))
        before = one
    return Printed(tuple(_bullets_joined(lines)), pages, tuple(notes), body)


def _line(one: _Drawn, gap: bool) -> Line:
    found = BULLET.match(one.text)
    return Line(
        text=found.group(1).strip() if found else one.text,
        page=one.page,
        size=one.size,
        left=one.left,
        strong=one.strong,
        bullet=bool(found),
        gap=gap,
    )


def _bullets_joined(lines: list[Line]) -> Iterator[Line]:
    """Lines with a bullet that stands on a line of its own put before its words."""
    waiting: Line | None = None
    for line in lines:
        if waiting is not None:
            line = replace(line, bullet=True, left=waiting.left, gap=waiting.gap)
            waiting = None
        if line.bullet and not line.text:
            waiting = line
            continue
        yield line


def _body_size(drawn: list[_Drawn]) -> float:
    """The size most of the text is set in; what is bold is a heading, and does not count."""
    sizes: Counter[float] = Counter()
    for one in [line for line in drawn if not line.strong] or drawn:
        sizes[one.size] += len(one.text)
    return sizes.most_common(1)[0][0]


def _furniture(drawn: list[_Drawn], pages: int) -> set[_Drawn]:
    """Page numbers, and lines that stand in the same margin of many pages."""
    outer = [one for one in drawn if _in_margin(one)]
    seen = Counter(
        (re.sub(r"\d+", "#", text), one.top > one.height / 2)
        for one, text in {(one, one.text) for one in outer}
    )
    often = max(3, pages // 4)
    numbers = {one for one in drawn if _is_page_number(one)}
    return numbers | {
        one
        for one in outer
        if re.fullmatch(r"\d{1,3}", one.text)
        or seen[re.sub(r"\d+", "#", one.text), one.top > one.height / 2] >= often
    }


def _is_page_number(one: _Drawn) -> bool:
    """Whether a line is only its page's number (covers may go unnumbered), high or low on it."""
    if not re.fullmatch(r"\d{1,3}", one.text) or abs(int(one.text) - one.page) > 3:
        return False
    return not 0.14 < one.top / one.height < 0.84


def _in_margin(one: _Drawn) -> bool:
    return one.top < one.height * MARGIN or one.top > one.height * (1 - MARGIN)
