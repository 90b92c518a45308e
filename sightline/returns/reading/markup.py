"""Reads XML safely: no entities, no outside files, no network."""

from lxml import etree

from .columns import ReadRow

LARGEST = 100 * 1024 * 1024


class NotMarkup(Exception):
    """The XML is broken or does something it should not."""


def parsed(content: bytes) -> etree._Element:
    """The root of an XML document. Raises NotMarkup when it is not safe or not whole."""
    if len(content) > LARGEST:
        raise NotMarkup(
            "The XML is larger than 100 MB, which no authority's return is. Check that it is one"
            " return of one authority."
        )
    if b"<!ENTITY" in content or b"<!DOCTYPE" in content:
        raise NotMarkup(
            "The file declares its own entities or document type, which no return does."
        )
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
        line = why.lineno or 1
        raise NotMarkup(
            f"The XML is broken at line {line}. Export it again from the system it came from."
        ) from None
    for each in root.iter():
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
