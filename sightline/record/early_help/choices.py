"""The values that early help may take: reasons, answers, needs not met, and how it ends."""

from django.db import models


class Reason(models.TextChoices):
    """Why a family is offered help early."""

    HEALTH = "child's health", "The child's health"
    DEVELOPMENT = "development", "The child's development"
    BEHAVIOUR = "behaviour", "Behaviour"
    SCHOOL = "school", "School"
    PARENTS_HEALTH = "parent's health", "A parent's health"
    DRINK_OR_DRUGS = "drink or drugs", "Drink or drugs"
    DOMESTIC_ABUSE = "domestic abuse", "Violence or abuse at home"
    MONEY_OR_HOUSING = "money or housing", "Money or housing"
    CARING = "caring", "A child who cares for someone"
    ISOLATION = "isolation", "A family on its own"


class Ended(models.TextChoices):
    """How early help ended."""

    NEEDS_MET = "needs met", "Needs met"
    STEPPED_UP = "stepped up", "Stepped up to social care"
    MOVED = "moved", "The family moved away"
    WITHDREW = "family withdrew", "The family withdrew"
    NO_CONTACT = "no contact", "The family could not be reached"
    OTHER = "other", "Another reason"


class ReviewOutcome(models.TextChoices):
    """What a meeting of the team around the family came to."""

    CONTINUE = "continue", "Help goes on"
    CLOSE = "close met", "Help ends: needs met"
    STEP_UP = "step up", "Step up to social care"
    CHANGE_LEAD = "change lead", "Another lead professional"


class Answer(models.TextChoices):
    """A family's answer to an offer of early help."""

    AGREED = "agreed", "Agreed"
    REFUSED = "refused", "Refused"
    NO_ANSWER = "no answer", "Did not answer"


class NeedCategory(models.TextChoices):
    """A kind of help that was needed and was not there."""

    SPEECH = "speech", "Speech and language"
    MENTAL_HEALTH = "mental health", "Mental health, below the threshold of the service"
    PARENTING = "parenting", "Parenting"
    DOMESTIC_ABUSE = "domestic abuse", "After violence or abuse at home"
    HOUSING = "housing", "Housing"
    YOUTH_WORK = "youth work", "Youth work"
    SPECIAL_NEEDS = "special needs", "Special educational needs"
    SHORT_BREAKS = "short breaks", "Short breaks"
    OTHER = "other", "Something else"


class WhyUnmet(models.TextChoices):
    """Why a need was not met."""

    NO_SERVICE = "no service", "There is no such service"
    WAITING_LIST = "waiting list", "A waiting list"
    CRITERIA = "criteria", "The service's criteria shut the family out"
    REFUSED = "refused", "The service refused"


class Likelihood(models.TextChoices):
    """How likely it is that a child comes into care within a year."""

    LIKELY = "likely", "Likely"
    POSSIBLE = "possible", "Possible"
    UNLIKELY = "unlikely", "Unlikely now"


class EdgeEnded(models.TextChoices):
    """Why a child is no longer on the edge of care."""

    SAFE_AT_HOME = "safe at home", "Safe at home, or with family"
    CAME_INTO_CARE = "came into care", "Came into care"
    MOVED = "moved", "Moved to another area"
    ADULT = "turned 18", "Turned 18"


class HelpKind(models.TextChoices):
    """A kind of help that is bought or given."""

    PARENTING = "parenting", "Parenting programme"
    FAMILY_SUPPORT = "family support", "Family support worker"
    GROUP_CONFERENCE = "family group conference", "Family group conference"
    THERAPY = "therapy", "Therapy for the child"
    SHORT_BREAKS = "short breaks", "Short breaks"
    DIRECT_PAYMENT = "direct payment", "Direct payment"
    MENTORING = "mentoring", "Mentoring or youth work"
    SUBSTANCE = "drink or drugs", "Help with drink or drugs"
    ABUSE = "domestic abuse", "Help after violence at home"
    MONEY = "money or housing", "Help with money or housing"
    OTHER = "other", "Something else"
