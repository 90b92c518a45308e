"""What may be done to a report: draft, rewrite, send, check, answer, publish, and state actions."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.inspection.conduct.models import Inspection, Passage, Report, Statement
from sightline.inspection.conduct.services import reporting
from sightline.web.inspection.sending import Deed

from .forms import ActionForm, AnswerForm, NothingForm, OpeningForm, PointForm, RewriteForm


def deeds(by: Account, inspection: Inspection, report: Report | None) -> dict[str, Deed]:
    """The forms of the page of a report, as far as it has got."""
    made = {"draft": _drafting(by, inspection)}
    if report is not None:
        made |= _writing(by, report) | _checking(by, report)
    return made


def _drafting(by: Account, inspection: Inspection) -> Deed:
    def draft(given: dict[str, Any]) -> None:
        reporting.draft(by=by, inspection=inspection)

    says = "The report is drafted from what you weighed. Read every paragraph before it is sent."
    return Deed(NothingForm, draft, says, "Draft the report", "Draft it")


def _passage(report: Report, number: int | str) -> Passage:
    found = report.passages.filter(pk=int(number)).first()
    if found is None:
        raise Refused("That paragraph is not in this report.")
    return found


def _writing(by: Account, report: Report) -> dict[str, Deed]:
    today = timezone.localdate()

    def rewrite(given: dict[str, Any]) -> None:
        if report.state != Report.State.DRAFT:
            raise Refused("The authority has the draft. Change it only by answering its points.")
        reporting.rewrite(by=by, passage=_passage(report, given["passage"]), text=given["text"])

    def send(given: dict[str, Any]) -> None:
        reporting.send(by=by, report=report, today=today)

    def publish(given: dict[str, Any]) -> None:
        reporting.publish(by=by, report=report, today=today)

    def answer(given: dict[str, Any]) -> None:
        point = report.points.filter(pk=given.pop("point")).first()
        if point is None:
            raise Refused("That point is not of this report.")
        reporting.answer_point(by=by, point=point, **given)

    sent = "The authority can read it now and has ten days to check the facts."
    out = "The report is published. What it asks for is followed from now on."
    return {
        "rewrite": Deed(RewriteForm, rewrite, "It is rewritten.", "Rewrite", "Keep these words"),
        "send": Deed(NothingForm, send, sent, "Send it to be checked", "Send it to be checked"),
        "answer": Deed(AnswerForm, answer, "The point is answered.", "Answer", "Answer this point"),
        "publish": Deed(NothingForm, publish, out, "Publish", "Publish the report"),
    }


def _checking(by: Account, report: Report) -> dict[str, Deed]:
    today = timezone.localdate()
    passages = [
        (str(each["passage"].pk), f"{each['number'] or each['section'].title}: {_short(each)}")
        for each in reporting.numbered(report)
    ]

    def form(sent, **options):
        return PointForm(sent, passages=passages, **options)

    def point(given: dict[str, Any]) -> None:
        chosen = given["passage"] and _passage(report, given["passage"])
        reporting.make_point(by=by, report=report, passage=chosen or None, says=given["says"])

    def done(given: dict[str, Any]) -> None:
        reporting.no_more_points(by=by, report=report, today=today)

    def begin(given: dict[str, Any]) -> None:
        reporting.begin_statement(by=by, report=report, opening=given["opening"])

    def action(given: dict[str, Any]) -> None:
        reporting.state_action(by=by, statement=_statement(report), **given)

    def publish(given: dict[str, Any]) -> None:
        reporting.publish_statement(by=by, statement=_statement(report), today=today)

    says = "The inspectors have your point and will answer it."
    return {
        "point": Deed(form, point, says, "Say what is not so", "Make this point"),
        "done": Deed(NothingForm, done, "They are told.", "No more", "We have no more points"),
        "begin": Deed(OpeningForm, begin, "It is begun.", "Begin the statement", "Begin it"),
        "action": Deed(ActionForm, action, "It is stated.", "State what you do", "State it"),
        "state": Deed(NothingForm, publish, "It is published.", "Publish", "Publish the statement"),
    }


def _statement(report: Report) -> Statement:
    found = Statement.objects.filter(report=report).first()
    if found is None:
        raise Refused("Begin the statement first: say what you say first.")
    return found


def _short(each: dict[str, Any]) -> str:
    text = each["passage"].text
    return text if len(text) < 90 else f"{text[:88]}…"
