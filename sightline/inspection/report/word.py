"""A report as a Word file, with real headings, lists and table headings."""

from __future__ import annotations

import io
from typing import Any

from .document import Block, Document, blocks


def as_word(document: Document, standing: str = "") -> bytes:
    """The report as the bytes of a .docx file. `standing` stands first where it is given."""
    import docx

    made = docx.Document()
    made.core_properties.title = next(blocks(document)).text
    made.core_properties.author = document.by
    made.core_properties.language = "en-GB"
    if standing:
        made.add_paragraph().add_run(standing).bold = True
    for block in blocks(document):
        _add(made, block)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def _add(made: Any, block: Block) -> None:
    if block.kind == "title":
        made.add_heading(block.text, level=0)
    elif block.kind in ("part", "heading"):
        made.add_heading(block.text, level=1)
        if block.kind == "part":
            made.paragraphs[-1].paragraph_format.page_break_before = True
    elif block.kind == "facts":
        for name, value in block.rows:
            made.add_paragraph(value if name == "Authority" else f"{name}: {value}")
    elif block.kind == "list":
        for place, row in enumerate(block.rows):
            ending = "." if place == len(block.rows) - 1 else ""
            made.add_paragraph(f"{row[0]}{ending}", style="List Bullet")
    elif block.kind == "table":
        _table(made, block)
    elif block.kind in ("grade", "tier"):
        words = f"{block.text}:" if block.kind == "tier" else block.text
        made.add_paragraph().add_run(words).bold = True
    else:
        number = f"{block.number}. " if block.number is not None else ""
        added = made.add_paragraph(f"{number}{block.text}")
        if block.number is not None:
            from docx.shared import Cm

            added.paragraph_format.left_indent = Cm(0.8)
            added.paragraph_format.first_line_indent = Cm(-0.8)


def _table(made: Any, block: Block) -> None:
    """A table of two columns; its headings are told to a screen reader and come again on a page."""
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    table = made.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    table.autofit = False
    for place, row in enumerate(block.rows):
        added = table.add_row()
        heads = block.headed and place == 0
        if heads:
            added._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for cell, text, width in zip(added.cells, (*row, "")[:2], (11, 5), strict=True):
            cell.width = Cm(width)
            cell.paragraphs[0].add_run(text).bold = heads or not row[1]
        if not row[1]:
            added.cells[0].merge(added.cells[1])
