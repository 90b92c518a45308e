"""The report: drafted, checked by the authority, each point answered, published and frozen."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.inspection.frameworks import Division, framework
from sightline.inspection.report import document as documents
from sightline.inspection.report.quantifiers import misused

from ..composing import document_of
from ..models import Inspection, Passage, Point, Published, Report, Statement, StatementLine
from ..scope import areas_of, sections_of
from ..weighing import standing_grades
from ..writing import drafted
from .publishing import hand_on
from .setting_up import versions
from .standing import as_lead, at_length, not_published, said

State = Report.State
NOT_NOW = "Facts are checked while the draft is with the authority, and not now."
DAYS_TO_CHECK = 10
"""Days in which the authority checks the facts of a draft. Our own number (`L`)."""


def ungraded(inspection: Inspection) -> list[str]:
    """The areas it judges whose grade is not agreed yet, by title."""
    agreed = standing_grades(inspection, only_agreed=True)
    return [each.title for each in areas_of(inspection) if each.key not in agreed]


def draft(*, by: Account, inspection: Inspection) -> Report:
    """Draft the report from what was weighed; passages that a person rewrote stay as they are.

    Raises Refused while a grade is not agreed, or once the authority has the draft.
    """
    as_lead(by, inspection)
    not_published(inspection)
    if missing := ungraded(inspection):
        raise Refused(f"Agree every grade first. Not agreed yet: {', '.join(missing)}.")
    held = Report.objects.filter(inspection=inspection).first()
    if held is not None and held.state != State.DRAFT:
        raise Refused("The authority has the draft. Change it only by answering its points.")
    with deed(by=by, why="A report was drafted"):
        report = held or Report.objects.create(inspection=inspection, drafted_by=by)
        _write(report)
        note(by=by, did="drafted a report", about=report)
    return report


def _write(report: Report) -> None:
    """Put the drafted passages in place of those nobody rewrote."""
    rewritten = {
        (each.section, tuple(each.evidence)): each.text
        for each in report.passages.filter(rewritten=True)
    }
    report.passages.all().delete()
    made = []
    for section, passages in drafted(report.inspection):
        for place, (text, evidence) in enumerate(passages):
            kept = rewritten.get((section, tuple(evidence)))
            made.append(
                Passage(
                    report=report,
                    section=section,
                    place=place,
                    text=kept or text,
                    evidence=evidence,
                    rewritten=kept is not None,
                )
            )
    Passage.objects.bulk_create(made)


def rewrite(*, by: Account, passage: Passage, text: str) -> None:
    """Put a passage in better words. Raises Refused for a word its number does not earn."""
    inspection = passage.report.inspection
    as_lead(by, inspection)
    not_published(inspection)
    text = said(text, "A paragraph needs words. Withdraw what it rests on to take it out.")
    if wrong := misused(text):
        raise Refused(
            f"“{wrong[0]}”: the word does not fit the number beside it. Use the word that it earns."
        )
    with deed(by=by, why="A paragraph was rewritten"):
        passage.text, passage.rewritten = text, True
        passage.save()
        note(by=by, did="rewrote a paragraph", about=passage)


def send(*, by: Account, report: Report, today: dt.date) -> None:
    """Send the draft to the authority, which checks its facts. Raises Refused."""
    as_lead(by, report.inspection)
    _at(report, State.DRAFT, "The draft is with the authority already, or published.")
    if missing := ungraded(report.inspection):
        raise Refused(f"Agree every grade first. Not agreed yet: {', '.join(missing)}.")
    with deed(by=by, why="A draft was sent to be checked"):
        report.state, report.sent_on = State.CHECK, today
        report.answer_due_on = today + dt.timedelta(days=DAYS_TO_CHECK)
        report.save()
        note(by=by, did="sent a draft report to be checked", about=report)


def _at(report: Report, state: Any, refusal: str) -> None:
    if report.state != state:
        raise Refused(refusal)


def make_point(*, by: Account, report: Report, passage: Passage | None, says: str) -> Point:
    """Say, as the authority, that something in the draft is not so. Raises Refused."""
    allow(by, "inspections.run")
    _at(report, State.CHECK, NOT_NOW)
    if report.nothing_to_correct_on is not None:
        raise Refused("The authority has said that it has no more points.")
    if passage is not None and passage.report_id != report.pk:
        raise Refused("That paragraph is of another report.")
    with deed(by=by, why="A point of fact was made"):
        made = Point.objects.create(
            report=report,
            passage=passage,
            paragraph=_number_of(report, passage),
            says=at_length(says, "Say what is not so, and what shows it."),
            made_by=by,
        )
        note(by=by, did="made a point of fact", about=made)
    return made


def _number_of(report: Report, passage: Passage | None) -> str:
    """The number that a paragraph has in the draft as it stands."""
    if passage is None:
        return ""
    for each in numbered(report):
        if each["passage"].pk == passage.pk:
            return str(each["number"] or "")
    return ""


def numbered(report: Report) -> list[dict[str, Any]]:
    """Every passage in the order of the report, with its number where its section has them."""
    scale = framework(report.inspection.framework)
    held: dict[str, list[Passage]] = {}
    for each in report.passages.order_by("place"):
        held.setdefault(each.section, []).append(each)
    standing = report.inspection.recommendations.filter(withdrawn_because="")
    asked = Counter(standing.values_list("section", flat=True))
    found, number = [], 0
    for section in scale.sections:
        for each in held.get(section.key, []):
            number += section.numbered
            shown = number if section.numbered else None
            found.append({"number": shown, "passage": each, "section": section})
        if documents.asks_by_number(scale, section):
            number += asked[section.key]
    return found


def no_more_points(*, by: Account, report: Report, today: dt.date) -> None:
    """Say, as the authority, that there is nothing more to correct. Raises Refused."""
    allow(by, "inspections.run")
    _at(report, State.CHECK, NOT_NOW)
    with deed(by=by, why="The facts were checked"):
        report.nothing_to_correct_on = today
        report.save()
        note(by=by, did="finished checking a draft report", about=report)


def answer_point(
    *, by: Account, point: Point, outcome: str, answer: str, new_text: str = ""
) -> None:
    """Answer one point: the report is changed to these words, or it stands and why. Or Refused."""
    report = point.report
    as_lead(by, report.inspection)
    _at(report, State.CHECK, "Points are answered while the authority has the draft, and not now.")
    if point.answered_at is not None:
        raise Refused("This point is answered already.")
    if outcome not in Point.Outcome.values:
        raise Refused("Say whether the report is changed or stands.")
    answer = at_length(answer, "Give the authority an answer in a sentence.")
    if outcome == Point.Outcome.CHANGED and point.passage is not None:
        rewrite(by=by, passage=point.passage, text=new_text)
    with deed(by=by, why="A point of fact was answered"):
        point.outcome, point.answer = outcome, answer
        point.answered_at, point.answered_by = timezone.now(), by
        point.save()
        note(by=by, did=f"answered a point of fact: {outcome}", about=point)


def publish(*, by: Account, report: Report, today: dt.date) -> Published:
    """Publish the report. From then on nothing of the inspection can be changed. Raises Refused.

    What it asks for is handed on to be followed until it has happened.
    """
    inspection = report.inspection
    as_lead(by, inspection)
    _at(report, State.CHECK, "The authority checks the facts before a report is published.")
    if report.points.filter(answered_at__isnull=True).exists():
        raise Refused("A point of the authority is not answered yet. Answer every one first.")
    if report.nothing_to_correct_on is None and today <= (report.answer_due_on or today):
        raise Refused(
            "The authority still has time to check the facts, and has not said that it is done."
        )
    if missing := ungraded(inspection):
        raise Refused(f"Agree every grade first. Not agreed yet: {', '.join(missing)}.")
    document = document_of(inspection, published_on=today)
    with deed(by=by, why="A report was published"):
        made = Published.objects.create(
            report=report,
            on=today,
            document=document.as_json(),
            fingerprint=document.fingerprint,
            versions=versions(inspection.framework),
            published_by=by,
        )
        report.state = State.PUBLISHED
        report.save()
        hand_on(inspection, made)
        note(by=by, did="published a report", about=report)
    return made


def published_document(published: Published) -> documents.Document:
    """The report as it was published. Raises Refused where it is not what was frozen."""
    held = documents.from_json(published.document)
    if held.fingerprint != published.fingerprint:
        raise Refused("The published report is not as it was frozen. Tell whoever runs this.")
    return held


def begin_statement(*, by: Account, report: Report, opening: str) -> Statement:
    """Begin the written statement of action, as the authority. Raises Refused."""
    allow(by, "inspections.run")
    _at(report, State.PUBLISHED, "The statement answers a published report. Wait until it is.")
    with deed(by=by, why="A statement of action was begun"):
        made, _ = Statement.objects.update_or_create(
            report=report,
            defaults={"opening": at_length(opening, "Say what you say first."), "begun_by": by},
        )
        note(by=by, did="began a statement of action", about=made)
    return made


def state_action(
    *, by: Account, statement: Statement, number: int, action: str, owner: str, by_on: dt.date
) -> StatementLine:
    """Say what will be done about one thing asked, who will and by when. Raises Refused."""
    allow(by, "inspections.run")
    _not_out(statement)
    asked = statement.report.published.document["asked"]
    if not 1 <= number <= len(asked):
        raise Refused("The report asks for nothing of that number.")
    given: Mapping[str, Any] = {
        "action": at_length(action, "Say what will be done."),
        "owner": said(owner, "Say who will do it: one person."),
        "by_on": by_on,
    }
    with deed(by=by, why="An action was stated"):
        made, _ = StatementLine.objects.update_or_create(
            statement=statement, number=number, defaults=given
        )
        note(by=by, did="stated an action", about=made)
    return made


def _not_out(statement: Statement) -> None:
    if statement.published_on is not None:
        raise Refused("The statement is published. Follow its actions in the improvement plan.")


def publish_statement(*, by: Account, statement: Statement, today: dt.date) -> None:
    """Publish the statement, once everything asked for has an action. Raises Refused."""
    allow(by, "inspections.run")
    _not_out(statement)
    asked = statement.report.published.document["asked"]
    stated = set(statement.lines.values_list("number", flat=True))
    if missing := [str(each) for each in range(1, len(asked) + 1) if each not in stated]:
        raise Refused(f"Nothing is stated yet about what was asked in {', '.join(missing)}.")
    with deed(by=by, why="A statement of action was published"):
        statement.published_on = today
        statement.save()
        note(by=by, did="published a statement of action", about=statement)


def sections_that_ask(inspection: Inspection) -> list[tuple[str, str]]:
    """Where in the report things may be asked for, by key and title."""
    return [
        (each.key, each.title)
        for each in sections_of(inspection)
        if each.division is Division.RECOMMENDATIONS
    ]
