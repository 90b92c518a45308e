"""The options a worker can choose when planning with a family, and when people meet."""

from django.db import models


class PlanKind(models.TextChoices):
    """Which help a plan is for. All have one shape."""

    EARLY_HELP = "early help", "Early help plan"
    CHILD_IN_NEED = "child in need", "Child in need plan"
    PROTECTION = "child protection", "Child protection plan"


NEVER_TOGETHER = (PlanKind.CHILD_IN_NEED, PlanKind.PROTECTION)
"""A child has one of these or the other, as the census asks."""


class Because(models.TextChoices):
    """Why a version of a plan was written."""

    BEGINNING = "beginning", "The plan began"
    OUTLINE = "outline", "The outline from the conference"
    IN_FULL = "in full", "The outline written out in full"
    MEETING = "meeting", "Changed at a core group or team meeting"
    REVIEW = "review", "Changed at a review"
    STEP = "step", "Carried over from a plan at another level"
    BETWEEN = "between", "Changed between meetings"


class ActionStatus(models.TextChoices):
    """How far an action has got."""

    NOT_STARTED = "not started", "Not started"
    UNDER_WAY = "under way", "Under way"
    DONE = "done", "Done"
    NOT_DONE = "not done", "Not done"
    NOT_NEEDED = "no longer needed", "No longer needed"


FINISHED = (ActionStatus.DONE, ActionStatus.NOT_NEEDED)
"""An action that has got this far is not carried into the next version."""


class Progress(models.TextChoices):
    """Whether life is different for the child, which is not the same as the action being done."""

    BETTER = "better", "Better for the child"
    SAME = "same", "The same"
    WORSE = "worse", "Worse"
    CANNOT_TELL = "cannot tell", "Cannot tell yet"


class MeetingKind(models.TextChoices):
    """What a meeting is."""

    STRATEGY = "strategy discussion", "Strategy discussion"
    CONFERENCE = "conference", "Child protection conference"
    CORE_GROUP = "core group", "Core group"
    IN_NEED_REVIEW = "child in need review", "Child in need review"
    TEAM_AROUND_FAMILY = "team around the family", "Team around the family"
    LEGAL_PLANNING = "legal planning", "Legal planning meeting"
    PRE_PROCEEDINGS = "pre-proceedings", "Pre-proceedings meeting"
    TRANSFER = "transfer", "Transfer meeting"


class HeldHow(models.TextChoices):
    """How people came together."""

    TOGETHER = "together", "In one room"
    VIDEO = "video", "By video"
    PHONE = "phone", "By telephone"
    MIXED = "mixed", "Some in the room and some by video or telephone"


class MemberKind(models.TextChoices):
    """In what right somebody is at a meeting."""

    AGENCY = "agency", "From an agency"
    CHILD = "child", "The child"
    PARENT = "parent", "A parent or somebody with parental responsibility"
    FAMILY = "family", "Family or friend"
    ADVOCATE = "advocate", "Advocate"
    LAWYER = "lawyer", "Lawyer"
    OTHER = "other", "Somebody else"


FAMILY = (MemberKind.CHILD, MemberKind.PARENT, MemberKind.FAMILY)
"""Those for whose life the meeting is."""


class Agency(models.TextChoices):
    """Which agency somebody speaks for."""

    SOCIAL_CARE = "social care", "Children's social care"
    POLICE = "police", "Police"
    HEALTH = "health", "Health"
    EDUCATION = "education", "School or college"
    EARLY_YEARS = "early years", "Early years"
    EARLY_HELP = "early help", "Early help"
    PROBATION = "probation", "Probation"
    YOUTH_JUSTICE = "youth justice", "Youth justice"
    HOUSING = "housing", "Housing"
    ADULT_SERVICES = "adult services", "Adult services"
    DOMESTIC_ABUSE = "domestic abuse", "Domestic abuse service"
    DRUG_AND_ALCOHOL = "drug and alcohol", "Drug and alcohol service"
    VOLUNTARY = "voluntary", "Voluntary organisation"
    LEGAL = "legal", "Legal services"
    OTHER = "other", "Another agency"


class Attended(models.TextChoices):
    """Whether, and how, somebody who was invited took part."""

    IN_PERSON = "in person", "In person"
    BY_VIDEO = "by video", "By video or telephone"
    DEPUTY = "deputy", "Sent somebody in their place"
    PART = "part", "For part of it"
    APOLOGIES = "apologies", "Sent apologies"
    NO_REPLY = "no reply", "Did not come and did not say"
    LEFT_OUT = "left out", "Kept out of it, for a reason"


THERE = (Attended.IN_PERSON, Attended.BY_VIDEO, Attended.DEPUTY, Attended.PART)
"""Ways of having taken part."""


class PlanView(models.TextChoices):
    """Whether somebody at a conference thinks a child protection plan is needed."""

    NEEDED = "needed", "A plan is needed"
    NOT_NEEDED = "not needed", "No plan is needed"
    UNSURE = "unsure", "Not sure"


class StepDirection(models.TextChoices):
    """Whether a child moves to a higher or a lower level of help."""

    UP = "up", "To a higher level of help"
    DOWN = "down", "To a lower level of help"
