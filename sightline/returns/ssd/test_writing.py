"""Every object that can be filled is filled, each field as the table beside it says."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from django.apps import apps

from sightline.core.acting import system_account
from sightline.record.care.models import CarePeriod, LegalStatus, Proceedings, Review
from sightline.record.front_door.models import Referral
from sightline.record.health.models import (
    DentalCheck,
    HealthAssessment,
    Questionnaire,
    QuestionnaireNotPossible,
)
from sightline.record.leaving_care.models import Eligibility, LeaverContact, LeaverStatement
from sightline.record.missing.models import MissingEpisode, ReturnInterview
from sightline.record.people.models import Address, Child, ChildName, FamilyMember
from sightline.record.protection.models import Enquiry, PreProceedings
from sightline.record.story.models import ChildSeen, Visit
from sightline.record.workforce.models import (
    Allocation,
    Post,
    Registration,
    Worker,
    WorkingHours,
)
from sightline.returns.writing import books

from .objects import BY_DESIGN, FILLED, NOT_HELD, objects
from .origins import origins
from .sources import SOURCES
from .writing import COVERAGE

SPECIFICATION = Path(__file__).resolve().parents[4] / "shared/data/ssd/ssd_fields_to_returns.csv"
DAY = dt.date(2026, 3, 31)


def test_every_field_of_the_specification_is_there_in_its_order():
    if not SPECIFICATION.is_file():
        pytest.skip("the shared material with the specification is not here")
    with SPECIFICATION.open(encoding="utf-8", newline="") as file:
        wanted = [(row["object"], row["field"]) for row in csv.DictReader(file)]
    assert [(one.name, each.name) for one in objects() for each in one.fields] == wanted


def test_each_field_is_filled_or_says_why_not():
    for one in objects():
        assert (one.name in SOURCES) == one.filled, one.name
        for each in one.fields:
            assert each.state in (FILLED, BY_DESIGN, NOT_HELD)
            assert bool(each.source) == (each.state == FILLED) == (not each.why), each.name


def test_the_fields_are_as_they_were_held_against_the_specification():
    names = [f"{one.name}: {each.name}" for one in objects() for each in one.fields]

    assert len(names) == 359
    fingerprint = hashlib.sha256("\n".join(names).encode()).hexdigest()
    assert fingerprint.startswith("906eedc630b39502")


def test_each_field_that_is_filled_names_fields_of_the_record():
    for one in objects():
        for each in one.fields:
            found = origins(one, each)
            of_the_files = one.name == "ssd_version_log"
            assert bool(found) == (each.state == FILLED and not of_the_files), each.name
            for name in found:
                model, _, field = name.rpartition(".")
                assert apps.get_model(model)._meta.get_field(field)


@pytest.fixture
def record() -> Child:
    """A child with a name, a mother, a referral, a visit and a time in care."""
    made = Child.objects.create(
        la_child_id="K1", born_on=dt.date(2012, 5, 1), sex="F", disabilities=["LD", "AUT"]
    )
    mother = Child.objects.create(la_child_id="K2", is_parent=True)
    FamilyMember.objects.create(child=made, relative=mother, relation="mother", name="Ann Sample")
    ChildName.objects.create(child=made, forename="Maya", surname="Sample", kind="legal")
    Referral.objects.create(
        child=made, received_on=dt.date(2025, 4, 7), from_source="6", no_further_action=False
    )
    visit = Visit.objects.create(happened_on=dt.date(2025, 6, 1), purposes=["child in need"])
    ChildSeen.objects.create(child=made, visit=visit, seen=True, seen_alone=False)
    period = CarePeriod.objects.create(child=made, began_on=dt.date(2025, 10, 1))
    LegalStatus.objects.create(
        child=made,
        care_period=period,
        code="C2",
        began_on=dt.date(2025, 10, 1),
        ended_on=DAY + dt.timedelta(9),
    )
    HealthAssessment.objects.create(child=made, done_on=dt.date(2025, 11, 1), kind="first")
    DentalCheck.objects.create(child=made, done_on=dt.date(2025, 12, 1))
    for postcode, disclosure in (("AB1 2CD", "ordinary"), ("AB1 9ZZ", "do not disclose")):
        Address.objects.create(
            child=made, kind="home", postcode=postcode, disclosure=disclosure[:30]
        )
    worker = Worker.objects.create(name="Sam Sample", code="SW1")
    Registration.objects.create(
        worker=worker, profession="social worker", number="SWE1", began_on=dt.date(2020, 1, 1)
    )
    return made


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.django_db
def test_objects_are_written_as_csv_and_parquet_alike(record, tmp_path):
    made = books.write("ssd", DAY, tmp_path / "out", by=system_account())
    out = tmp_path / "out"
    assert {each.name for each in out.iterdir()} == set(made)

    person, _ = read(out / "ssd_person.csv")
    assert (person["pers_person_id"], person["pers_forename"]) == ("K1", "Maya")
    assert (person["pers_dob"], person["pers_death_date"]) == ("2012-05-01", "")
    [mother] = read(out / "ssd_mother.csv")
    assert (mother["moth_person_id"], mother["moth_childs_person_id"]) == ("K2", "K1")
    [referral] = read(out / "ssd_cin_episodes.csv")
    assert (referral["cine_referral_nfa"], referral["cine_referral_source_code"]) == ("N", "6")
    assert referral["cine_referral_source_desc"] == "Police"
    [visit] = read(out / "ssd_cin_visits.csv")
    assert (visit["cinv_cin_visit_seen"], visit["cinv_cin_visit_seen_alone"]) == ("Y", "N")
    assert read(out / "ssd_cla_visits.csv") == []
    [status] = read(out / "ssd_legal_status.csv")
    assert status["lega_legal_status_end_date"] == ""
    assert [row["disa_disability_code"] for row in read(out / "ssd_disability.csv")] == [
        "AUT",
        "LD",
    ]
    kinds = {row["clah_health_check_type"] for row in read(out / "ssd_cla_health.csv")}
    assert kinds == {"Health assessment", "Dental check"}
    assert [row["addr_address_postcode"] for row in read(out / "ssd_address.csv")] == ["AB1 2CD"]
    [worker] = read(out / "ssd_professionals.csv")
    assert worker["prof_social_worker_registration_no"] == "SWE1"

    for one in objects():
        if one.filled:
            table = pq.read_table(out / f"{one.name}.parquet")
            words = [
                {name: "" if value is None else str(value) for name, value in row.items()}
                for row in table.to_pylist()
            ]
            assert words == read(out / f"{one.name}.csv"), one.name
            assert made[f"{one.name}.parquet"].rows == made[f"{one.name}.csv"].rows == len(words)
    assert pq.read_schema(out / "ssd_person.parquet").field("pers_dob").type == pa.date32()


@pytest.mark.django_db
def test_the_table_of_what_is_filled_stands_beside_them(tmp_path):
    books.write("ssd", DAY, tmp_path / "out", by=system_account())
    table = read(tmp_path / "out" / COVERAGE)
    assert len(table) == sum(len(each.fields) for each in objects())
    said = {row["field"]: (row["state"], row["why"]) for row in table}
    assert said["pers_dob"] == (FILLED, "")
    assert said["send_uln"][0] == NOT_HELD and said["cppr_cp_review_due"][0] == BY_DESIGN
    assert not (tmp_path / "out" / "ssd_s251_finance.csv").exists()


@pytest.fixture
def lives(record) -> Child:
    """More of the same child's life: what some fields are worked out from."""
    day = dt.date
    period = record.care_periods.get()
    CarePeriod.objects.create(child=record, began_on=day(2020, 1, 1), ended_on=day(2021, 1, 1))
    Review.objects.create(child=record, held_on=day(2025, 10, 20))
    visit = Visit.objects.create(happened_on=day(2025, 12, 1), purposes=["looked after"])
    ChildSeen.objects.create(child=record, visit=visit, seen=True)
    Enquiry.objects.create(child=record, began_on=day(2025, 5, 1))
    Enquiry.objects.create(child=record, began_on=day(2024, 5, 1))
    missing = MissingEpisode.objects.create(
        child=record, kind="M", began_on=day(2025, 11, 1), ended_on=day(2025, 11, 2)
    )
    ReturnInterview.objects.create(
        child=record, episode=missing, offered_on=day(2025, 11, 3), answer="declined"
    )
    Questionnaire.objects.create(child=record, returned_on=day(2025, 12, 1), score=12)
    QuestionnaireNotPossible.objects.create(
        child=record, decided_on=day(2026, 2, 1), because="SDQ1"
    )
    PreProceedings.objects.create(child=record, began_on=day(2024, 3, 1))
    PreProceedings.objects.create(child=record, began_on=day(2025, 8, 1))
    Proceedings.objects.create(child=record, issued_on=day(2025, 9, 1), case_number="AB25C50001")
    LeaverStatement.objects.create(child=record, stated_on=DAY, stated_by="this record")
    Eligibility.objects.create(child=record, kind="eligible", began_on=day(2025, 10, 1))
    LeaverContact.objects.create(child=record, happened_on=day(2026, 1, 5), two_way=True)
    LeaverContact.objects.create(child=record, happened_on=DAY + dt.timedelta(5), two_way=True)
    worker = Worker.objects.get()
    Allocation.objects.create(
        child=record, worker=worker, role="personal adviser", began_on=day(2025, 10, 1)
    )
    post = Post.objects.create(worker=worker, began_on=day(2024, 1, 1), through_agency=True)
    WorkingHours.objects.create(post=post, percent=60, began_on=day(2024, 1, 1))
    record.period = period
    return record


@pytest.mark.django_db
def test_what_no_one_field_holds_is_worked_out_on_the_day(lives, tmp_path):
    books.write("ssd", DAY, tmp_path / "out", by=system_account())

    def told(name: str) -> list[dict[str, str]]:
        return read(tmp_path / "out" / f"{name}.csv")

    period, referral = str(lives.period.pk), str(lives.referrals.get().pk)
    assert [row["clar_cla_id"] for row in told("ssd_cla_reviews")] == [period]
    assert [row["clav_cla_id"] for row in told("ssd_cla_visits")] == [period]
    assert [row["s47e_referral_id"] for row in told("ssd_s47_enquiry")] == [referral, ""]
    [missing] = told("ssd_missing")
    assert (missing["miss_missing_rhi_offered"], missing["miss_missing_rhi_accepted"]) == ("Y", "N")
    scores = told("ssd_sdq_scores")
    assert [(row["csdq_sdq_score"], row["csdq_sdq_reason"]) for row in scores] == [
        ("12", ""),
        ("", "SDQ1"),
    ]
    assert len({row["csdq_table_id"] for row in scores}) == 2
    first, second = told("ssd_pre_proceedings")
    assert (first["prep_prev_pre_proc_child"], second["prep_prev_pre_proc_child"]) == ("0", "1")
    assert (first["prep_court_reference"], second["prep_court_reference"]) == ("", "AB25C50001")
    assert second["prep_prev_care_proc_child"] == "0"
    [leaver] = told("ssd_care_leavers")
    assert leaver["clea_care_leaver_eligibility"] == "eligible"
    assert leaver["clea_care_leaver_latest_contact"] == "2026-01-05"
    assert leaver["clea_care_leaver_personal_advisor"] == "Sam Sample"
    assert leaver["clea_care_leaver_worker_id"] == ""
    [worker] = told("ssd_professionals")
    assert (worker["prof_agency_worker_flag"], worker["prof_full_time_equivalency"]) == ("Y", "0.6")
