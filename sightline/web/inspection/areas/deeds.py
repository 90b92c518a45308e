"""What an inspector can do about one judgement area: weigh, grade, ask, withdraw."""

from __future__ import annotations

from typing import Any

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.inspection.conduct.models import Inspection
from sightline.inspection.conduct.models.evidence import Polarity
from sightline.inspection.conduct.services import judging
from sightline.inspection.conduct.writing import in_words
from sightline.inspection.frameworks import framework
from sightline.inspection.improvement.proposing import propose_tests
from sightline.web.inspection.sending import Deed

from .forms import AskForm, FindingForm, GradeForm, WithdrawForm


def deeds(by: Account, inspection: Inspection, key: str) -> dict[str, Deed]:
    """The forms of the page of one area."""
    return {
        "find": _weighing(by, inspection, key),
        "grade": _grading(by, inspection, key),
        "ask": _asking(by, inspection, key),
        "withdraw": _withdrawing(by, inspection),
    }


def _weighing(by: Account, inspection: Inspection, key: str) -> Deed:
    entries = [
        (str(each.pk), f"{each.get_polarity_display()}: {each.says[:120]}")
        for each in inspection.log.filter(area=key, withdrawn_because="").order_by("pk")
    ]

    def form(sent, **options):
        return FindingForm(sent, entries=entries, **options)

    def find(given: dict[str, Any]) -> None:
        judging.find(by=by, inspection=inspection, area=key, **given)

    return Deed(form, find, "It is weighed.", "Weigh a strength or a weakness", "Keep it")


def _grading(by: Account, inspection: Inspection, key: str) -> Deed:
    scale = framework(inspection.framework)

    def form(sent, **options):
        return GradeForm(sent, scale=scale, **options)

    def grade(given: dict[str, Any]) -> None:
        judging.give_grade(by=by, inspection=inspection, area=key, **given)

    return Deed(form, grade, "The grade is kept.", "Give a grade", "Give this grade")


def _asking(by: Account, inspection: Inspection, key: str) -> Deed:
    scale = framework(inspection.framework)
    weak = inspection.findings.filter(area=key, polarity=Polarity.WEAKNESS, withdrawn_because="")
    findings = [(str(each.pk), in_words(each)) for each in weak.order_by("-weight", "pk")]
    sections = [(each.key, each.title) for each in scale.asking(scale.area(key).part)]
    offered = {test.code: test.says for _, says in findings for test in propose_tests(says)}
    tests = list(offered.items())

    def form(sent, **options):
        given = {"findings": findings, "sections": sections, "tests": tests}
        return AskForm(sent, scale=scale, **given, **options)

    def ask(given: dict[str, Any]) -> None:
        judging.ask(by=by, inspection=inspection, **given)

    return Deed(form, ask, "It is asked for.", "Ask for an improvement", "Ask for it")


def _withdrawing(by: Account, inspection: Inspection) -> Deed:
    held = {"finding": inspection.findings, "recommendation": inspection.recommendations}

    def withdraw(given: dict[str, Any]) -> None:
        rows = held.get(given["kind"])
        one = rows.filter(pk=given["number"]).first() if rows is not None else None
        if one is None:
            raise Refused("That is not in this inspection.")
        judging.withdraw(by=by, inspection=inspection, what=one, why=given["why"])

    return Deed(WithdrawForm, withdraw, "It is withdrawn.", "Withdraw", "Withdraw it")
