"""The library keeps what was read, once, with who put it there; and finds it again."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.apps import apps

from sightline.core.acting import Refused
from sightline.core.models import Account, Note

from .. import reading
from ..frameworks import Theme
from ..reading import ReadReport
from . import finding, services, steps
from .models import PublishedReport, ReportJudgement

pytestmark = pytest.mark.django_db
EXAMPLES = Path(reading.__file__).parent / "examples"


def test_a_file_is_read_and_kept_once(keeper):
    path = EXAMPLES / "lac_2013.txt"
    first = services.keep_file(by=keeper, path=path)
    again = services.keep_file(by=keeper, path=path)
    kept = PublishedReport.objects.get()

    assert (first.new, again.new) == (True, False)
    assert (kept.framework, kept.overall, kept.lead_inspector) == (
        *("lac-2013", "adequate"),
        "Ivy Invented",
    )
    assert [one.grade for one in kept.judgements.all()][1] == "good"
    assert kept.paragraphs.count() == 10
    assert [one.tier for one in kept.recommendations.all()] == [
        *["immediately"] * 2,
        "within three months",
    ]
    assert kept.unread[0]["field"] == "authority"
    assert Note.objects.get().did == "put a published report in the library"


def test_another_file_of_the_same_inspection_is_the_same_report(keeper, shelf):
    from .conftest import a_report

    same = a_report("Anyshire", 2019, "requires improvement to be good")
    again = services.keep(by=keeper, read=same, digest="another file")

    assert (again.new, again.report) == (False, shelf[0])


def test_what_is_asked_for_is_found_once(put):
    report = put("Anyshire", 2015, "good", framework="sif-2013", asked=["Visit children."])
    report.paragraphs.create(number=1, section="recommendations", text="Visit children.")

    assert finding.search("visit").passages == 1


def test_what_could_not_be_read_is_not_kept(keeper, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 and no more")

    assert services.keep_file(by=keeper, path=tmp_path / "a.pdf") is None
    with pytest.raises(Refused, match="could not be read"):
        services.keep(by=keeper, read=ReadReport("a", refused="It is empty."), digest="0")


def test_only_those_who_may_keep_do(db):
    worker = Account.objects.create_user("jo.sample", name="Jo", roles=["social worker"])

    with pytest.raises(Refused, match="do not let you put published inspection reports"):
        services.keep_file(by=worker, path=EXAMPLES / "lac_2013.txt")


def test_a_report_taken_out_is_in_no_list_and_can_come_back(keeper, shelf):
    with pytest.raises(Refused, match="Say why"):
        services.withdraw(by=keeper, report=shelf[0], why=" ")
    services.withdraw(by=keeper, report=shelf[0], why="It was the wrong file.")

    assert shelf[0] not in finding.reports()
    assert finding.search("supervision").passages == 0
    with pytest.raises(Refused, match="already"):
        services.withdraw(by=keeper, report=shelf[0], why="Again.")
    events = apps.get_model("library", "PublishedReportEvent").objects
    assert events.filter(pgh_obj_id=shelf[0].pk, withdrawn=True).exists()

    from .conftest import a_report

    same = a_report("Anyshire", 2019, "requires improvement to be good")
    assert services.keep(by=keeper, read=same, digest=shelf[0].digest).new
    assert finding.search("supervision").passages == 1


def test_words_are_found_by_their_stem_and_marked(shelf):
    found = finding.search("visiting children")
    marked = {words for hit in found.hits for words, looked in hit.parts if looked}

    assert (found.passages, found.reports) == (4, 3)
    assert marked == {"visits", "visit", "visited", "children", "Visits", "Children"}
    assert {hit.number for hit in found.hits} == {None, 1}


def test_a_search_can_be_narrowed(shelf):
    assert finding.search("visit", authority="Otherton").passages == 1
    assert finding.search("visit", framework="sif-2013").passages == 0
    assert finding.search("visit", asked_only=True).passages == 2
    assert finding.search('"supervision records"').passages == 0
    assert finding.search('"records of supervision"').passages == 1


@pytest.mark.parametrize("words", ["'", '"', "a & | !", "((", "the", "-visit", "\x00x", "'; drop"])
def test_odd_words_find_what_they_find_and_no_fault(shelf, words):
    assert finding.search(words).passages >= 0


def test_grades_of_an_authority_are_by_theme_and_in_order(shelf):
    held = finding.history("Anyshire")
    rows = dict(held.themes)

    assert [one.inspection_end.year for one in held.reports] == [2019, 2023]
    assert rows["overall effectiveness"] == ("requires improvement to be good", "good")
    assert rows["care leavers"] == ("requires improvement to be good", "inadequate")


def test_a_theme_judged_twice_is_told_at_its_worst(put):
    report = put("Anyshire", 2011, "", framework="slac-2009")
    ReportJudgement.objects.filter(report=report).delete()
    for place, (area, grade) in enumerate(
        (("sg.overall_effectiveness", "good"), ("lac.overall_effectiveness", "adequate"))
    ):
        ReportJudgement.objects.create(report=report, place=place, area=area, grade=grade)

    assert dict(finding.history("Anyshire").themes)["overall effectiveness"] == ("adequate",)


def test_who_was_told_and_who_rose(shelf):
    rose, fell = finding.told("visits")

    assert (rose.report.authority, rose.then, rose.now, rose.moved) == (
        *("Anyshire", "requires improvement to be good"),
        *("good", "rose"),
    )
    assert (fell.report.authority, fell.moved) == ("Otherton", "fell")


def test_the_grade_that_is_followed_can_be_another(shelf):
    moved = {one.report.authority: one.moved for one in finding.told("visits", Theme.CARE_LEAVERS)}

    assert moved == {"Anyshire": "fell", "Otherton": "fell"}


def test_without_a_later_inspection_nobody_can_tell(shelf):
    (one,) = finding.told("everything")

    assert (one.after, one.moved) == (None, "")


def test_grades_by_year_and_framework(shelf, put):
    put("Farside", 2022, "outstanding", framework="ilacs-2018")
    counts = {(one.year, one.framework): one.counts for one in finding.national()}

    assert counts == {
        (2018, "ilacs-2023"): (0, 1, 0, 0),
        (2019, "ilacs-2023"): (0, 0, 1, 0),
        (2022, "ilacs-2018"): (1, 0, 0, 0),
        (2022, "ilacs-2023"): (0, 0, 0, 1),
        (2023, "ilacs-2023"): (0, 1, 0, 0),
    }


def test_every_grade_of_every_framework_has_a_step():
    from ..frameworks import all_frameworks

    for one in all_frameworks().values():
        assert [steps.step(grade.word) for grade in one.grades] in ([], [1, 2, 3, 4])
