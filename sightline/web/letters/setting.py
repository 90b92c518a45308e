"""Sets papers: as tagged PDF that a screen reader can follow (PDF/UA-1), and as Word."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sightline.web.words import uk_date

from .language import Block, Heading, Items, Para, Table

if TYPE_CHECKING:
    from .writing import Letter

PAPER = Path(__file__).with_name("paper.typ")
CODES = {
    "english": "en", "polish": "pl", "portuguese": "pt", "romanian": "ro", "urdu": "ur",
    "punjabi": "pa", "bengali": "bn", "arabic": "ar", "somali": "so", "lithuanian": "lt",
    "spanish": "es", "french": "fr", "turkish": "tr", "ukrainian": "uk", "welsh": "cy",
    "gujarati": "gu", "hungarian": "hu", "russian": "ru", "czech": "cs", "slovak": "sk",
    "albanian": "sq", "bulgarian": "bg", "farsi": "fa", "pashto": "ps", "tigrinya": "ti",
    "kurdish": "ku", "vietnamese": "vi", "tamil": "ta", "italian": "it", "german": "de",
}  # fmt: skip
"""Languages families speak, as a screen reader is told of them."""


def told(letter: Letter) -> dict[str, Any]:
    """Everything a letter says, as plain values."""
    return {
        "title": letter.subject,
        "authority": letter.authority or "Children’s services",
        "day": uk_date(letter.day),
        "to": [letter.to.name, *filter(None, letter.to.address.splitlines())],
        "opening": f"Dear {letter.to.name}",
        "blocks": blocks(letter.blocks),
        "signed": [each for each in letter.signed if each],
        "translation": blocks(letter.translation),
        "translation_language": letter.language,
        "translation_code": CODES.get(letter.language.strip().lower(), "en"),
        "footer": letter.subject,
    }


def blocks(given: tuple[Block, ...] | list[Block]) -> list[dict[str, Any]]:
    """Blocks as plain values."""
    made: list[dict[str, Any]] = []
    for block in given:
        match block:
            case Heading(text):
                made.append({"is": "heading", "text": text})
            case Para(text):
                made.append({"is": "para", "lines": text.split("\n")})
            case Items(items):
                made.append({"is": "list", "items": list(items)})
            case Table(of, header, rows):
                made.append({"is": "table", "of": of, "header": list(header), "rows": list(rows)})
    return made


def as_pdf(paper: dict[str, Any]) -> bytes:
    """A paper as a tagged PDF, with its pages numbered."""
    import typst

    made: bytes = typst.compile(
        PAPER, format="pdf", pdf_standards="ua-1", sys_inputs={"told": json.dumps(paper)}
    )
    return made


def as_word(paper: dict[str, Any]) -> bytes:
    """A paper as a Word document."""
    import docx

    made = docx.Document()
    made.core_properties.title = paper["title"]
    made.core_properties.author = paper["authority"]
    made.core_properties.language = "en-GB"
    if paper.get("to"):
        made.add_paragraph(paper["authority"])
        made.add_paragraph("\n".join(paper["to"]))
    made.add_paragraph(paper["day"])
    if paper.get("opening"):
        made.add_paragraph(paper["opening"])
    made.add_heading(paper["title"], level=1)
    for block in paper["blocks"]:
        _block(made, block)
    if paper.get("signed"):
        made.add_paragraph("Yours sincerely")
        made.add_paragraph("\n".join(paper["signed"]))
    if paper.get("translation"):
        made.add_heading(f"In {paper['translation_language']}", level=2)
        for block in paper["translation"]:
            _block(made, block)
    made.sections[0].footer.paragraphs[0].text = paper["footer"]
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def _block(made: Any, block: dict[str, Any]) -> None:
    if block["is"] == "heading":
        made.add_heading(block["text"], level=2)
    elif block["is"] == "para":
        made.add_paragraph("\n".join(block["lines"]))
    elif block["is"] == "list":
        for item in block["items"]:
            made.add_paragraph(item, style="List Bullet")
    else:
        _table(made, block)


def _table(made: Any, block: dict[str, Any]) -> None:
    """A table whose first row is marked as its heading, so that it is read out and repeated."""
    from docx.oxml import OxmlElement

    made.add_paragraph(block["of"])
    rows = [block["header"], *block["rows"]]
    table = made.add_table(rows=len(rows), cols=len(block["header"]))
    table.style = "Table Grid"
    for at, cells in enumerate(rows):
        for place, words in zip(table.rows[at].cells, cells, strict=True):
            place.text = words
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
