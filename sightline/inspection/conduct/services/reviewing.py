"""Reading the children's files: each part graded, and what must be put right today told at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldError
from django.utils import timezone

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account, Notice
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation, Role

from ..models import CaseGrade, CaseReview, Remedy, Sampled
from ..models.reviews import FilePart
from .standing import as_inspector, at_length, not_published, said

LEADS = ["service manager", "director"]
"""Who is told where a child has no team manager with an account."""


def begin_review(*, by: Account, sampled: Sampled) -> CaseReview:
    """Begin to read a child's file; another inspector may go on with it. Raises Refused."""
    inspection = sampled.draw.inspection
    as_inspector(by, inspection, sampled.child_id)
    not_published(inspection)
    _of_the_last_draw(sampled)
    held = CaseReview.objects.filter(sampled=sampled).first()
    if held is not None:
        return held
    with deed(by=by, why="A file is being read"):
        made = CaseReview.objects.create(sampled=sampled, reviewer=by)
        note(by=by, did="began to review a case", child_id=sampled.child_id, about=made)
    return made


def _of_the_last_draw(sampled: Sampled) -> None:
    latest = sampled.draw.inspection.draws.order_by("-number").first()
    if latest is None or latest.pk != sampled.draw_id:
        raise Refused("Another sample was drawn after this one. Read the files of that one.")


def grade_part(
    *,
    by: Account,
    review: CaseReview,
    part: str,
    grade: int,
    because: str,
    lines: Sequence[dict[str, Any]] = (),
) -> CaseGrade:
    """Grade one part of a file, with the lines of the record it rests on. Raises Refused.

    Each line is a dictionary of `rows` (the table), `row` (its number), `on` and `says`; a line
    that is not about this child is refused.
    """
    _reading(by, review)
    if part not in FilePart.values:
        raise Refused("Choose one of the parts of the file.")
    if grade not in (1, 2, 3, 4):
        raise Refused("Grade it from 1, the best, to 4.")
    because = at_length(because, "Say why, in a sentence a social worker could learn from.")
    for line in lines:
        _about(review.sampled.child_id, line)
    with deed(by=by, why="A part of a file was graded"):
        made, _ = CaseGrade.objects.update_or_create(
            review=review,
            part=part,
            defaults={
                "grade": grade,
                "because": because,
                "lines": list(lines),
                "given_at": timezone.now(),
                "given_by": by,
            },
        )
        note(by=by, did="graded a part of a file", child_id=review.sampled.child_id, about=made)
    return made


def _about(child_id: int, line: dict[str, Any]) -> None:
    try:
        model = apps.get_model(line["rows"])
        found = model._default_manager.filter(pk=line["row"], child_id=child_id).exists()
    except (FieldError, KeyError, LookupError, TypeError, ValueError):
        found = False
    if not found:
        raise Refused("One of the lines is not in this child's record. Choose it again.")


def _reading(by: Account, review: CaseReview) -> None:
    inspection = review.sampled.draw.inspection
    as_inspector(by, inspection, review.sampled.child_id)
    not_published(inspection)
    if review.finished_at is not None:
        raise Refused("This review is finished. Open it again before you change it.")


def finish_review(*, by: Account, review: CaseReview, overall: int, what_it_found: str) -> None:
    """Finish a review with one grade for the whole and what it found. Raises Refused."""
    _reading(by, review)
    graded = set(review.grades.values_list("part", flat=True))
    lacking = [FilePart(part).label.split(":")[0] for part in FilePart.values if part not in graded]
    if len(lacking) > len(FilePart.values) - 3:
        raise Refused(
            "Grade three parts of the file at least before you finish."
            f" Not graded yet: {', '.join(lacking)}."
        )
    if overall not in (1, 2, 3, 4):
        raise Refused("Grade the whole file from 1, the best, to 4.")
    what_it_found = at_length(what_it_found, "Say what you found, in a few sentences.")
    with deed(by=by, why="A review of a file was finished"):
        review.overall, review.what_it_found = overall, what_it_found
        review.finished_at, review.finished_by = timezone.now(), by
        review.save()
        note(by=by, did="finished a case review", child_id=review.sampled.child_id, about=review)


def open_again(*, by: Account, review: CaseReview, why: str) -> None:
    """Go on with a review that was finished. Raises Refused."""
    inspection = review.sampled.draw.inspection
    as_inspector(by, inspection, review.sampled.child_id)
    not_published(inspection)
    why = said(why, "Say why in a sentence.")
    with deed(by=by, why=why):
        review.finished_at = review.finished_by = None
        review.save()
        note(
            by=by, did="opened a case review again", child_id=review.sampled.child_id,
            about=review, why=why,
        )  # fmt: skip


def needs_action_today(
    *, by: Account, review: CaseReview, what: str, leads_to: Callable[[int], str]
) -> Remedy:
    """Tell the managers of the child's team at once of what must be put right today.

    `leads_to` gives the address where it is answered, from the number of the remedy. Raises
    Refused where nobody could be told: an inspector must then tell somebody in person.
    """
    inspection, child = review.sampled.draw.inspection, review.sampled.child
    as_inspector(by, inspection, child.pk)
    what = at_length(what, "Say what must be done today, and what may happen otherwise.")
    told = managers_of(child)
    if not told:
        raise Refused(
            "Nobody who manages this child's team has an account here. Tell the director in person"
            " now, and have an account made."
        )
    names = ", ".join(each.name for each in told)
    with deed(by=by, why="A child needs something done today"):
        made = Remedy.objects.create(review=review, what=what, found_by=by, told=names)
        for manager in told:
            Notice.objects.create(
                to=manager,
                child_id=child.pk,
                leads_to=leads_to(made.pk),
                says=f"Inspectors say that a child needs something done today. {inspection}.",
            )
        note(by=by, did="told managers of a child at risk", child_id=child.pk, about=made)
    return made


def managers_of(child: Child) -> list[Account]:
    """The managers of the team that has the child, who can sign in; else whoever leads."""
    found: dict[int, Account] = {}
    held = Allocation.objects.filter(child=child, ended_on=None, role=Role.SOCIAL_WORKER)
    held = held.exclude(status__in=("draft", "entered in error"))
    for each in held.select_related("team__manager__account", "worker__team__manager__account"):
        for team in (each.team, each.worker and each.worker.team):
            account = team and team.manager and team.manager.account
            if account is not None and account.is_active:
                found[account.pk] = account
    if not found:
        leading = Account.objects.filter(roles__overlap=LEADS, is_active=True)
        found = {each.pk: each for each in leading}
    return sorted(found.values(), key=lambda each: each.name)


def put_right(*, by: Account, remedy: Remedy, what_was_done: str) -> None:
    """Say what was done for the child, as the authority. Raises Refused."""
    allow(by, "inspections.answer", remedy.review.sampled.child_id)
    if remedy.accepted_at is not None:
        raise Refused("The inspectors have accepted this already. Nothing more is needed.")
    words = at_length(what_was_done, "Say what was done, by whom, and how the child is now.")
    with deed(by=by, why="Something was put right for a child"):
        remedy.what_was_done = words
        remedy.done_at, remedy.done_by = timezone.now(), by
        remedy.save()
        child_id = remedy.review.sampled.child_id
        Notice.objects.create(
            to=remedy.found_by,
            child_id=child_id,
            says="What had to be done today for a child is answered. Look whether it will do.",
        )
        note(by=by, did="put something right for a child", child_id=child_id, about=remedy)


def accept(*, by: Account, remedy: Remedy) -> None:
    """Accept, as an inspector, that what was done will do. Raises Refused."""
    as_inspector(by, remedy.review.sampled.draw.inspection, remedy.review.sampled.child_id)
    if remedy.done_at is None:
        raise Refused("Nothing is said to have been done yet.")
    with deed(by=by, why="A remedy was accepted"):
        remedy.accepted_at, remedy.accepted_by = timezone.now(), by
        remedy.save()
        child_id = remedy.review.sampled.child_id
        note(by=by, did="accepted what was put right", child_id=child_id, about=remedy)


def not_enough(*, by: Account, remedy: Remedy, why: str, leads_to: Callable[[int], str]) -> Remedy:
    """Say, as an inspector, that it will not do: it is asked for again at once. Raises Refused."""
    if remedy.done_at is None:
        raise Refused("Nothing is said to have been done yet.")
    if remedy.accepted_at is not None:
        raise Refused("This was accepted. Ask for what is needed now as something new.")
    return needs_action_today(
        by=by, review=remedy.review, what=said(why, "Say what is still needed."), leads_to=leads_to
    )
