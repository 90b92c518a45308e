"""Openings outside reach: which a person may review, what was then looked at, and the review."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import children_in_reach, reaches, restricted_children
from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account, Note, Notice, Opening, ReachGrant
from sightline.record.workforce.reach import team_children
from sightline.web.called import names_of

HIDDEN = "A restricted record"
Finding = ReachGrant.Finding


def to_review(by: Account) -> QuerySet[ReachGrant]:
    """The openings this person may review: never their own.

    Those who see every child see every opening; a manager sees those of the team's workers, and
    those of the team's children by anyone.
    """
    held = ReachGrant.objects.filter(kind=ReachGrant.Kind.BROKE_GLASS).exclude(account=by)
    if "authority" not in reaches(by):
        held = held.filter(
            Q(account__worker__team__manager__account=by) | Q(child_id__in=team_children(by))
        ).distinct()
    return held.select_related("account", "reviewed_by")


def too_long(grant: ReachGrant, now: dt.datetime) -> int:
    """How many days beyond the authority's own limit an opening has awaited review; 0 if none."""
    waited = (now - grant.granted_at).days
    return max(0, waited - settings.REVIEW_OPENINGS_WITHIN_DAYS) if not grant.reviewed_at else 0


def called_by(reader: Account, child_ids: set[int]) -> dict[int, str]:
    """What each child may be called to this reader: a restricted record is not named to others."""
    reach = children_in_reach(reader)
    hidden = restricted_children() - (child_ids if reach is None else reach)
    return {**names_of(child_ids - hidden), **dict.fromkeys(child_ids & hidden, HIDDEN)}


@dataclass(frozen=True)
class Looked:
    """What a person did with the leave they took: pages opened, and deeds done."""

    pages: list[Opening]
    deeds: list[Note]


def looked_at(grant: ReachGrant) -> Looked:
    """The pages opened by this leave, and what the person did to the record while it lasted."""
    during = {
        "account": grant.account_id,
        "child_id": grant.child_id,
        "at__gte": grant.granted_at,
        "at__lte": grant.until_at,
    }
    pages = Opening.objects.filter(**during, through=grant.kind).order_by("at")
    deeds = Note.objects.filter(**during).exclude(did__in=ASKING).order_by("at")
    return Looked(list(pages), list(deeds))


ASKING = ("opened outside reach", "was asked why, for a record outside reach")


def review(
    *, by: Account, grant: ReachGrant, found: str, sentence: str, what_follows: str = ""
) -> ReachGrant:
    """Say whether a record was rightly opened, and tell the person who opened it.

    Raises Refused for one's own opening, another team's, one that was reviewed, or no sentence.
    """
    allow(by, "access.review")
    if not to_review(by).filter(pk=grant.pk).exists():
        raise Refused("This opening is for another manager to review. Ask the service manager.")
    if found not in Finding:
        raise Refused("Say whether the record was rightly opened.")
    if len(sentence.split()) < 3:
        raise Refused("Say in a sentence how you know, so that the person can understand it.")
    if found == Finding.NOT_RIGHTLY and not what_follows.strip():
        raise Refused("Say what follows from it, for the child and for the person who opened it.")
    with deed(by=by, why=f"{found}: {sentence}"):
        held = ReachGrant.objects.select_for_update().get(pk=grant.pk)
        if held.reviewed_at:
            raise Refused("This opening has just been reviewed by somebody else. Go back to it.")
        held.reviewed_at, held.reviewed_by = timezone.now(), by
        held.found, held.review_note, held.what_follows = found, sentence, what_follows
        held.save()
        note(by=by, did=f"reviewed: {found}", child_id=held.child_id, about=held, why=sentence)
        Notice.objects.create(
            to=held.account, says=_told(held), leads_to=reverse("access.mine.mine")
        )
    return held


def _told(grant: ReachGrant) -> str:
    """What the person who opened the record is told. It names no child: reach may have ended."""
    says = (
        f"{grant.reviewed_by.name} reviewed a record you opened outside your reach on"
        f" {timezone.localtime(grant.granted_at):%d/%m/%Y}: {grant.found}. {grant.review_note}"
    )
    return f"{says} What follows: {grant.what_follows}" if grant.what_follows else says
