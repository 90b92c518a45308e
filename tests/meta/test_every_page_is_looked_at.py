"""Every screen is looked at by axe, or it is written here why not, so that none is left out."""

from __future__ import annotations

import re

import pytest
from django import forms
from django.urls import resolve

from sightline.web.recording.form import RecordingForm
from sightline.web.recording.making import RecordingScreen, recordings
from sightline.web.screen import Screen, all_screens
from tests.functional.test_pages import PAGES

ONE_TEMPLATE = "recording/form.html"
"""The page of most recording forms: its look is the same, and only its questions differ."""
FILE = re.compile(r"(\.csv|\.pdf|\.<str:form>|/pdf|/files?|/to-mend)$")
"""A file to be kept, and no page."""
ONLY_SENT = {
    "account.own.everywhere",
    "account.sign_in.sign_out",
    "children.joining.undo",
    "early_help.record.complete",
    "recording.drafts.save",
    "returns.write.files",
    "work.my_work.read_notice",
}
"""A button is pressed here, and another page follows."""
ONLY_LEADS_ON = {"account.sign_in.first", "children.documents.file"}
"""Leads to another page at once, or to a file."""
WALKED = "tests/functional/test_inspection.py looks at it by axe as it goes through an inspection"
REASONS = {
    "children.chronology.line": "a recording form of the chronology, drawn as the one that adds",
    "children.corrections.about": "the form of /corrections/agreed about one row",
    "children.corrections.part": "the form of /corrections/agreed about one kept part",
    "children.documents.document": "its file must be on a disk that the copy of a database has not",
    "children.documents.share": "the form of /documents/add about one copy",
    "children.family.member": "the form of /family/add about one person",
    "duties.others.others": "the table of /duties/<code>/<which>, of workers and not of children",
    "front_door.partner.complete": "a part of /refer/new, fetched as it is filled in",
    "inspection.areas.area": WALKED,
    "inspection.areas.areas": WALKED,
    "inspection.case.case": WALKED,
    "inspection.evidence.evidence": WALKED,
    "inspection.lists.lists": WALKED,
    "inspection.one.one": WALKED,
    "inspection.remedies.remedies": WALKED,
    "inspection.remedies.remedy": WALKED,
    "inspection.report.report": WALKED,
    "inspection.requests.requests": WALKED,
    "inspection.sample.sample": WALKED,
    "performance.partners.enter": "the form of one figure on /performance/partners",
    "plans.action.change": "the form of /plans/{plan}/actions/new about an action that stands",
    "plans.action.update": "the form of a core group's action, which is looked at there",
    "plans.in_need.review": "the form of a core group, with the plan of a child in need",
    "plans.plan.agree": "a short form in the frame of /plans/{plan}",
    "plans.step.gate": "the gate of /steps, for one child",
    "returns.load.progress": "how far a load is, which leads on to its result once it is done",
    "quality.audit.audit": "tests/functional/test_paths.py goes through it",
    "quality.audits.sample": "the list that /quality/audits/draw makes",
    "recording.drafts.both": "tests/functional/test_recording.py looks at it by axe",
    "sign_off.reading.returned": "what the manager said, beside the form that is looked at",
}


def looked_at() -> set[str]:
    """The screens that the list of pages goes to."""
    return {
        resolve(re.sub(r"\{\w+\}", "1", address).split("?")[0]).view_name
        for addresses in PAGES.values()
        for address in addresses
    }


FORMS: dict[str, RecordingScreen] = {each.name: each for each in recordings() if each.template}
SEEN = looked_at()


def of_one_template(each: Screen) -> bool:
    return each.name in FORMS and FORMS[each.name].template == ONE_TEMPLATE


@pytest.mark.parametrize("each", all_screens(), ids=lambda each: each.name)
def test_every_screen_is_looked_at_or_has_a_reason(each):
    told = each.name in ONLY_SENT | ONLY_LEADS_ON | set(REASONS) or FILE.search(each.address)

    assert each.name in SEEN or told or of_one_template(each), (
        f"Add /{each.address} to PAGES in tests/functional/test_pages.py, or say here why not."
    )


def test_no_reason_is_kept_for_what_is_looked_at_or_gone():
    every = {each.name for each in all_screens()}
    kept = ONLY_SENT | ONLY_LEADS_ON | set(REASONS)

    assert kept - every == set()
    assert kept & SEEN == set()


def kinds_of(form: type[RecordingForm]) -> set[tuple[type, type]]:
    """The kinds of question that a form asks, by the field and how it is shown."""
    return {
        (type(field), type(field.widget))
        for field in form.base_fields.values()
        if not isinstance(field.widget, forms.HiddenInput)
    }


def test_every_kind_of_question_is_on_a_page_that_is_looked_at():
    """So that forms drawn by one template need not be looked at one by one."""
    asked = set().union(*(kinds_of(each.form) for each in FORMS.values()))
    shown = set().union(*(kinds_of(each.form) for name, each in FORMS.items() if name in SEEN))

    assert asked - shown == set()


def test_many_forms_of_the_one_template_are_looked_at():
    assert len([name for name in SEEN if name in FORMS]) >= 40
