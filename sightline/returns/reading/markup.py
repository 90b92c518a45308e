"""Reads XML safely: no entities, no outside files, no network."""

import io
from typing import BinaryIO, NoReturn
from xml.parsers import expat

from lxml import etree

from .columns import ReadRow

LARGEST = 100 * 1024 * 1024
A_LITTLE = 64 * 1024
DECLARES = (
    "The file declares its own entities or document type, which no return does and which can do"
    " harm. It was left unread. Export it again from the system it came from."
)


class NotMarkup(Exception):
    """The XML is broken or does something it should not."""


class _Begun(Exception):
    """The first element has been reached, so nothing can be declared any more."""


def guard(document: BinaryIO) -> None:
    """Read only as far as the first element. Raises NotMarkup where something is declared before.

    Whatever letters the document is written in, the declaration is met as such, and nothing it
    names is ever expanded or opened.
    """

    def declares(*declared: object) -> NoReturn:
        raise NotMarkup(DECLARES)

    def begins(*element: object) -> NoReturn:
        raise _Begun

    reader = expat.ParserCreate()
    reader.StartDoctypeDeclHandler = declares
    reader.StartElementHandler = begins
    try:
        while part := document.read(A_LITTLE):
            reader.Parse(part, False)
        reader.Parse(b"", True)
    except _Begun:
        return
    except expat.ExpatError as why:
        raise NotMarkup(_broken(why.lineno)) from None
    except (LookupError, ValueError):
        raise NotMarkup(
            "The XML is written in an alphabet we do not read. Export it again as UTF-8."
        ) from None


def _broken(line: int) -> str:
    return f"The XML is broken at line {line}. Export it again from the system it came from."


def parsed(content: bytes) -> etree._Element:
    """The root of an XML document. Raises NotMarkup when it is not safe or not whole."""
    if len(content) > LARGEST:
        raise NotMarkup(
            "The XML is larger than 100 MB, which no authority's return is. Check that it is one"
            " return of one authority."
        )
    guard(io.BytesIO(content))
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as why:
        raise NotMarkup(_broken(why.lineno or 1)) from None
    for each in root.iter("*"):
        each.tag = etree.QName(each).localname
    return root


def told(element: etree._Element, name: str) -> str | None:
    """What the child element of that name says, or None where there is none."""
    found = element.find(name)
    return None if found is None else (found.text or "")


def numbered(rows: list[ReadRow]) -> list[str]:
    """Rows of XML are numbered by line; where all stands on a few lines, by the order they come.

    Returns what an analyst should know about the numbers.
    """
    if len({row.number for row in rows}) * 2 > len(rows):
        return []
    for number, row in enumerate(rows, start=1):
        row.number = number
    return ["The XML is not laid out in lines, so rows are numbered in the order they come."]
