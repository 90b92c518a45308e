"""What was agreed on paper is on a register with the day of its review, early help's among it."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.record.governance.models import ServiceDocument
from tests.boxes import on
from tests.refusing import refused, refuses_what_is_wrong
from tests.showing import at, page

from .screens import NewForm, ReviewForm

pytestmark = pytest.mark.django_db
LIST, NEW = "quality.papers.register", "quality.papers.new"
REVIEW = "quality.papers.review"


@pytest.fixture
def dee(make_account):
    """The director."""
    return make_account("dee.director", "director", name="Dee Director-Sample")


def told(**changed):
    """A strategy for early help, agreed a year ago."""
    today = timezone.localdate()
    return {
        "kind": "strategy",
        "about": "early help",
        "title": "Helping families sooner",
        "agreed_by": "The safeguarding board",
        "kept_at": "The website",
        **on("agreed_on", today - dt.timedelta(days=365)),
        **on("review_on", today - dt.timedelta(days=2)),
        **changed,
    }


@pytest.mark.answers("F14", screen="quality.papers.register")
def test_an_early_help_strategy_is_missing_then_overdue_then_looked_at(client, fill, dee):
    shown = page(client, dee, at(LIST))
    assert "Nothing is on the register yet." in shown
    assert "a strategy for early help" in shown
    assert fill(dee, at(NEW), **told()).status_code == 302
    shown = page(client, dee, at(LIST))
    assert "1 document is past the day of its review." in shown
    assert "a strategy for early help" not in shown
    today = timezone.localdate()
    held = ServiceDocument.objects.get()
    review = at(REVIEW, document_id=held.pk)
    found = {"found": "More families are helped before school age.", "holds": "yes"}
    fill(dee, review, **found, **on("review_on", today + dt.timedelta(days=365)))
    assert "No review is overdue." in page(client, dee, at(LIST))
    fill(dee, review, found="Another takes its place next week.", holds="no")
    held.refresh_from_db()
    assert (held.out_of_date_on, held.review_on) == (today, None)
    shown = page(client, dee, at(LIST))
    assert "<h2>Out of date</h2>" in shown and "a strategy for early help" in shown


def test_wrong_answers_about_a_paper_are_told_of_and_write_nothing(client, fill, dee):
    today, one = timezone.localdate(), dt.timedelta(days=1)
    new = at(NEW)
    refused(fill, dee, new, "before it stands", **told(**on("review_on", today - one * 366)))
    later = on("review_on", today + one * 9)
    refused(fill, dee, new, "not been agreed yet", **told(**on("agreed_on", today + one), **later))
    refuses_what_is_wrong(fill, dee, new, NewForm, **told())
    review = at(REVIEW, document_id=ServiceDocument.objects.get().pk)
    found = {"found": "More families are helped early.", "holds": "yes", **on("looked_on", today)}
    never = {f"review_on_{part}": "" for part in range(3)}
    refused(fill, dee, review, "by when it is looked at again", **{**found, **never})
    refused(fill, dee, review, "before it stands", **found, **on("review_on", today))
    refused(fill, dee, review, "in a sentence", **{**found, **later, "found": "Fine"})
    refused(fill, dee, review, "not come yet", **{**found, **on("looked_on", today + one), **later})
    refuses_what_is_wrong(fill, dee, review, ReviewForm, **found, **later)
    client.force_login(dee)
    assert client.post(at(REVIEW, document_id=0)).status_code == 404


@pytest.mark.parametrize(("role", "sees", "writes"), [
    ("elected member", 200, 403), ("team manager", 403, 403), ("analyst", 200, 200),
])  # fmt: skip
def test_boards_read_and_only_some_write(client, make_account, role, sees, writes):
    client.force_login(make_account("no.body", role))
    assert client.get(at(LIST)).status_code == sees
    assert client.get(at(NEW)).status_code == writes
