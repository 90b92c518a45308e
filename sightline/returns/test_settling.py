"""What a person settles is asked about once, remembered by later loads, and can be undone."""

import datetime as dt

import openpyxl
import pytest

from sightline.core.acting import Refused, system_account
from sightline.core.models import Account, Note
from sightline.record.care.models import CarePeriod
from sightline.record.front_door.models import Contact
from sightline.record.people.models import Child, ChildIdentifier

from . import settling
from .annex_a.tables import LIST_1, LIST_3
from .loading import load
from .models import DoubtfulMatch, Load, SettledMatch, SourceRow
from .test_loading import EPISODES, HEADER

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 22)
ONE = "A12345678901A"


@pytest.fixture
def analyst():
    return system_account()


@pytest.fixture
def contacts(tmp_path, analyst):
    """Load one contact from this source, and say what became of it."""

    def run(source: str):
        book = openpyxl.Workbook()
        columns = [each.name for each in LIST_1.columns]
        row = {"Child Unique ID": "9", "Date of Contact": "05/01/2024", "Contact Source": source}
        book.active.append(columns)
        book.active.append([row.get(each, "") for each in columns])
        book.save(tmp_path / "lists.xlsx")
        return load([str(tmp_path / "lists.xlsx")], by=analyst, today=TODAY)

    return run


@pytest.fixture
def headers(tmp_path, analyst):
    """Load headers, each a file of its own."""

    def run(*lines: str):
        paths = []
        for number, line in enumerate(lines):
            path = tmp_path / f"h{number}.csv"
            path.write_text(f"{HEADER}\n{line}\n", encoding="utf-8")
            paths.append(str(path))
        return load(paths, by=analyst, today=TODAY)

    return run


def test_a_value_is_asked_about_once_and_then_remembered(contacts, analyst):
    first = contacts("LADO")
    (question,) = settling.questions(Load.objects.get())
    assert "could mean 8 or authority services" in first.remarks[0]["reason"]
    assert (question.written, question.rows) == ("LADO", 1)
    assert question.between == ("8", "authority services")

    settling.understand(
        by=analyst, return_name="Annex A", column="Contact Source", written="LADO", means="8"
    )
    second = contacts(" lado ")

    assert second.remarks == []
    assert Contact.objects.filter(from_source="8").exists()
    assert settling.questions(Load.objects.order_by("-pk")[0]) == []


def test_a_value_that_is_no_code_at_all_can_be_settled_and_forgotten(contacts, analyst):
    settled = settling.understand(
        by=analyst, return_name="Annex A", column="Contact Source", written="ZQX", means="nothing"
    )
    assert contacts("zqx").remarks == []

    settling.forget(by=analyst, value=settled, why="It turned out to be the clinic")

    assert contacts("ZQX").remarks[0]["value"] == "ZQX"
    assert Note.objects.filter(did="value no longer settled").count() == 1


@pytest.mark.parametrize(
    ("column", "means", "says"),
    [
        ("Contact Source", "XX", "not one of the meanings"),
        ("Allocated Team", "8", "has no column of codes"),
        ("No Such Column", "8", "has no column of codes"),
    ],
)
def test_a_meaning_the_column_cannot_have_is_refused(analyst, column, means, says):
    with pytest.raises(Refused, match=says):
        settling.understand(
            by=analyst, return_name="Annex A", column=column, written="LADO", means=means
        )


def test_only_those_who_may_settle_do(headers):
    headers(f"7,M,01/02/2010,WBRI,{ONE},,", f"8,M,02/02/2010,WBRI,{ONE},,")
    member = Account.objects.create(username="pat.member", roles=["elected member"])

    with pytest.raises(Refused, match="settle doubtful matches"):
        settling.settle(by=member, match=DoubtfulMatch.objects.get(), same=True, why="Seen")


def test_one_child_is_joined_from_the_next_load_on_and_both_ids_are_kept(
    headers, tmp_path, analyst
):
    headers(f"7,M,01/02/2010,WBRI,{ONE},,", f"8,M,02/02/2010,WBRI,{ONE},,")
    (doubt,) = settling.open_doubts()
    settled = settling.settle(by=analyst, match=doubt, same=True, why="Birth certificate seen")
    assert settling.open_doubts() == []
    assert ChildIdentifier.objects.get().value == "8"

    episodes = tmp_path / "e.csv"
    episodes.write_text(f"{EPISODES}\n8,01/06/2023,S,V2,N1,U6,PR1,,,,,,\n", encoding="utf-8")
    load([str(episodes)], by=analyst, today=TODAY)
    assert CarePeriod.objects.get().child.la_child_id == "7"

    settling.unsettle(by=analyst, settled=settled, why="It was the twin's certificate")
    again = tmp_path / "e2.csv"
    again.write_text(f"{EPISODES}\n8,01/07/2025,S,V2,N1,U6,PR1,,,,,,\n", encoding="utf-8")
    load([str(again)], by=analyst, today=TODAY)

    assert CarePeriod.objects.get(began_on="2025-07-01").child.la_child_id == "8"
    assert ChildIdentifier.objects.get().status == "entered in error"
    assert len(settling.open_doubts()) == 1

    settling.settle(by=analyst, match=settling.open_doubts()[0], same=True, why="Both seen")
    assert ChildIdentifier.objects.exclude(status="entered in error").count() == 1


def test_two_children_are_never_joined_nor_asked_about_again(headers, analyst):
    headers(f"7,M,01/02/2010,WBRI,{ONE},,", f"8,M,02/02/2010,WBRI,{ONE},,")
    settling.settle(by=analyst, match=DoubtfulMatch.objects.get(), same=False, why="Twins")

    told = headers(f"7,M,01/02/2010,WBRI,{ONE},,", f"8,M,01/02/2010,WBRI,{ONE},,")

    assert told.doubtful_matches == []
    assert Child.objects.count() == 2


def test_what_was_settled_is_not_settled_again_before_it_is_undone(headers, analyst):
    headers(f"7,M,01/02/2010,WBRI,{ONE},,", f"8,M,02/02/2010,WBRI,{ONE},,")
    match = DoubtfulMatch.objects.get()
    settling.settle(by=analyst, match=match, same=False, why="Twins")

    with pytest.raises(Refused, match="Undo that first"):
        settling.settle(by=analyst, match=match, same=True, why="Not twins")
    with pytest.raises(Refused, match="Say how you know"):
        settling.settle(by=analyst, match=match, same=True, why=" ")
    assert SettledMatch.objects.count() == 1


def test_a_remark_names_the_column_of_the_return_and_people_by_name(tmp_path, analyst):
    book = openpyxl.Workbook()
    columns = [each.name for each in LIST_3.columns]
    book.active.append(columns)
    for day, worker in (("05/01/2024", "Jo Sample"), ("06/01/2024", "Max Invented")):
        row = {"Child Unique ID": "9", "Date of referral": day, "Allocated Worker": worker}
        book.active.append([row.get(each, "") for each in columns])
    book.save(tmp_path / "lists.xlsx")

    told = load([str(tmp_path / "lists.xlsx")], by=analyst, today=TODAY)

    (remark,) = told.remarks
    assert (remark["column"], remark["value"]) == ("Allocated Worker", "Max Invented")
    assert "says Jo Sample for the same child" in remark["reason"]
    assert SourceRow.objects.exclude(remarks=[]).get().remarks[0][0] == "Allocated Worker"
