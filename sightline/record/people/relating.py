"""The deeds that say who matters to a child, and what the picture of the family still lacks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils import timezone

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account

from .choices import Involvement, Relation
from .models import Child, FamilyMember, Professional

UNUSABLE = ("draft", "entered in error")
SIBLINGS = tuple(each for each in Relation if each.endswith("sibling"))
BIRTH_PARENTS = (Relation.MOTHER, Relation.FATHER)
GROWN_UP = 18
"""Parental responsibility ends on the eighteenth birthday."""


def add_member(
    *, by: Account, children: Sequence[Child], relation: str, **told: Any
) -> list[FamilyMember]:
    """Say who somebody is to each of these children. Raises Refused where it cannot be so.

    Somebody who is a child on the record too is `relative`: theirs is then shown on both pages
    from this one entry, where the relation is the same both ways.
    """
    for child in children:
        allow(by, "record.write", child.pk)
    _sound(relation, told)
    with deed(by=by, why=f"{relation} added"):
        made = []
        for child in children:
            _not_yet(child, relation, told)
            row = FamilyMember.objects.create(
                child=child, relation=relation, recorded_by=by, **told
            )
            note(by=by, did="family member added", child_id=child.pk, about=row, why=relation)
            made.append(row)
    return made


def change_member(*, by: Account, member: FamilyMember, why: str, **told: Any) -> FamilyMember:
    """Say what is now known of somebody; the history keeps what was said before."""
    allow(by, "record.write", member.child_id)
    _sound(told.get("relation", member.relation), {**_as_held(member), **told})
    with deed(by=by, why=why):
        for name, value in told.items():
            setattr(member, name, value)
        member.save(update_fields=list(told))
        note(by=by, did="family member changed", child_id=member.child_id, about=member, why=why)
    return member


def withdraw_member(*, by: Account, member: FamilyMember, why: str) -> None:
    """Mark an entry as made in error. Raises Refused without a sentence that says why."""
    allow(by, "record.write", member.child_id)
    _why(why)
    with deed(by=by, why=why):
        member.status = FamilyMember.Status.ENTERED_IN_ERROR
        member.save(update_fields=["status"])
        note(by=by, did="family member withdrawn", child_id=member.child_id, about=member, why=why)


def add_professional(
    *, by: Account, children: Sequence[Child], works_as: str, **told: Any
) -> list[Professional]:
    """Say who outside the service works with each of these children. Raises Refused."""
    for child in children:
        allow(by, "record.write", child.pk)
    if not works_as.strip():
        raise Refused("Say what they do, such as health visitor or class teacher.")
    with deed(by=by, why=f"{works_as} added"):
        made = []
        for child in children:
            row = Professional.objects.create(
                child=child, works_as=works_as.strip(), recorded_by=by, **told
            )
            note(by=by, did="professional added", child_id=child.pk, about=row, why=works_as)
            made.append(row)
    return made


def end_professional(*, by: Account, professional: Professional, on: dt.date) -> None:
    """Say that somebody works with the child no longer. Raises Refused."""
    allow(by, "record.write", professional.child_id)
    if on > timezone.localdate():
        raise Refused("That day has not come yet. Enter it once it has.")
    if professional.began_on and on < professional.began_on:
        raise Refused("They cannot have stopped before they began. Check the day.")
    with deed(by=by, why="No longer works with the child"):
        professional.ended_on = on
        professional.save(update_fields=["ended_on"])
        note(
            by=by,
            did="professional ended",
            child_id=professional.child_id,
            about=professional,
        )


def family_of(child: Child) -> list[FamilyMember]:
    """Everyone entered for this child, and brothers and sisters on whose page the child is.

    An entry made once is read in both directions; each of those from the other side is turned
    round, and not saved.
    """
    own = FamilyMember.objects.filter(child=child).exclude(status__in=UNUSABLE)
    held = list(own.select_related("relative").order_by("pk"))
    there = {each.relative_id for each in held}
    other = FamilyMember.objects.filter(Q(relation__in=SIBLINGS), relative=child)
    other = other.exclude(status__in=UNUSABLE).exclude(child_id__in=there)
    for each in other.select_related("child").order_by("child_id", "pk"):
        if each.child_id not in there:
            there.add(each.child_id)
            held.append(_turned(each, child))
    return held


def _turned(entry: FamilyMember, child: Child) -> FamilyMember:
    return FamilyMember(
        child=child,
        relative=entry.child,
        name=entry.child.called,
        relation=entry.relation,
        side=entry.side,
        born_on=entry.child.born_on,
        began_on=entry.began_on,
        ended_on=entry.ended_on,
        lives_with_child=entry.lives_with_child,
    )


@dataclass(frozen=True)
class Question:
    """Something the picture of a family does not say yet."""

    asks: str
    about: FamilyMember | None = None


def questions(child: Child, family: list[FamilyMember], as_at: dt.date) -> list[Question]:
    """What nobody has said of this family yet, the parents first.

    Both birth parents are shown, or it is said that one is not known and what was tried.
    """
    now = [each for each in family if each.ended_on is None or each.ended_on > as_at]
    asked = [
        question
        for relation in BIRTH_PARENTS
        for question in _of_a_parent(relation, [e for e in now if e.relation == relation])
    ]
    if _has_a_parents_say(child, as_at):
        asked += _of_responsibility(now)
    fathers_side = [each for each in now if each.side == "father's"]
    if now and not fathers_side:
        asked.append(Question("Who is there on the father’s side, and could any of them help?"))
    return asked


def _has_a_parents_say(child: Child, as_at: dt.date) -> bool:
    """Born, and not yet grown up: somebody has parental responsibility."""
    if child.born_on is None or child.born_on > as_at:
        return False
    return child.born_on > as_at.replace(year=as_at.year - GROWN_UP, day=min(as_at.day, 28))


def _of_a_parent(relation: Relation, held: list[FamilyMember]) -> list[Question]:
    if not held:
        return [
            Question(
                f"The {relation.label.lower()} is not shown. Who is it? If nobody knows, say what"
                " was done to find out."
            )
        ]
    asked = []
    for each in held:
        if not each.name and not each.relative_id and not each.how_sought:
            asked.append(Question(f"What was done to find the {relation.label.lower()}?", each))
        elif each.involvement in ("", Involvement.NOT_ASKED) and not each.died_on and each.name:
            asked.append(Question(f"Has {each.name} been asked to take part?", each))
    return asked


def _of_responsibility(now: list[FamilyMember]) -> list[Question]:
    """Who has parental responsibility, why, and what was seen that shows it."""
    asked = []
    living = [each for each in now if not each.died_on and (each.name or each.relative_id)]
    for each in living:
        called = each.name or (each.relative.called if each.relative else "")
        if each.relation in BIRTH_PARENTS and each.has_parental_responsibility is None:
            asked.append(Question(f"Does {called} have parental responsibility?", each))
        elif each.has_parental_responsibility and not each.parental_responsibility_because:
            asked.append(Question(f"Why does {called} have parental responsibility?", each))
        elif each.has_parental_responsibility and not each.parental_responsibility_proof:
            asked.append(
                Question(
                    f"What was seen that shows {called} has parental responsibility? A surname is"
                    " no proof.",
                    each,
                )
            )
    if not any(each.has_parental_responsibility for each in living):
        asked.append(Question("Nobody is shown as having parental responsibility. Who has it?"))
    return asked


def _sound(relation: str, told: dict[str, Any]) -> None:
    if not (told.get("name") or told.get("relative") or told.get("how_sought")):
        raise Refused("Say who it is; or, where nobody knows, what was done to find out.")
    if told.get("poses_risk") and not told.get("risk_basis"):
        raise Refused("Say what the risk is known from: a conviction, a finding, an assessment.")
    proof = told.get("parental_responsibility_because")
    if proof and told.get("has_parental_responsibility") is False:
        raise Refused(
            "You say why they have parental responsibility, and that they do not. Check which."
        )
    if relation in (Relation.STEP_PARENT, Relation.CARER) and (
        told.get("has_parental_responsibility") and not proof
    ):
        raise Refused(
            "Step-parents and carers have parental responsibility only by agreement or order. Say"
            " which gives it."
        )
    _days(told)


def _days(told: dict[str, Any]) -> None:
    today = timezone.localdate()
    for name in ("born_on", "died_on", "began_on"):
        if told.get(name) and told[name] > today:
            raise Refused("A day that is entered here has not come yet. Check the days.")
    if told.get("died_on") and told.get("born_on") and told["died_on"] < told["born_on"]:
        raise Refused("The day of death is before the day of birth. Check the two.")
    if told.get("ended_on") and told.get("began_on") and told["ended_on"] < told["began_on"]:
        raise Refused("It cannot have ended before it began. Check the two days.")


def _not_yet(child: Child, relation: str, told: dict[str, Any]) -> None:
    relative = told.get("relative")
    if relative is not None and relative.pk == child.pk:
        raise Refused("A child cannot be entered as a relative of their own.")
    held = FamilyMember.objects.filter(child=child, relation=relation, ended_on=None)
    held = held.exclude(status__in=UNUSABLE)
    same = held.filter(relative=relative) if relative else held.filter(name=told.get("name", ""))
    if same.exists():
        raise Refused("They are on this page already. Change that entry instead.")


def _as_held(member: FamilyMember) -> dict[str, Any]:
    return {field.name: getattr(member, field.name) for field in member._meta.fields}


def _why(why: str) -> None:
    if len(why.split()) < 3:
        raise Refused("Say why in a sentence, so that whoever comes after you understands it.")
