"""A report as a text file: marks of other programs taken off, lines as they were printed."""

from __future__ import annotations

import re
from pathlib import Path

from .lines import Line, Printed
from .unreadable import Unreadable
from .wording import BULLET

MOST_BYTES = 20_000_000
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_TAG = re.compile(r"</?(?:b|i|strong|em)>")
_ESCAPED = re.compile(r"\\([*_#\\`-])")
_BOLD = re.compile(r"\*\*(.*?)\*\*")
_ITALIC = re.compile(r"(?<![\w*])\*([^*\n]+)\*(?![\w*])")
_RULE = re.compile(r"^\s*(?:-{3,}|\*{3,}|_{3,})\s*$")
_TABLE_RULE = re.compile(r"^\s*\|?[\s:|-]+\|?\s*$")
_NOTE = re.compile(r"^\s*\*?[¹²³⁴⁵⁶⁷⁸⁹]+\s")


def printed_text(path: Path) -> Printed:
    """The lines of a text file. Raises Unreadable."""
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable("It is too large for a report: more than 20 megabytes of text.")
    raw = path.read_bytes()
    if b"\0" in raw[:4096]:
        raise Unreadable("It is neither a PDF nor a text file.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    return printed_from(text)


def printed_from(text: str) -> Printed:
    """The lines of a report given as text."""
    lines: list[Line] = []
    notes: list[str] = []
    gap = False
    for raw in text.replace("\r\n", "\n").replace("\f", "\n").split("\n"):
        if not raw.strip() or _RULE.match(raw):
            gap = True
            continue
        if "|" in raw and _TABLE_RULE.match(raw):
            continue
        if _NOTE.match(raw):
            notes.append(_unmarked(raw).strip())
            gap = True
            continue
        lines.append(_line(raw, gap))
        gap = False
    return Printed(tuple(lines), pages=1, notes=tuple(notes), quirks=_quirks(text))


def _line(raw: str, gap: bool) -> Line:
    strong = raw.lstrip().startswith("#") or bool(_BOLD.match(raw.strip())) or "<b>" in raw
    indent = len(raw) - len(raw.lstrip(" "))
    words = _unmarked(re.sub(r"^\s*#+\s*", "", raw))
    cells = tuple(cell.strip() for cell in re.split(r"\t|\|", words) if cell.strip())
    found = BULLET.match(words)
    if found:
        words = found.group(1)
    table = "\t" in raw or raw.lstrip().startswith("|")
    return Line(
        "\t".join(cells) if table else words.strip(),
        left=float(indent) if found else None,
        strong=strong,
        bullet=bool(found),
        gap=gap,
        cells=cells if table else (),
    )


def _unmarked(raw: str) -> str:
    words = _TAG.sub("", _LINK.sub(r"\1", raw))
    # A grade that follows a heading with no space between, as "**Heading****Grade 3**".
    words = words.replace("****", "** **")
    words = _ITALIC.sub(r"\1", _BOLD.sub(r"\1", words))
    return _ESCAPED.sub(r"\1", words)


def _quirks(text: str) -> tuple[str, ...]:
    found = []
    if re.search(r"\*\*|^#+ ", text, re.MULTILINE):
        found.append("Headings and bold are marked with asterisks and hashes.")
    if re.search(r"^\|.*\|\s*$", text, re.MULTILINE):
        found.append("Tables are drawn with upright strokes.")
    if r"\*" in text:
        found.append("Asterisks within words are written with a stroke before them.")
    if "<b>" in text:
        found.append("The contents are marked with tags.")
    if re.search(r"[¹²³]", text):
        found.append("Notes are marked by raised figures; their words are kept out of the text.")
    return tuple(found)
