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
    elif block.kind == "heading":
        made.add_heading(block.text, level=1)
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
        made.add_paragraph(f"{number}{block.text}")


def _table(made: Any, block: Block) -> None:
    table = made.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for row in block.rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, (*row, "")[:2], strict=True):
            cell.text = text
