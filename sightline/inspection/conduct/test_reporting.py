"""A report is drafted from what was weighed, checked, answered and published, and then stands."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.inspection.frameworks import all_frameworks
from sightline.inspection.report.as_text import as_text
from sightline.inspection.report.document import blocks
from sightline.inspection.report.quantifiers import misused
from sightline.record.governance.models import InspectionReport
from tests import inspecting

from .composing import document_of
from .models import Passage, Published, Report, Statement
from .services import judging, reporting, reviewing

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def scene():
    return inspecting.scene(children=5)


@pytest.fixture
def report(scene):
    """A drafted report under lac-2013."""
    return reporting.draft(by=scene.lead, inspection=inspecting.judged(scene))


def sent(scene, report):
    reporting.send(by=scene.lead, report=report, today=TODAY)
    return report


def out(scene, report):
    reporting.no_more_points(by=scene.director, report=report, today=TODAY)
    return reporting.publish(by=scene.lead, report=report, today=TODAY)


@pytest.mark.parametrize("code", [c for c, each in all_frameworks().items() if each.areas])
def test_every_framework_has_its_report(code):
    scene = inspecting.scene(children=5)
    word = "inadequate"
    inspection = inspecting.judged(scene, code, word)
    good = inspection.findings.first()
    good.pk, good.polarity, good.says, good.of = None, "strength", "Visits are kept.", None
    good.count = None
    good.save()
    report = reporting.draft(by=scene.lead, inspection=inspection)
    document = document_of(inspection)
    told = list(blocks(document))
    numbers = [each.number for each in told if each.number]

    assert numbers == list(range(1, len(numbers) + 1))
    assert any(each.kind == "list" for each in told) or code == "sif-2013"
    assert [row["number"] for row in reporting.numbered(report) if row["number"]]
    assert "Most children whose files we read (18 of 22) had no plan" in as_text(document)
    assert as_text(document).count("Visits are kept.") == 1


def test_a_graded_section_opens_with_its_grade(report):
    first = report.passages.filter(section="outcomes").order_by("place").first()

    assert first.text.startswith("Outcomes are inadequate. ")
    assert first.evidence[0].startswith("opinion:")


def test_every_passage_rests_on_something_and_no_word_is_misused(report):
    held = list(report.passages.all())

    assert all(each.evidence for each in held)
    assert [wrong for each in held for wrong in misused(each.text)] == []


def test_a_rewritten_passage_is_kept_when_the_draft_is_made_again(scene, report):
    passage = report.passages.filter(section="outcomes").last()
    with pytest.raises(Refused, match="does not fit the number"):
        reporting.rewrite(by=scene.lead, passage=passage, text="Few children (18 of 22) had none.")
    with pytest.raises(Refused, match="Only the lead"):
        reporting.rewrite(by=scene.second, passage=passage, text="All is well.")
    reporting.rewrite(by=scene.lead, passage=passage, text="Too few children have a plan.")
    reporting.draft(by=scene.lead, inspection=report.inspection)

    assert Passage.objects.filter(report=report, text="Too few children have a plan.").exists()


def test_no_report_without_every_grade(scene):
    inspection = inspecting.sampled(scene)
    with pytest.raises(Refused, match="Not agreed yet: Overall effectiveness"):
        reporting.draft(by=scene.lead, inspection=inspection)


def test_the_authority_checks_and_each_point_is_answered_before_it_is_published(scene, report):
    passage = report.passages.filter(section="outcomes").last()
    with pytest.raises(Refused, match="while the draft is with the authority"):
        reporting.make_point(by=scene.director, report=report, passage=passage, says="No.")
    sent(scene, report)
    point = reporting.make_point(
        by=scene.director, report=report, passage=passage, says="It was 17 of 22."
    )
    assert point.paragraph.isdecimal()
    with pytest.raises(Refused, match="not answered yet"):
        reporting.publish(by=scene.lead, report=report, today=TODAY)
    new = "Most children whose files we read (18 of 22), as the authority also counts, had none."
    reporting.answer_point(
        by=scene.lead, point=point, outcome="changed", answer="We counted again.", new_text=new
    )
    with pytest.raises(Refused, match="answered already"):
        reporting.answer_point(by=scene.lead, point=point, outcome="stands", answer="No.")
    with pytest.raises(Refused, match="still has time"):
        reporting.publish(by=scene.lead, report=report, today=TODAY)

    published = out(scene, report)
    assert new in as_text(reporting.published_document(published))


def test_silence_ends_with_the_days_given(scene, report):
    sent(scene, report)
    later = report.answer_due_on + dt.timedelta(days=1)

    assert reporting.publish(by=scene.lead, report=report, today=later)


def test_nothing_of_a_published_inspection_can_be_changed(scene, report):
    sent(scene, report)
    out(scene, report)
    inspection = report.inspection
    review = inspecting.in_sample(inspection)[0].review
    tries = [
        lambda: reporting.rewrite(by=scene.lead, passage=report.passages.first(), text="Else."),
        lambda: reporting.draft(by=scene.lead, inspection=inspection),
        lambda: inspecting.evidence(scene, inspection, "outcomes"),
        lambda: inspecting.grade(scene, inspection, "outcomes", "good"),
        lambda: reviewing.open_again(by=scene.lead, review=review, why="To change it"),
        lambda: reporting.send(by=scene.lead, report=report, today=TODAY),
        lambda: reporting.make_point(by=scene.director, report=report, passage=None, says="No."),
        lambda: judging.withdraw(
            by=scene.lead, inspection=inspection, what=inspection.findings.first(), why="No"
        ),
    ]
    for each in tries:
        with pytest.raises(Refused):
            each()


def test_what_is_published_is_shown_as_it_was_frozen(scene, report):
    sent(scene, report)
    published = out(scene, report)
    before = as_text(reporting.published_document(published))
    Passage.objects.all().update(text="Changed behind everybody's back.")

    assert as_text(reporting.published_document(published)) == before
    changed = Published.objects.get()
    changed.document["authority"] = "Elsewhere"
    with pytest.raises(Refused, match="not as it was frozen"):
        reporting.published_document(changed)


def test_publishing_makes_it_part_of_the_record_with_what_it_asks_for(scene, report):
    sent(scene, report)
    out(scene, report)
    made = InspectionReport.objects.get(reference="MOCK-1")

    assert (made.inspectorate, made.published_on) == ("The authority itself", TODAY)
    assert [each.tier for each in made.areas.order_by("number")] == [
        "immediately", "within three months", "within six months",
    ]  # fmt: skip
    first = made.areas.first()
    assert first.wording.startswith("ensure that every child has a plan")
    assert [(each.test, each.proposed) for each in first.tests.all()] == [
        ("every-child-has-a-care-plan", False)
    ]


def test_the_statement_answers_everything_asked_before_it_is_published(scene, report):
    with pytest.raises(Refused, match="answers a published report"):
        reporting.begin_statement(by=scene.director, report=report, opening="We accept it.")
    sent(scene, report)
    out(scene, report)
    statement = reporting.begin_statement(by=scene.director, report=report, opening="We accept it.")
    with pytest.raises(Refused, match="asked in 1, 2, 3"):
        reporting.publish_statement(by=scene.director, statement=statement, today=TODAY)
    for number in (1, 2, 3):
        reporting.state_action(
            by=scene.director, statement=statement, number=number, action="Write every plan.",
            owner="D. Example", by_on=TODAY,
        )  # fmt: skip
    with pytest.raises(Refused, match="nothing of that number"):
        reporting.state_action(
            by=scene.director, statement=statement, number=4, action="More.", owner="D.",
            by_on=TODAY,
        )  # fmt: skip
    reporting.publish_statement(by=scene.director, statement=statement, today=TODAY)

    assert Statement.objects.get().published_on == TODAY
    with pytest.raises(Refused, match="statement is published"):
        reporting.publish_statement(by=scene.director, statement=statement, today=TODAY)


def test_only_the_lead_publishes_and_only_the_authority_checks(scene, report):
    for deed in (
        lambda: reporting.send(by=scene.second, report=report, today=TODAY),
        lambda: reporting.send(by=scene.director, report=report, today=TODAY),
    ):
        with pytest.raises(Refused):
            deed()
    sent(scene, report)
    with pytest.raises(Refused, match="do not let you"):
        reporting.no_more_points(by=scene.lead, report=report, today=TODAY)
    assert Report.objects.get().state == Report.State.CHECK
