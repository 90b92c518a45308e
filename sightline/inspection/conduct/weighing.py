"""What the opinions come to: the grade that stands for each area, and what the guards say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sightline.inspection.frameworks import Guard, framework, held_back

from .models import Inspection, Opinion

STRENGTH_OF_STAGE = (Opinion.Stage.AGREED, Opinion.Stage.MODERATION, Opinion.Stage.PROVISIONAL)
CERTAIN = {
    "S": "read in its source",
    "K": "known from practice",
    "U": "not certain",
    "K/U": "known from practice and not certain",
    "L": "a local rule",
}


@dataclass(frozen=True)
class GuardSays:
    """What one limiting rule says of a grade: the best it may be, why, and how sure the rule is."""

    area: str
    code: str
    says: str
    given: str
    best: str
    because: tuple[str, ...]
    certainty: str
    reason_lifts: bool

    @property
    def refusal(self) -> str:
        """The sentence for an inspector whose grade it holds back."""
        way_out = (
            "Give a reason for the better grade, or lower it."
            if self.reason_lifts
            else "Lower it, look again at the grades it rests on, or have the limit switched off"
            " for this inspection."
        )
        return (
            f"{self.says}. So this can be no better than {self.best}."
            f" The rule is {CERTAIN.get(self.certainty, self.certainty)}. {way_out}"
        )


def standing_grades(inspection: Inspection, only_agreed: bool = False) -> dict[str, str]:
    """The grade that stands for each area: the last agreed, else the moderator's, else the first.

    With `only_agreed`, areas whose grade is not agreed are left out.
    """
    found: dict[str, str] = {}
    stages = STRENGTH_OF_STAGE[:1] if only_agreed else STRENGTH_OF_STAGE
    opinions = list(inspection.opinions.order_by("-pk"))
    for stage in stages:
        for each in opinions:
            if each.stage == stage:
                found.setdefault(each.area, each.grade)
    return found


def applies(inspection: Inspection, guard: Guard) -> bool:
    """Whether a limit holds in this inspection, as it was switched there."""
    on = guard.on or guard.code in inspection.guards_on
    return on and guard.code not in inspection.guards_off


def held_by_guards(inspection: Inspection, grades: Mapping[str, str]) -> list[GuardSays]:
    """What the framework's guards, those switched off left out, say of these grades."""
    scale = framework(inspection.framework)
    return [
        GuardSays(
            area=one.area,
            code=one.guard.code,
            says=one.guard.says,
            given=one.given,
            best=one.best,
            because=tuple(one.because),
            certainty=one.guard.certainty,
            reason_lifts=one.reason_lifts_it,
        )
        for one in held_back(scale, grades, on=inspection.guards_on, off=inspection.guards_off)
    ]
