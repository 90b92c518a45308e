"""A report as plain text, laid out as the inspectorate's reports are when their text is taken."""

from __future__ import annotations

from .document import Block, Document, blocks


def as_text(document: Document) -> str:
    """The whole report as text: one paragraph a line, tabs between the cells of a table."""
    return "\n\n".join(filter(None, map(_told, blocks(document)))) + "\n"


def _told(block: Block) -> str:
    if block.kind == "facts":
        return "\n\n".join(_fact(name, value) for name, value in block.rows)
    if block.kind == "table":
        return "\n".join("\t".join(row).rstrip("\t") for row in block.rows)
    if block.kind == "list":
        last = len(block.rows) - 1
        return "\n".join(
            f"- {row[0]}{'.' if place == last else ''}" for place, row in enumerate(block.rows)
        )
    if block.kind == "tier":
        return f"{block.text}:"
    if block.kind == "paragraph" and block.number is not None:
        return f"{block.number}. {block.text}"
    return block.text


def _fact(name: str, value: str) -> str:
    """The authority stands by itself under the title; every other fact has its name."""
    return value if name == "Authority" else f"{name}: {value}"
