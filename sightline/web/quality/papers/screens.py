"""Strategies, agreements and decisions: which are in date, which are to be looked at again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import may
from sightline.core.spine import GONE
from sightline.record.governance import services
from sightline.record.governance.models import About, ServiceDocument
from sightline.web.recording.form import RecordingForm, day, line, one_of_many, words, yes_no
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

SEE, WRITE = "improvement.see", "improvement.write"
UNDER = "quality.papers.register"
SOON = dt.timedelta(days=60)
Kind = ServiceDocument.Kind
EXPECTED = (
    ("A strategy for early help", (Kind.STRATEGY,), About.EARLY_HELP),
    ("A strategy for enough homes near home", (Kind.STRATEGY,), About.SUFFICIENCY),
    ("Thresholds agreed between agencies", (Kind.AGREEMENT, Kind.PROCEDURE), About.THRESHOLDS),
)
"""What an authority is asked for again and again; our own list, and not law."""


@dataclass(frozen=True)
class Paper:
    """One document, where it stands today, and how that is shown."""

    document: ServiceDocument
    says: str
    tone: str
    rank: int


@screen(
    "quality/papers",
    title="Strategies and agreements",
    needs=SEE,
    listed="Strategies and agreements",
)
def register(request):
    """Those to be looked at first, the longest overdue first; and what nobody has agreed."""
    today = timezone.localdate()
    held = [_paper(each, today) for each in ServiceDocument.objects.exclude(status__in=GONE)]
    held.sort(
        key=lambda each: (each.rank, each.document.review_on or dt.date.max, each.document.pk)
    )
    standing = [each.document for each in held if each.rank < OUT]
    given = {
        "papers": [each for each in held if each.rank < OUT],
        "over": [each for each in held if each.rank == OUT],
        "late": sum(1 for each in held if each.rank == 0),
        "missing": [
            title
            for title, kinds, about in EXPECTED
            if not any(each.kind in kinds and each.about == about for each in standing)
        ],
        "may_write": may(request.user, WRITE),
    }
    return render(request, "quality/papers/register.html", given)


OUT = 4


def _paper(document: ServiceDocument, today: dt.date) -> Paper:
    """Where one document stands on a day."""
    if document.out_of_date_on and document.out_of_date_on <= today:
        return Paper(document, "out of date", "", OUT)
    if document.review_on is None:
        return Paper(document, "no day for a review", "cannot-tell", 2)
    if document.review_on < today:
        return Paper(document, "review overdue", "late", 0)
    if document.review_on <= today + SOON:
        return Paper(document, "review due", "due", 1)
    return Paper(document, "in date", "met", 3)


class NewForm(RecordingForm):
    """What was agreed, by whom, and until when it holds."""

    kind = one_of_many("What kind of document is it?", Kind.choices)
    about = one_of_many("What is it about?", About.choices)
    title = line("What is its title?", required=True)
    agreed_by = line(
        "Who agreed it?", required=True, most=150, help_text="The board, body or person"
    )
    agreed_on = day("When was it agreed?")
    review_on = day("By when is it looked at again?")
    kept_at = line("Where can it be read?")


@recording_screen(
    "quality/papers/new",
    title="Something was agreed on paper",
    form=NewForm,
    needs=WRITE,
    under=UNDER,
)
def new(asked: Asked) -> Done:
    """One more document, with the day of its review."""
    made = services.record_document(by=asked.by, **asked.given)
    return Done(f"“{made.title}” is on the register.", reverse(UNDER))


def _document(_child: None, document_id: int) -> ServiceDocument:
    """The document. Raises Http404."""
    held = ServiceDocument.objects.exclude(status__in=GONE).filter(pk=document_id).first()
    if held is None:
        raise Http404
    return held


class ReviewForm(RecordingForm):
    """What was found when it was looked at again."""

    looked_on = day("When was it looked at again?")
    found = words(
        "What was found?", required=True, rows=3,
        help_text="What changed for children since it was agreed, and what is next.",
    )  # fmt: skip
    holds = yes_no("Does it still hold?")
    review_on = day("If it holds: by when is it looked at again?", required=False)

    def settle(self) -> None:
        """Which document it is."""
        self.lead = f"{self.about.title}, agreed by {self.about.agreed_by}."

    def start(self) -> dict[str, dt.date]:
        """Looked at today, unless told otherwise."""
        return {"looked_on": timezone.localdate()}


@recording_screen(
    "quality/papers/<int:document_id>/review",
    title="A document was looked at again",
    form=ReviewForm,
    needs=WRITE,
    about=_document,
    under=UNDER,
)
def review(asked: Asked) -> Done:
    """It holds until its next day, or is out of date."""
    made = services.review_document(by=asked.by, document=asked.about, **asked.given)
    says = "It is out of date." if made.out_of_date_on else "It holds until its next review."
    return Done(f"It is recorded. {says}", reverse(UNDER))
