"""A written census keeps the form of its year: its elements, their order, its codes, its header.

Beside each test that holds it against the published schema, where that is at hand, one holds it
against the same form as it is written down here.
"""

from __future__ import annotations

import datetime as dt

import pytest
from lxml import etree

from sightline.core.acting import system_account

from ..loading import load
from ..reading.codes import code_lists
from ..writing.years import Year
from .conftest import SCHEMAS, invented
from .writing import FILE, files

YEARS = range(2022, 2027)
LISTS = {
    "sextype": "sex",
    "ethnicitytype": "ethnicity",
    "disabilitytype": "disability",
    "referralsourcetype": "referral_source",
    "categoryofabusetype": "category_of_abuse",
    "primaryneedcodetype": "category_of_need",
    "reasonforclosuretype": "reason_for_closure",
    "assessmentfactorstype": "assessment_factor",
    "unknownupntype": "no_pupil_number",
}
"""The code list that each list of the schema is."""
FORM = {
    "Message": "Header Children!",
    "Header": "CollectionDetails Source",
    "CollectionDetails": "Collection Year ReferenceDate",
    "Source": "SourceLevel LEA! SoftwareCode Release SerialNo DateTime",
    "Children": "Child!",
    "Child": "ChildIdentifiers! ChildCharacteristics! CINdetails!",
    "ChildIdentifiers": "LAchildID! UPN FormerUPN UPNunknown PersonBirthDate"
    " ExpectedPersonBirthDate Sex! PersonDeathDate",
    "ChildCharacteristics": "Ethnicity! Disabilities",
    "Disabilities": "Disability!",
    "CINdetails": "CINreferralDate! ReferralSource! PrimaryNeedCode CINclosureDate ReasonForClosure"
    " DateOfInitialCPC Assessments CINPlanDates Section47 ReferralNFA! ChildProtectionPlans",
    "Assessments": "AssessmentActualStartDate! AssessmentInternalReviewDate"
    " AssessmentAuthorisationDate FactorsIdentifiedAtAssessment",
    "FactorsIdentifiedAtAssessment": "AssessmentFactors!",
    "CINPlanDates": "CINPlanStartDate! CINPlanEndDate",
    "Section47": "S47ActualStartDate! InitialCPCtarget DateOfInitialCPC ICPCnotRequired!",
    "ChildProtectionPlans": "CPPstartDate! CPPendDate InitialCategoryOfAbuse!"
    " LatestCategoryOfAbuse! NumberOfPreviousCPP! Reviews",
    "Reviews": "CPPreviewDate!",
}
"""What may stand inside each element, in this order; `!` where it must."""
SEVERAL = {
    *("Child", "CINdetails", "Disability", "Assessments", "CINPlanDates", "Section47"),
    *("ChildProtectionPlans", "AssessmentFactors", "CPPreviewDate"),
}
FLAGS = {"ReferralNFA", "ICPCnotRequired"}
SINCE = {("referral_source", "5D"): 2023, ("reason_for_closure", "RC9"): 2023}
"""Codes that the forms from 2022 on did not always have, and the first year that did."""


def form_of(year: int) -> dict[str, list[str]]:
    """The form as it was in a year: to 2024 the sex was called by another name."""
    told = {name: inside.split() for name, inside in FORM.items()}
    if year < 2025:
        told["ChildIdentifiers"] = [
            each.replace("Sex", "GenderCurrent") for each in told["ChildIdentifiers"]
        ]
    return told


def faults(content: bytes, year: int) -> list[str]:
    """Where a census does not keep the form of a year."""
    safely = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    form, found = form_of(year), []
    for each in etree.fromstring(content, safely).iter():
        name, inside = str(each.tag), [str(one.tag) for one in each]
        if name not in form:
            if inside or not (each.text or "").strip():
                found.append(f"{name} is empty, or holds {inside}")
            if name in FLAGS and each.text not in ("0", "1"):
                found.append(f"{name} says {each.text}")
            continue
        wanted = [one.rstrip("!") for one in form[name]]
        must = {one.rstrip("!") for one in form[name] if one.endswith("!")}
        known = [one for one in inside if one in wanted]
        if known != inside or known != sorted(known, key=wanted.index):
            found.append(f"{name} holds {inside}")
        if not must <= set(inside):
            found.append(f"{name} lacks {must - set(inside)}")
        found += [one for one in set(inside) - SEVERAL if inside.count(one) > 1]
    return found


def _written(year: int) -> tuple[bytes, int]:
    file = files(Year(dt.date(year, 3, 31)))[FILE]
    return b"".join(file.content), file.rows


@pytest.fixture
def record(tmp_path):
    path = tmp_path / "given.xml"
    path.write_bytes(invented(9, 30))
    load([str(path)], by=system_account(), today=dt.date(2027, 6, 1))


@pytest.mark.django_db
def test_a_census_of_any_year_keeps_the_form_of_that_year(record):
    told = 0
    for year in YEARS:
        content, rows = _written(year)
        assert not rows or faults(content, year) == [], year
        told += rows
        assert (b"<GenderCurrent>" in content) == (year < 2025 and rows > 0)
        assert (b"<Sex>" in content) == (year >= 2025)
    assert told > 30
    assert faults(content, 2024) and faults(content.replace(b"Ethnicity>", b"Group>"), 2026)


@pytest.mark.django_db
def test_a_census_of_any_year_is_valid_by_the_schema_of_that_year(record, schema):
    for year in YEARS:
        content, rows = _written(year)
        assert not rows or schema(content, year) == [], year


def test_the_form_written_down_here_is_that_of_the_schema():
    path = SCHEMAS / "CIN_schema_2026.xsd"
    if not path.exists():
        pytest.skip("the shared material with the schemas of the census is not here")
    there = "{http://www.w3.org/2001/XMLSchema}"
    theirs = [
        f"{each.get('name')}{'' if each.get('minOccurs') == '0' else '!'}"
        for each in etree.parse(str(path)).iter(f"{there}element")
    ]
    several = {
        each.get("name")
        for each in etree.parse(str(path)).iter(f"{there}element")
        if each.get("maxOccurs") == "unbounded"
    }

    ours = [each for inside in FORM.values() for each in inside.split()]
    assert sorted(ours) == sorted(each for each in theirs if each != "Message!")
    assert several - {"Source"} == SEVERAL


@pytest.mark.parametrize("year", YEARS)
def test_the_codes_of_a_year_are_those_of_its_schema(year):
    path = SCHEMAS / f"CIN_schema_{year}.xsd"
    if not path.exists():
        pytest.skip("the shared material with the schemas of the census is not here")
    there = "{http://www.w3.org/2001/XMLSchema}"
    kinds = {each.get("name"): each for each in etree.parse(str(path)).iter(f"{there}simpleType")}
    for kind, name in LISTS.items():
        if kind not in kinds:
            assert (kind, year < 2025) == ("sextype", True)
            continue
        theirs = {each.get("value") for each in kinds[kind].iter(f"{there}enumeration")}
        ours = {each.code for each in code_lists()[name].codes.values() if each.allowed(year)}
        assert ours == theirs, name


@pytest.mark.parametrize("year", YEARS)
def test_a_code_is_allowed_from_the_year_that_brought_it(year):
    for name in LISTS.values():
        codes = code_lists()[name].codes.values()
        missing = {(name, each.code) for each in codes if not each.allowed(year)}
        assert missing == {
            each for each, since in SINCE.items() if each[0] == name and year < since
        }, name


@pytest.mark.django_db
def test_the_header_says_of_which_year_and_authority_the_census_is(record, settings):
    settings.AUTHORITY = "Norfolk"
    root = etree.fromstring(_written(2026)[0])

    told = {each.tag: each.text for each in root.find("Header").iter() if each.text.strip()}
    assert (told["Collection"], told["Year"], told["ReferenceDate"]) == (
        "CIN",
        "2026",
        "2026-03-31",
    )
    assert (told["SourceLevel"], told["LEA"], told["SoftwareCode"]) == ("L", "926", "Sightline")
    assert told["SerialNo"] == "001"

    settings.AUTHORITY = "Nowhere"
    file = files(Year(dt.date(2026, 3, 31)))[FILE]
    assert b"<Source>" not in b"".join(file.content)
    assert "LEA" in {each.field for each in file.left_out}
