"""Which children, and which of their help, belong in a census of a year as it was known then."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from sightline.core.acting import system_account
from sightline.record.front_door.models import Referral

from ..loading import load
from ..writing.books import LeftOut
from ..writing.years import Year
from .modules import Module, told

LAST, THIS = Year(dt.date(2025, 3, 31)), Year(dt.date(2026, 3, 31))
WHO = """<Child><ChildIdentifiers><LAchildID>{who}</LAchildID>
<PersonBirthDate>{born}</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>{needs}</Child>"""
NEED = """<CINdetails><CINreferralDate>{came}</CINreferralDate><ReferralSource>6</ReferralSource>
<PrimaryNeedCode>N1</PrimaryNeedCode>{closed}{before}<ReferralNFA>{no_action}</ReferralNFA>{after}
</CINdetails>"""
CLOSED = "<CINclosureDate>{}</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>"
HELPED = """<Assessments><AssessmentActualStartDate>2025-03-03</AssessmentActualStartDate>
<AssessmentAuthorisationDate>2025-04-02</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment>
<AssessmentFactors>3B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
<Section47><S47ActualStartDate>2025-03-20</S47ActualStartDate>
<DateOfInitialCPC>2025-04-08</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>"""
PROTECTED = """<ChildProtectionPlans><CPPstartDate>2025-04-08</CPPstartDate>
<CPPendDate>2026-04-20</CPPendDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
<LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP>
<Reviews><CPPreviewDate>2025-07-01</CPPreviewDate><CPPreviewDate>2026-04-20</CPPreviewDate></Reviews>
</ChildProtectionPlans>"""


def need(came: str, closed: str = "", before: str = "", after: str = "", no_action: int = 0) -> str:
    told_closed = CLOSED.format(closed) if closed else ""
    return NEED.format(
        came=came, closed=told_closed, before=before, after=after, no_action=no_action
    )


def record(folder: Path, *children: str) -> None:
    path = folder / "given.xml"
    head = "<Message><Header><ReferenceDate>2026-05-31</ReferenceDate></Header><Children>"
    path.write_text(head + "".join(children) + "</Children></Message>", encoding="utf-8")
    loaded = load([str(path)], by=system_account(), today=dt.date(2026, 6, 1))
    assert loaded.set_aside == []


def census(year: Year) -> tuple[dict[str, Module], list[LeftOut]]:
    left_out: list[LeftOut] = []
    found = {each.cells["LAchildID"][0]: each for each in told(year, left_out.append)}
    return found, left_out


def says(child: Module, table: str) -> list[dict[str, list[str]]]:
    return [
        {name: words for name, words in each.cells.items() if words}
        for each, _ in child.each()
        if each.table.name == table
    ]


@pytest.mark.django_db
def test_what_happened_after_the_year_is_not_told(tmp_path):
    needs = need("2025-03-01", "2026-05-01", HELPED, PROTECTED)
    record(tmp_path, WHO.format(who="A1", born="2015-06-01", needs=needs))

    (last, _), (this, _) = census(LAST), census(THIS)

    assert says(last["A1"], "Assessments") == [{"AssessmentActualStartDate": ["2025-03-03"]}]
    assert says(this["A1"], "Assessments")[0]["AssessmentFactors"] == ["3B"]
    assert "DateOfInitialCPC" not in says(last["A1"], "Section47")[0]
    assert says(this["A1"], "Section47")[0]["DateOfInitialCPC"] == ["2025-04-08"]
    assert says(last["A1"], "ChildProtectionPlans") == []
    assert "CPPendDate" not in says(this["A1"], "ChildProtectionPlans")[0]
    assert says(this["A1"], "Reviews") == [{"CPPreviewDate": ["2025-07-01"]}]
    assert all("CINclosureDate" not in each for each in says(this["A1"], "CINdetails"))
    assert all("ReasonForClosure" not in each for each in says(this["A1"], "CINdetails"))


@pytest.mark.django_db
def test_only_the_children_of_the_year_are_in_its_census(tmp_path):
    record(
        tmp_path,
        WHO.format(who="B1", born="2015-06-01", needs=need("2024-05-01", "2025-02-03")),
        WHO.format(who="B2", born="2015-06-02", needs=need("2025-06-02", no_action=1)),
        WHO.format(who="B3", born="2015-06-03", needs=need("2024-01-10")),
        WHO.format(who="B4", born="2025-07-04", needs=need("2025-02-10")),
        WHO.format(who="B5", born="2015-06-05", needs=need("2025-03-31", no_action=1)),
    )
    Referral.objects.filter(child__la_child_id="B5").update(decided_on=dt.date(2025, 4, 1))

    (last, _), (this, _) = census(LAST), census(THIS)

    assert sorted(last) == ["B1", "B3", "B4", "B5"]
    assert sorted(this) == ["B2", "B3", "B4", "B5"]
    assert last["B5"].inside[0].cells["ReferralNFA"] == ["0"], "it was decided the day after"
    assert this["B5"].inside[0].cells["ReferralNFA"] == ["1"]
    unborn, born = last["B4"].cells, this["B4"].cells
    assert (unborn["PersonBirthDate"], unborn["Sex"]) == ([], ["U"])
    assert (born["PersonBirthDate"], born["Sex"]) == (["2025-07-04"], ["F"])


@pytest.mark.django_db
def test_work_under_a_referral_closed_before_the_year_is_told_of(tmp_path):
    needs = need("2025-01-06", "2025-03-10", after=PROTECTED) + need("2025-09-01")
    record(tmp_path, WHO.format(who="C1", born="2015-06-01", needs=needs))
    only = need("2024-01-06", "2024-03-10", after=PROTECTED)
    (tmp_path / "more").mkdir()
    record(tmp_path / "more", WHO.format(who="C2", born="2014-06-01", needs=only))

    this, left_out = census(THIS)

    assert sorted(this) == ["C1"]
    assert says(this["C1"], "ChildProtectionPlans") == []
    assert [(each.child, each.field, each.value) for each in left_out] == [
        ("C1", "ChildProtectionPlans", "08/04/2025"),
        ("C2", "ChildProtectionPlans", "08/04/2025"),
    ]
    assert "06/01/2025" in left_out[0].why and "No referral" in left_out[1].why


@pytest.mark.django_db
def test_one_child_alone_is_told_as_among_all(tmp_path):
    children = [
        WHO.format(who=f"D{number}", born="2015-06-01", needs=need(f"2025-06-0{number}"))
        for number in (1, 2, 3)
    ]
    record(tmp_path, *children)
    referral = Referral.objects.get(child__la_child_id="D2")

    (one,) = told(THIS, lambda left: None, child_id=referral.child_id)

    assert one.cells == census(THIS)[0]["D2"].cells
    assert one.inside[0].records["front_door.Referral"] == referral
