"""A return is checked from its files, or from its XML form where there are no files."""

from __future__ import annotations

import pytest

from ...reading.refusing import NotReadable
from ..book import rules_of
from ..rows import Given
from ..running import check
from .laying_out import from_files

CHILD = (
    "<CHILD><HEADER><CHILDID>{child}</CHILDID><SEX>F</SEX><DOB>28/07/2010</DOB><UPN>UN4</UPN>"
    "<ETHNIC>BAFR</ETHNIC><UASC>{alone}</UASC><DUC>{until}</DUC><MOTHER>0</MOTHER>"
    "<AREVIEW><REVIEW>27/09/2025</REVIEW><REVIEW_CODE>PN0</REVIEW_CODE></AREVIEW></HEADER>"
    "<EPISODE><DECOM>06/01/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL></EPISODE>"
    "</CHILD>"
)
CSV = b"CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n7,F,28/07/2010,BAFR,UN4,0,\n"


def xml(*children: tuple[str, str, str], apart: str = "") -> bytes:
    """The XML form, of children each with an id, whether unaccompanied, and until when."""
    of_each = (
        CHILD.format(child=child, alone=alone, until=until) for child, alone, until in children
    )
    text = f"<EXPSSDA903>{''.join(of_each)}</EXPSSDA903>"
    return (text.replace("><", f">{apart}<") if apart else text).encode()


def told(content: bytes, name: str = "903.xml") -> list[tuple[str, int, dict]]:
    return [(row.table.name, row.number, dict(row)) for row in from_files([(name, content)])]


def test_the_xml_form_is_the_same_tables_with_one_thing_more():
    rows = told(xml(("7", "1", ""), ("8", "", "")))

    assert [(table, number) for table, number, _ in rows] == [
        *(("Header", 2), ("UASC", 2), ("Reviews", 2), ("Episodes", 2)),
        *(("Header", 3), ("Reviews", 3), ("Episodes", 3)),
    ]
    [header, alone, _, episode, other, *_] = [cells for _, _, cells in rows]
    assert (header["UASC"], other["UASC"], alone["CHILD"]) == ("1", "", "7")
    assert (episode["PLACE"], episode["CHILD"]) == ("U6", "7") and "PL" not in episode


def test_rows_are_numbered_by_their_lines_where_each_has_one():
    numbers = [number for _, number, _ in told(xml(("7", "0", ""), apart="\n"))]

    assert len(set(numbers)) == len(numbers) == 3


def test_files_are_read_and_not_the_xml_beside_them():
    rows = list(from_files([("903.xml", xml(("8", "0", ""))), ("header.csv", CSV), ("x.txt", b"")]))

    assert [(row.table.name, row["CHILD"], "UASC" in row) for row in rows] == [
        ("Header", "7", False)
    ]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"<Message/>", "not the XML form"),
        (b"<EXPSSDA903><CHILD>", "broken at line 1"),
        (b"<EXPSSDA903><CHILD/></EXPSSDA903>", "has no HEADER"),
    ],
)
def test_xml_that_is_none_is_refused(content, says):
    with pytest.raises(NotReadable, match=f"903.xml: .*{says}"):
        told(content)


def test_only_the_xml_form_is_held_to_say_of_each_child_whether_it_is_unaccompanied():
    given = xml(("7", "", ""), ("8", "0", "04/05/2026"), ("9", "1", "04/05/2026"))
    this = Given(2026, from_files([("903.xml", given)]))
    last = Given(2025, from_files([("903.xml", xml(("9", "1", "")))]))

    found = {
        (each.rule.code, each.child, each.row.table.name, each.fields, each.value)
        for each in check(this, last, rules_of("ssda903"))
        if each.rule.code in ("105", "205C")
    }

    assert found == {
        ("105", "7", "Header", ("UASC",), ""),
        ("205C", "8", "Header", ("UASC",), "0"),
        ("205C", "8", "UASC", ("DUC",), "04/05/2026"),
    }
    files = Given(2026, from_files([("header.csv", CSV)]))
    assert "105" not in {each.rule.code for each in check(files, None, rules_of("ssda903"))}
