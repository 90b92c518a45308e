"""A load accounts for every row, and a second load of the same files changes nothing."""

import datetime as dt
import zipfile

import pytest
from django.apps import apps
from django.db import connection

from sightline.core.acting import Refused, system_account
from sightline.core.models import Account, Coverage
from sightline.record.care.models import CarePeriod, Placement, Review
from sightline.record.people.models import Child
from sightline.returns.models import Load, LoadedFile, SourceRow

from . import loading
from .loading import load

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 22)

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"
)
REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE"


@pytest.fixture
def analyst():
    return system_account()


@pytest.fixture
def given(tmp_path):
    """Write a table of rows into a file of a folder, and give the folder back."""

    def write(name: str, *lines: str, folder: str = "return"):
        path = tmp_path / folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return str(path.parent)

    return write


@pytest.fixture
def a_return(given):
    """A small return: two children, three episodes, three reviews."""
    given("h.csv", HEADER, "7,M,01/02/2010,WBRI,A12345678901A,,", "8,F,03/04/2012,REFU,UN1,,")
    given(
        "e.csv",
        EPISODES,
        "7,01/06/2023,S,V2,N1,U6,PR1,01/09/2023,X1,,AB1 2CD,AB2 3CD,SC1",
        "7,01/09/2023,P,V2,N1,U4,PR1,,,CARPL,AB1 2CD,AB3 4CD,SC2",
        "8,10/01/2024,S,C1,N1,K2,PR4,,,,,,",
    )
    return given(
        "r.csv",
        REVIEWS,
        "7,01/02/2010,28/06/2023,PN1",
        "7,01/02/2010,20/09/2023,PN1",
        "8,03/04/2012,31/02/2024,PN1",
    )


def everything() -> dict[str, list]:
    """Every row of every table of the record, and of its history."""
    contexts = [each for each in apps.get_app_configs() if ".record." in each.name]
    models = [model for each in contexts for model in each.get_models()]
    return {model._meta.label: list(model.objects.order_by("pk").values()) for model in models}


def what_the_record_says() -> dict[str, list]:
    """The record without its numbering and moments, to compare one way of loading with another."""
    passing = ("id", "_id", "_at", "stated_as_at", "source")
    return {
        label: sorted(
            str({name: value for name, value in row.items() if not name.endswith(passing)})
            for row in rows
        )
        for label, rows in everything().items()
        if not label.endswith("Event")
    }


def adds_up(told: dict) -> bool:
    counts = [told["totals"], *told["files"]]
    parts = ("loaded", "unchanged", "merged", "set_aside")
    return all(each["rows_in"] == sum(each[part] for part in parts) for each in counts)


def test_every_row_is_accounted_for(a_return, analyst):
    told = load([a_return], by=analyst, today=TODAY).to_dict()

    assert told["totals"] == {
        "rows_in": 8, "loaded": 7, "unchanged": 0, "merged": 0, "set_aside": 1,
    }  # fmt: skip
    assert adds_up(told)
    assert [(each["kind"], each["year"]) for each in told["files"]] == [("SSDA903", 2024)] * 3
    (aside,) = told["set_aside"]
    assert (aside["row"], aside["column"], aside["value"]) == (4, "REVIEW", "31/02/2024")
    assert aside["file"].endswith("return/r.csv")


def test_the_record_holds_what_the_return_said(a_return, analyst):
    load([a_return], by=analyst, today=TODAY)

    child = Child.objects.get(la_child_id="7")
    assert (child.born_on, child.sex, child.upn) == (dt.date(2010, 2, 1), "M", "A12345678901A")
    assert Child.objects.get(la_child_id="8").upn_missing_because == "UN1"
    assert [p.kind for p in Placement.objects.filter(child=child).order_by("began_on")] == [
        "U6",
        "U4",
    ]
    assert CarePeriod.objects.get(child=child).began_on == dt.date(2023, 6, 1)
    assert Review.objects.filter(child=child).count() == 2


def test_a_second_load_changes_nothing(a_return, analyst):
    load([a_return], by=analyst, today=TODAY)
    before = everything()

    told = load([a_return], by=analyst, today=TODAY).to_dict()

    assert told["totals"] == {
        "rows_in": 8, "loaded": 0, "unchanged": 7, "merged": 0, "set_aside": 1,
    }  # fmt: skip
    assert everything() == before


def test_a_zip_of_the_files_says_the_same_as_the_folder(a_return, analyst, tmp_path):
    from pathlib import Path

    packed = tmp_path / "return.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(Path(a_return).iterdir()):
            archive.write(path, path.name)

    load([str(packed)], by=analyst, today=TODAY)
    told = load([a_return], by=analyst, today=TODAY).to_dict()

    assert told["totals"]["unchanged"] == 7


def test_the_order_of_the_files_does_not_matter(a_return, given, analyst):
    from pathlib import Path

    later = given("h.csv", HEADER, "7,M,01/02/2010,WBRI,A12345678901A,,", folder="later")
    given(
        "e.csv",
        EPISODES,
        "7,01/09/2023,P,V2,N1,U4,PR1,05/05/2024,E4A,CARPL,AB1 2CD,AB3 4CD,SC2",
        "8,10/01/2024,S,C1,N1,K2,PR4,,,,,,",
        folder="later",
    )
    files = [str(path) for folder in (later, a_return) for path in sorted(Path(folder).iterdir())]

    outcomes = []
    for paths in (files, files[::-1], [files[3], files[0], files[4], files[1], files[2]]):
        with connection.cursor() as cursor:
            cursor.execute("savepoint untouched")
        load(paths, by=analyst, today=TODAY)
        outcomes.append(what_the_record_says())
        with connection.cursor() as cursor:
            cursor.execute("rollback to savepoint untouched")

    assert outcomes[0] == outcomes[1] == outcomes[2]
    assert any(outcomes[0].values())


def test_years_make_one_history_and_a_later_year_ends_what_an_earlier_one_left_open(
    a_return, given, analyst
):
    later = given(
        "e.csv",
        EPISODES,
        "7,01/09/2023,P,V2,N1,U4,PR1,05/05/2024,E4A,CARPL,AB1 2CD,AB3 4CD,SC2",
        folder="later",
    )
    load([later, a_return], by=analyst, today=TODAY)

    period = CarePeriod.objects.get(child__la_child_id="7")
    assert (period.began_on, period.ended_on) == (dt.date(2023, 6, 1), dt.date(2024, 5, 5))


def test_an_earlier_year_loaded_late_fills_only_what_is_blank(given, analyst):
    header = given("h.csv", HEADER, "7,F,01/02/2010,WBRI,,1,", folder="old")
    given("e.csv", EPISODES, "7,01/06/2022,S,V2,N1,U6,PR1,,,,,,", folder="old")
    newer = given("h.csv", HEADER, "7,M,01/02/2010,WBRI,,,", folder="new")
    given("e.csv", EPISODES, "7,01/06/2023,P,V2,N1,U6,PR1,,,,,,", folder="new")

    load([newer], by=analyst, today=TODAY)
    load([header], by=analyst, today=TODAY)

    child = Child.objects.get(la_child_id="7")
    assert (child.sex, child.is_parent) == ("M", True)


def test_what_a_load_did_is_kept(a_return, analyst):
    result = load([a_return], by=analyst, today=TODAY)

    kept = Load.objects.get(pk=result.load_id)
    assert (kept.rows_in, kept.loaded, kept.set_aside) == (8, 7, 1)
    assert kept.finished_at is not None
    assert LoadedFile.objects.filter(load=kept).count() == 3
    aside = SourceRow.objects.get(file__load=kept, outcome="set aside")
    assert aside.written == {
        "CHILD": "8", "DOB": "03/04/2012", "REVIEW": "31/02/2024", "REVIEW_CODE": "PN1",
    }  # fmt: skip
    assert SourceRow.objects.filter(child__la_child_id="7", outcome="loaded").count() == 5


def test_a_load_that_fails_leaves_nothing(a_return, analyst, monkeypatch):
    before = everything()

    def stopped(self):
        raise KeyboardInterrupt

    monkeypatch.setattr(loading._Loading, "_keep", stopped)
    with pytest.raises(KeyboardInterrupt):
        load([a_return], by=analyst, today=TODAY)

    assert everything() == before
    assert not Load.objects.exists()
    assert not Coverage.objects.exists()


def test_only_who_may_load_can_load(a_return):
    member = Account.objects.create(username="member", name="Jo Sample", roles=["elected member"])

    with pytest.raises(Refused, match="load a return"):
        load([a_return], by=member)
    assert not Child.objects.exists()


def test_coverage_is_declared_and_refused_files_do_not_stop_the_rest(a_return, given, analyst):
    given("notes.csv", "NAME,SHOE", "Jo,9")

    result = load([a_return, "/no/such/place"], by=analyst, today=TODAY)

    assert result.refused
    assert [bool(each.refused) for each in result.files] == [False, False, True, False, True]
    review = Coverage.objects.get(fact="looked after review held")
    assert (review.how, review.since, review.until) == (
        "every event", dt.date(2023, 4, 1), dt.date(2024, 3, 31),
    )  # fmt: skip
    assert not Coverage.objects.filter(fact="looked after visit").exists()


def test_rows_that_contradict_each_other_are_not_both_taken(a_return, given, analyst):
    given("r2.csv", REVIEWS, "7,01/02/2010,28/06/2023,PN3", "7,01/02/2010,28/06/2023,PN1")

    told = load([a_return], by=analyst, today=TODAY).to_dict()

    assert Review.objects.get(held_on=dt.date(2023, 6, 28)).participation == "PN1"
    (aside,) = [each for each in told["set_aside"] if each["file"].endswith("r2.csv")]
    assert (aside["row"], aside["column"], aside["value"]) == (2, "REVIEW_CODE", "PN3")
    assert "says PN1 for the same reviews" in aside["reason"]
    same = next(each for each in told["files"] if each["file"].endswith("r2.csv"))
    assert (same["unchanged"], same["set_aside"]) == (1, 1)


def test_progress_is_told(a_return, analyst):
    steps = []
    load([a_return], by=analyst, today=TODAY, progress=lambda *step: steps.append(step))

    assert any(says.startswith("Reading") for says, _, _ in steps)
    assert steps[-1] == ("Working out what is due", 2, 2)
