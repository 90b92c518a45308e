"""Sets a report as a tagged PDF that a screen reader can follow (PDF/UA-1)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .document import Block, Document, blocks, facts, title

TEMPLATE = Path(__file__).with_name("report.typ")


def told(document: Document, standing: str = "") -> dict[str, Any]:
    """Everything the document says, as plain values. `standing` is printed on every page."""
    return {
        "title": title(document),
        "author": document.by,
        "description": f"{title(document)}: {dict(facts(document))['Inspection dates']}",
        "standing": standing,
        "footer": f"{document.authority} · {dict(facts(document))['Inspection dates']}",
        "facts": facts(document),
        "blocks": [_told(each) for each in blocks(document) if each.kind not in ("title", "facts")],
    }


def _told(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind,
        "text": block.text,
        "number": block.number,
        "rows": [list(row) for row in block.rows],
        "headed": block.headed,
    }


def as_pdf(document: Document, standing: str = "") -> bytes:
    """The report as a tagged PDF."""
    import typst

    made: bytes = typst.compile(
        TEMPLATE,
        format="pdf",
        pdf_standards="ua-1",
        sys_inputs={"told": json.dumps(told(document, standing))},
    )
    return made
