"""Keeping children safe: discussions, enquiries, conferences, plans and core groups."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from sightline.core.history import tracked
from sightline.core.spine import Interpreted, Recorded, ends_after_it_begins, no_overlap
from sightline.record.people.models import Child


class Abuse(models.TextChoices):
    """The category of abuse a plan is made under."""

    NEGLECT = "NEG", "Neglect"
    PHYSICAL = "PHY", "Physical abuse"
    SEXUAL = "SAB", "Sexual abuse"
    EMOTIONAL = "EMO", "Emotional abuse"
    MULTIPLE = "MUL", "More than one, none the main"


class ConferenceKind(models.TextChoices):
    """Why a conference met."""

    INITIAL = "initial", "Initial"
    PRE_BIRTH = "pre-birth", "Before birth"
    REVIEW = "review", "Review"
    TRANSFER_IN = "transfer in", "Transfer from another authority"


class AfterPlan(models.TextChoices):
    """What a child has when a child protection plan ends."""

    IN_NEED = "child in need", "Child in need plan"
    LOOKED_AFTER = "looked after", "Looked after"
    OTHER_AUTHORITY = "other authority", "Another authority"
    CLOSED = "closed", "No further help from social care"


class Conclusion(models.TextChoices):
    """What an enquiry found."""

    NOT_SUBSTANTIATED = "not substantiated", "Concerns not substantiated"
    NO_CONTINUING_RISK = "no continuing risk", "Substantiated, no continuing risk"
    CONTINUING_RISK = "continuing risk", "Substantiated, continuing risk"


@tracked
class StrategyDiscussion(Recorded):
    """Police, health and social care decide together whether to make enquiries."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="strategy_discussions")
    asked_for_on = models.DateField(null=True, blank=True)
    asked_for_at = models.DateTimeField(null=True, blank=True)
    held_on = models.DateField()
    held_at = models.DateTimeField(null=True, blank=True)
    kind = models.CharField(max_length=30, default="first")
    agencies = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    police_social_care_and_health = models.BooleanField(null=True, blank=True)
    led_to_enquiry = models.BooleanField(null=True, blank=True)
    reason = models.TextField(blank=True)
    record_sent_on = models.DateField(null=True, blank=True)
    record_sent_to_all = models.BooleanField(
        null=True, blank=True, help_text="To every agency that took part"
    )


@tracked
class Enquiry(Recorded):
    """A section 47 enquiry: is this child suffering or likely to suffer significant harm?"""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="enquiries")
    discussion = models.ForeignKey(
        StrategyDiscussion,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="enquiries",
    )
    began_on = models.DateField()
    joint = models.BooleanField(null=True, blank=True)
    child_seen_on = models.DateField(null=True, blank=True)
    child_seen_at = models.DateTimeField(null=True, blank=True)
    conference_due_on = models.DateField(null=True, blank=True, help_text="As the source printed")
    conference_needed = models.BooleanField(null=True, blank=True)
    no_conference_on = models.DateField(
        null=True, blank=True, help_text="The day it was decided that no conference is needed"
    )
    no_conference_reason = models.TextField(blank=True)
    conclusion = models.CharField(max_length=20, choices=Conclusion, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    enquiries_in_12_months_stated = models.PositiveSmallIntegerField(null=True, blank=True)
    conferences_in_12_months_stated = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "enquiries"
        constraints = [ends_after_it_begins("enquiry_ends_after_it_begins")]
        indexes = [models.Index(fields=["child", "began_on"])]


@tracked
class ProtectionPlan(Recorded):
    """The agreed child protection plan, one open at a time."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="protection_plans")
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.CharField(max_length=40, blank=True)
    first_category = models.CharField(max_length=3, choices=Abuse, blank=True)
    latest_category = models.CharField(max_length=3, choices=Abuse, blank=True)
    previous_plans = models.PositiveSmallIntegerField(null=True, blank=True)
    legal_protection_in_6_months_stated = models.BooleanField(null=True, blank=True)
    visit_every_days = models.PositiveSmallIntegerField(null=True, blank=True)
    written_in_full_on = models.DateField(
        null=True, blank=True, help_text="The day the core group turned the outline into a plan"
    )
    every_action_has_outcome = models.BooleanField(null=True, blank=True)
    every_action_has_owner = models.BooleanField(null=True, blank=True)
    every_action_has_date = models.BooleanField(null=True, blank=True)
    has_contingency = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins("protection_plan_ends_after_it_begins"),
            no_overlap("one_open_protection_plan"),
        ]


@tracked
class Conference(Recorded, Interpreted):
    """Agencies and family decide whether a plan is needed, continues or ends."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="conferences")
    enquiry = models.ForeignKey(
        Enquiry, null=True, blank=True, on_delete=models.PROTECT, related_name="conferences"
    )
    plan = models.ForeignKey(
        ProtectionPlan, null=True, blank=True, on_delete=models.PROTECT, related_name="conferences"
    )
    kind = models.CharField(max_length=12, choices=ConferenceKind)
    held_on = models.DateField()
    quorate = models.BooleanField(null=True, blank=True)
    chair_independent = models.BooleanField(null=True, blank=True)
    plan_made = models.CharField(max_length=8, blank=True, help_text="yes, no or unknown")
    category = models.CharField(max_length=3, choices=Abuse, blank=True)
    child_took_part = models.CharField(max_length=40, blank=True)
    decisions_sent_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["child", "held_on"])]


@tracked
class EndingCheck(Recorded):
    """Why a child protection plan may end: what has changed, who agreed, and what comes next."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="ending_checks")
    plan = models.ForeignKey(
        ProtectionPlan,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="ending_checks",
    )
    checked_on = models.DateField()
    at_conference = models.BooleanField(null=True, blank=True)
    agencies_agreed = models.BooleanField(
        null=True, blank=True, help_text="At the conference, or asked without one"
    )
    what_changed = models.TextField(blank=True)
    comes_next = models.CharField(max_length=16, choices=AfterPlan, blank=True)


@tracked
class CoreGroup(Recorded):
    """The small group that turns the outline plan into a full one and drives it."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="core_groups")
    plan = models.ForeignKey(
        ProtectionPlan, null=True, blank=True, on_delete=models.PROTECT, related_name="core_groups"
    )
    held_on = models.DateField()
    family_attended = models.BooleanField(null=True, blank=True)
    on_track = models.CharField(max_length=20, blank=True)


@tracked
class PreProceedings(Recorded):
    """The formal last chance before the authority asks a court to act."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="pre_proceedings")
    began_on = models.DateField(null=True, blank=True)
    letter_sent_on = models.DateField(null=True, blank=True)
    family_meeting_offered = models.BooleanField(null=True, blank=True)
    family_meeting_held = models.BooleanField(null=True, blank=True)
    first_meeting_on = models.DateField(null=True, blank=True)
    review_meetings = models.PositiveSmallIntegerField(null=True, blank=True)
    stepped_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=10, blank=True)
    applied_to_court_on = models.DateField(null=True, blank=True)
    issue_letter_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "pre-proceedings"


@tracked
class Allegation(Recorded):
    """An allegation about an adult who works with children: kept about the adult, and closed."""

    class Sector(models.TextChoices):
        SCHOOL = "school", "School or college"
        EARLY_YEARS = "early years", "Early years"
        FOSTER_CARER = "foster carer", "Foster carer"
        HOME = "children's home", "Children's home"
        HEALTH = "health", "Health"
        POLICE = "police", "Police"
        TRANSPORT = "transport", "Transport"
        FAITH = "faith", "Faith group"
        SPORT = "sport", "Sport"
        VOLUNTARY = "voluntary", "Voluntary group"
        OTHER = "other", "Other"

    class Criterion(models.TextChoices):
        HARMED = "harmed", "Harmed, or may have harmed, a child"
        CRIME = "possible crime", "May have committed a crime against a child"
        RISK = "may pose risk", "May pose a risk to children"
        UNSUITABLE = "unsuitable", "May not be suitable to work with children"

    class Decision(models.TextChoices):
        MEETING = "meeting", "The agencies will meet"
        ADVICE = "advice only", "Advice only"
        BELOW = "below the line", "Does not reach the threshold"

    class Outcome(models.TextChoices):
        SUBSTANTIATED = "substantiated", "Substantiated"
        UNSUBSTANTIATED = "unsubstantiated", "Unsubstantiated"
        UNFOUNDED = "unfounded", "Unfounded"
        MALICIOUS = "malicious", "Malicious"
        FALSE = "false", "False"

    reference = models.CharField(max_length=30, unique=True)
    adult = models.CharField(max_length=150)
    works_as = models.CharField(max_length=120, blank=True)
    sector = models.CharField(max_length=20, choices=Sector, blank=True)
    criterion = models.CharField(max_length=20, choices=Criterion, blank=True)
    happened_on = models.DateField(null=True, blank=True)
    employer = models.CharField(max_length=150, blank=True)
    employer_knew_on = models.DateField(null=True, blank=True)
    referred_on = models.DateField(null=True, blank=True)
    referred_in_writing = models.BooleanField(null=True, blank=True)
    handled_by = models.ForeignKey(
        "workforce.Worker", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    evaluated_on = models.DateField(null=True, blank=True)
    decision = models.CharField(max_length=20, choices=Decision, blank=True)
    met_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(
        null=True, blank=True, help_text="Whoever made it took it back, and it goes no further"
    )
    referred_to_barring_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="allegation_closed_after_it_was_referred",
                condition=Q(closed_on__isnull=True)
                | Q(referred_on__isnull=True)
                | Q(closed_on__gte=F("referred_on")),
            )
        ]
