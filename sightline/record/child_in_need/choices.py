"""The options a worker can choose when planning help for a child in need."""

from django.db import models


class PlanReason(models.TextChoices):
    """Why a child in need plan began."""

    ASSESSMENT = "after assessment", "After an assessment"
    STEP_DOWN = "step-down from protection", "Stepped down from child protection"
    CONFERENCE = "conference", "A conference made no child protection plan"
    RETURNED_HOME = "returned home", "The child came home from care"
    DISABLED = "disabled child", "The child is disabled"
    OTHER = "other", "Another reason"


class EndReason(models.TextChoices):
    """Why a child in need plan ended."""

    NEEDS_MET = "needs met", "The child's needs are met"
    STEPPED_UP = "stepped up to protection", "A child protection plan took its place"
    LOOKED_AFTER = "looked after", "The child is looked after"
    EARLY_HELP = "early help", "Stepped down to early help"
    MOVED = "moved", "The family moved away"
    WITHDREW = "family withdrew", "The family no longer agrees"
    ADULT = "18", "The young person turned 18"


class ReviewOutcome(models.TextChoices):
    """What a review of a child in need plan decided."""

    CONTINUE = "continue", "The plan goes on"
    STEP_DOWN = "step down", "Step down to early help"
    CLOSE = "close", "The plan ends: needs met"
    STRATEGY = "strategy discussion", "Hold a strategy discussion"


class NetworkOffer(models.TextChoices):
    """Whether a family was offered a meeting where it makes the plan."""

    OFFERED = "offered", "Offered"
    HELD = "held", "Held"
    DECLINED = "declined", "Offered and declined"
    UNSAFE = "unsafe", "Not offered: it would be unsafe"


class Suitable(models.TextChoices):
    """Whether a private fostering arrangement is right for the child."""

    YES = "yes", "Yes"
    WITH_REQUIREMENTS = "with requirements", "Yes, if what we require is done"
    NO = "no", "No: it is forbidden, or must end"


class ArrangementEnded(models.TextChoices):
    """Why a private fostering arrangement ended."""

    WENT_HOME = "went home", "The child went to live with a parent or near relative"
    TURNED_16 = "turned 16", "The child turned 16 (18 if disabled)"
    CAME_INTO_CARE = "came into care", "The child came into care"
    ANOTHER = "another arrangement", "The child moved to another such home"
    LEFT_AREA = "left the area", "They left the area"
    PROHIBITED = "prohibited", "We forbade it"
