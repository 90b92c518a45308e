"""What moved between one version of a plan and the next, and what was copied unchanged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from . import copying
from .choices import FINISHED
from .models import Action, PlanVersion
from .smart import DRIFT, Written

COMPARED = {
    "outcome": "what will be different",
    "measure": "how we will know",
    "to_do": "what will be done",
    "owner": "who does it",
    "due_on": "the date",
    "if_not": "what if it does not work",
}
"""The parts of an action that are set beside those of the last version, and their names."""

TEXTS = {
    "worries": "What we are worried about",
    "working_well": "What is working well",
    "circumstances": "How the child lives now",
    "safety_goal": "What daily life must look like",
    "childs_view": "What the child thinks",
    "parents_view": "What the parents think",
    "if_not": "What happens if things do not change",
}
"""The parts of a plan that are told in words, in the order they are read."""


@dataclass(frozen=True)
class Carried:
    """One action beside the one it was carried from."""

    action: Action
    earlier: Action | None
    changed: tuple[str, ...]
    times: int

    @property
    def says(self) -> str:
        """In a few words, what became of it."""
        if self.earlier is None:
            return "New"
        if not self.changed:
            return "Copied unchanged"
        return f"Changed: {', '.join(COMPARED[name] for name in self.changed)}"

    @property
    def drifting(self) -> bool:
        """Whether it has been carried so often that it is not getting done."""
        return self.times >= DRIFT


@dataclass(frozen=True)
class Left:
    """An action of the last version that is not in this one."""

    action: Action

    @property
    def says(self) -> str:
        """What became of it; the plan says nothing where nobody did."""
        if self.action.state in FINISHED or self.action.closed_because:
            because = f": {self.action.closed_because}" if self.action.closed_because else ""
            return f"{self.action.get_state_display()}{because}"
        return "Left out, and nobody said why"

    @property
    def unexplained(self) -> bool:
        """Whether it fell out of the plan without a word."""
        return self.action.state not in FINISHED and not self.action.closed_because


@dataclass(frozen=True)
class Section:
    """One written part of a plan, in runs of copied and new words."""

    name: str
    title: str
    passages: list[copying.Passage]
    share: float | None
    stale_ages: list[copying.StaleAge]


@dataclass(frozen=True)
class Moved:
    """A version of a plan beside the one before it."""

    before: PlanVersion | None
    actions: list[Carried] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    @property
    def share(self) -> float | None:
        """The share of all the words that stood in the last version; None where there is none."""
        if self.before is None:
            return None
        runs = [each for section in self.sections for each in section.passages]
        words = sum(each.words for each in runs)
        same = sum(each.words for each in runs if each.copied)
        for each in self.actions:
            for name in COMPARED:
                count = len(str(getattr(each.action, name) or "").split())
                words += count
                same += 0 if each.earlier is None or name in each.changed else count
        return same / words if words else None

    @property
    def nothing_moved(self) -> bool:
        """Whether every action is as it was."""
        return bool(self.actions) and all(
            each.earlier is not None and not each.changed for each in self.actions
        )

    @property
    def stale_ages(self) -> list[copying.StaleAge]:
        """Every age that stood still."""
        return [age for section in self.sections for age in section.stale_ages]


def last_before(version: PlanVersion) -> PlanVersion | None:
    """The version before this one: of this plan, or of the plan it was carried over from."""
    earlier = PlanVersion.objects.exclude(status__in=("draft", "entered in error"))
    own = earlier.filter(plan_id=version.plan_id, number__lt=version.number)
    found = own.order_by("-number").first()
    if found is None and version.plan.carried_from_id:
        found = earlier.filter(plan_id=version.plan.carried_from_id).order_by("-number").first()
    return found


def moved(version: PlanVersion) -> Moved:
    """This version beside the one before it."""
    before = last_before(version)
    now = list(version.actions.select_related("carried_from").exclude(status="entered in error"))
    actions = [_carried(each) for each in now]
    if before is None:
        return Moved(None, actions)
    kept = {each.carried_from_id for each in now}
    gone = before.actions.exclude(status="entered in error").exclude(pk__in=kept)
    return Moved(before, actions, [Left(each) for each in gone], sections(before, version))


def _carried(action: Action) -> Carried:
    earlier, times, back = action.carried_from, 0, action.carried_from
    changed = tuple(
        name
        for name in COMPARED
        if earlier is not None and _plain(action, name) != _plain(earlier, name)
    )
    while back is not None:
        times, back = times + 1, back.carried_from
    return Carried(action, earlier, changed, times)


def _plain(action: Action, name: str) -> str:
    return " ".join(str(getattr(action, name) or "").lower().split())


def sections(before: PlanVersion, now: PlanVersion) -> list[Section]:
    """Each written part of a version with anything in it, beside the same part before."""
    child = now.plan.child
    known = [child.born_on, *child.family.values_list("born_on", flat=True)]
    born = [day for day in known if day is not None]
    found = []
    for name, title in TEXTS.items():
        then, text = getattr(before, name), getattr(now, name)
        if not text.strip():
            continue
        stale = copying.unchanged_ages(
            then,
            text,
            before_on=before.agreed_on or before.written_on,
            now_on=now.agreed_on or now.written_on,
            born_on=born,
        )
        found.append(
            Section(
                name,
                title,
                copying.passages(then, text),
                copying.share_unchanged(then, text),
                stale,
            )
        )
    return found


def as_written(version: PlanVersion, actions: Sequence[Action] | None = None) -> list[Written]:
    """The actions of a version, for the check of what is missing."""
    rows = version.actions.exclude(status="entered in error") if actions is None else actions
    return [written(each, version) for each in rows]


def written(action: Action, version: PlanVersion) -> Written:
    """One action, for the check of what is missing."""
    return Written(
        outcome=action.outcome,
        measure=action.measure,
        to_do=action.to_do,
        owner=action.owner,
        due_on=action.due_on,
        if_not=action.if_not,
        agreed_on=version.agreed_on or version.written_on,
    )
