"""A return is known by what is in it, and every row of it is read."""

import datetime as dt
import io
import random

import openpyxl
import pytest

from .opening import Opened, unpacked
from .recognising import read

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
CENSUS = """<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2024</Year>
<ReferenceDate>2024-03-31</ReferenceDate></CollectionDetails></Header><Children><Child>
<ChildIdentifiers><LAchildID>C1</LAchildID><PersonBirthDate>2015-03-27</PersonBirthDate>
<{sex}>1</{sex}></ChildIdentifiers>
<ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>HAND</Disability>
<Disability>LD</Disability></Disabilities></ChildCharacteristics>
<CINdetails><CINreferralDate>2023-10-06</CINreferralDate><ReferralSource>1A</ReferralSource>
<Assessments><AssessmentActualStartDate>2023-10-07</AssessmentActualStartDate>
<FactorsIdentifiedAtAssessment><AssessmentFactors>1C</AssessmentFactors>
<AssessmentFactors>6B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
<ReferralNFA>0</ReferralNFA>
<ChildProtectionPlans><CPPstartDate>2023-11-01</CPPstartDate><Reviews>
<CPPreviewDate>2023-12-01</CPPreviewDate>
<CPPreviewDate>2024-03-01</CPPreviewDate></Reviews>
</ChildProtectionPlans></CINdetails></Child></Children></Message>"""


def given(content: str | bytes):
    return read(Opened("any name", content.encode() if isinstance(content, str) else content))


def workbook(*sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        HEADER + "1,M,01/02/2010,WBRI,,,\n",
        "\ufeff" + HEADER + "1,M,01/02/2010,WBRI,,,\n",
        " child , Sex,dob,ethnic,UPN,MOTHER,MC_DOB \r\n 1 ,m,01/02/2010,wbri,,,\r\n",
        "UPN;CHILD;SEX;DOB;ETHNIC;MOTHER;MC_DOB\n;1;M;01/02/2010;WBRI;;\n",
        (HEADER + "1,M,01/02/2010,WBRI,,,\n").encode("utf-16"),
        "\n" + HEADER + "1,M,01/02/2010,WBRI,,,\n",
    ],
)
def test_a_table_of_the_903_is_known_by_its_columns(content):
    file = given(content)

    assert (file.kind, file.tables, file.refused) == ("SSDA903", ("Header",), "")
    (row,) = file.rows
    assert (row.child, row.values["SEX"], row.values["DOB"], row.values["ETHNIC"]) == (
        "1", "M", dt.date(2010, 2, 1), "WBRI",
    )  # fmt: skip


def test_rows_are_numbered_as_a_person_sees_them():
    file = given(HEADER + "1,M,01/02/2010,WBRI,,,\n,,,,,,\n2,F,01/02/2011,WBRI,,,\n")

    assert [(row.child, row.number) for row in file.rows] == [("1", 2), ("2", 4)]


def test_a_row_without_what_it_needs_is_set_aside_and_the_rest_goes_on():
    file = given("CHILD,DOB,REVIEW,REVIEW_CODE\n1,,31/02/2024,PN1\n2,,01/02/2024,PN99\n")

    first, second = file.rows
    assert (first.trouble.column, first.trouble.value) == ("REVIEW", "31/02/2024")
    assert second.trouble is None
    assert [each.column for each in second.remarks] == ["REVIEW_CODE"]


def test_a_row_with_a_stray_comma_is_set_aside_for_it():
    (row,) = given(HEADER + "1,M,01/02/2010,WBRI,,,,surplus\n").rows

    assert "slipped sideways" in row.trouble.reason


def test_columns_that_are_absent_or_extra_are_noted():
    file = given("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,SHOE\n1,M,01/02/2010,WBRI,,,9\n")

    assert file.notes == [
        "The file has no column MC_DOB.",
        "SHOE: no part of the return, so not read.",
    ]


@pytest.mark.parametrize("sex", ["Sex", "GenderCurrent"])
def test_a_census_of_any_year_is_read_module_by_module(sex):
    file = given(CENSUS.format(sex=sex))

    assert file.kind == "CIN census"
    assert [row.table.name for row in file.rows] == [
        "Header", "Child", "CINdetails", "Assessments", "ChildProtectionPlans", "Reviews",
        "Reviews",
    ]  # fmt: skip
    _, child, referral, assessment, plan, first, second = file.rows
    assert child.values["Sex"] == "M"
    assert child.values["Disability"] == ("HAND", "LD")
    assert assessment.values["AssessmentFactors"] == ("1C", "6B")
    assert (referral.child, plan.child, second.child) == ("C1", "C1", "C1")
    assert first.within["CPPstartDate"] == dt.date(2023, 11, 1)
    assert second.number > first.number


def test_the_xml_form_of_the_903_is_the_same_tables():
    file = given(
        "<EXPSSDA903><CHILD><HEADER><CHILDID>7</CHILDID><SEX>2</SEX><DOB>28/07/2010</DOB>"
        "<ETHNIC>BAFR</ETHNIC><UASC/><AREVIEW><REVIEW>27/09/2015</REVIEW>"
        "<REVIEW_CODE>PN0</REVIEW_CODE></AREVIEW></HEADER><EPISODE><DECOM>06/01/2017</DECOM>"
        "<RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL></EPISODE></CHILD></EXPSSDA903>"
    )

    assert [row.table.name for row in file.rows] == ["Header", "Reviews", "Episodes"]
    assert {row.child for row in file.rows} == {"7"}
    assert file.rows[2].values["PLACE"] == "U6"


def test_a_list_of_annex_a_is_known_by_headings_that_drift():
    lists = workbook(
        [
            ["Notes for inspectors"],
            ["Child Unique ID ", "Sex", "ETHNICITY", "Date of birth", "Age", "Date of contact",
             "Contact  Source", "Our own column"],
            [9, "a) Male", "a) WBRI", dt.date(2015, 1, 25), 6.1, dt.date(2024, 1, 2),
             "q) 6: Police", "x"],
        ],
        [["Nothing we know"], [1]],
    )  # fmt: skip

    file = given(lists)

    assert file.tables == ("List 1",)
    (row,) = file.rows
    assert row.number == 3
    assert (row.child, row.values["Contact Source"]) == ("9", "6")
    assert file.notes == [
        "In the sheet 'Sheet 0', not read: Our own column.",
        "The sheet 'Sheet 1' is not one of the eleven lists.",
    ]


def test_a_formula_is_never_worked_out():
    lists = workbook(
        [
            ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)",
             "Assessment start date", "Assessment completion date",
             "Organisation completing assessment"],
            [9, "a) Male", "a) WBRI", None, "=1+1", dt.date(2024, 1, 2), "=F2+5",
             "=cmd|' /C calc'!A0"],
        ]
    )  # fmt: skip

    (row,) = given(lists).rows

    assert row.trouble is None
    assert row.values["Assessment completion date"] is None
    assert {each.column for each in row.remarks} == {
        "Age of Child (Years)",
        "Assessment completion date",
        "Organisation completing assessment",
    }


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"NAME,SHOE\nJo,9\n", "not those of any return"),
        ((HEADER + "1,M,01/02/2010,caf\xe9,,,\n").encode("latin-1"), "not written in UTF-8"),
        (b"\x00\x01\x02\x03binary", "not text"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "password"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (b"<Message><Children>", "broken at line 1"),
        (b"<Something/>", "starts with <Something>"),
        (b"<Message><Header><Collection>SWW</Collection></Header><Children/></Message>", "'SWW'"),
        (
            b'<!DOCTYPE x [<!ENTITY a "b">]><Message><Children>&a;</Children></Message>',
            "its own entities",
        ),
        (
            b'<!DOCTYPE x SYSTEM "file:///etc/hostname"><Message><Children/></Message>',
            "its own entities",
        ),
    ],
)
def test_a_file_that_cannot_be_read_says_why(content, part):
    file = given(content)

    assert part in file.refused
    assert file.rows == []


def test_a_workbook_that_is_no_annex_a_says_so():
    assert "headings of an Annex A list" in given(workbook([["URN", "Provider"], [1, "A"]])).refused


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The same file cut short, with bytes changed, or with others put in."""
    place = chance.randrange(len(content))
    how = chance.choice(["cut", "change", "insert"])
    if how == "cut":
        return content[:place]
    if how == "insert":
        return content[:place] + chance.randbytes(20) + content[place:]
    changed = bytearray(content)
    for _ in range(chance.randrange(1, 40)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_is_read_or_refused_and_never_fails(seed):
    chance = random.Random(seed)
    whole = chance.choice(
        [
            (HEADER + "1,M,01/02/2010,WBRI,,,\n" * 5).encode(),
            CENSUS.format(sex="Sex").encode(),
            workbook([["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age",
                       "Date of Contact", "Contact Source"], [9, "M", "WBRI", None, 1, None, 6]]),
        ]
    )  # fmt: skip

    for _ in range(5):
        for file in unpacked("any name", damaged(whole, chance)):
            found = read(file)
            assert found.refused or found.kind


def test_dates_of_a_census_header_that_do_not_agree_are_said():
    text = CENSUS.format(sex="Sex").replace("2024-03-31", "2023-07-21")

    said = given(text).notes
    assert "gives the year 2024 and the reference date 21/07/2023" in said[0]
    assert "not a 31 March" in said[1]
