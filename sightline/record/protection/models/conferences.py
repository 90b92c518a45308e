"""Conferences: called, prepared for with the family, reported to by each agency, and held."""

from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import Interpreted, Recorded
from sightline.record.people.models import Child
from sightline.record.planning.choices import Agency
from sightline.record.planning.models import Meeting, MeetingMember
from sightline.record.voice.models import Advocacy

from ..choices import (
    Abuse,
    AdvocateAnswer,
    ChairGrade,
    ConferenceDecision,
    ConferenceKind,
    Contribution,
    TookPart,
)
from .enquiries import Enquiry
from .plans import ProtectionPlan


@tracked
class ConferenceBooking(Recorded):
    """A conference that is to be held: by when, what kind, and the chair's view of it after."""

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="booking")
    kind = models.CharField(max_length=12, choices=ConferenceKind)
    due_on = models.DateField(null=True, blank=True)
    postponed_from = models.DateField(null=True, blank=True)
    postponed_because = models.TextField(blank=True)
    postponed_by = models.ForeignKey(
        "core.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    interim_safety_plan = models.TextField(
        blank=True, help_text="How the children are kept safe until a conference can be held"
    )
    reports_grade = models.CharField(max_length=8, choices=ChairGrade, blank=True)
    agencies_grade = models.CharField(max_length=8, choices=ChairGrade, blank=True)
    challenge = models.TextField(blank=True, help_text="What the chair challenged, and whom")
    returned_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="conference_postponed_with_a_reason_and_a_safety_plan",
                condition=Q(postponed_from__isnull=True)
                | (
                    ~Q(postponed_because="")
                    & ~Q(interim_safety_plan="")
                    & Q(postponed_by__isnull=False)
                ),
            )
        ]


@tracked
class ChildsPart(Recorded):
    """One child's part in a conference to come: an advocate, and what they want to be known."""

    booking = models.ForeignKey(
        ConferenceBooking, on_delete=models.PROTECT, related_name="childrens_parts"
    )
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="conference_parts")
    advocate_offered_on = models.DateField(null=True, blank=True)
    advocate_answer = models.CharField(max_length=12, choices=AdvocateAnswer, blank=True)
    advocacy = models.ForeignKey(
        Advocacy, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    wishes = models.TextField(blank=True, help_text="What the child wants the conference to know")

    class Meta:
        verbose_name = "child's part"
        verbose_name_plural = "children's parts"
        constraints = [
            models.UniqueConstraint(
                name="one_part_for_each_child_of_a_conference", fields=["booking", "child"]
            )
        ]


@tracked
class AgencyReport(Recorded):
    """One agency's written evidence to a conference: due, come, and shared with the family."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="reports")
    member = models.ForeignKey(
        MeetingMember, null=True, blank=True, on_delete=models.PROTECT, related_name="reports"
    )
    agency = models.CharField(max_length=20, choices=Agency)
    author = models.CharField(max_length=150, blank=True)
    due_on = models.DateField(null=True, blank=True)
    received_on = models.DateField(null=True, blank=True)
    chased_on = models.DateField(null=True, blank=True)
    contribution = models.CharField(max_length=20, choices=Contribution, blank=True)
    share_by_on = models.DateField(
        null=True, blank=True, help_text="The day by which the family is to have it"
    )
    shared_with_parents_on = models.DateField(null=True, blank=True)
    shared_with_child_on = models.DateField(null=True, blank=True)
    explained_by = models.CharField(max_length=150, blank=True)
    parents_disagree_with = models.TextField(blank=True)
    chair_grade = models.CharField(max_length=8, choices=ChairGrade, blank=True)
    chair_note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_poor_report_says_why",
                condition=~Q(chair_grade=ChairGrade.POOR) | ~Q(chair_note=""),
            )
        ]


@tracked
class Conference(Recorded, Interpreted):
    """Agencies and family decide whether a plan is needed, continues or ends.

    One meeting may be about brothers and sisters: each has a row here and a decision of their own.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="conferences")
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="conferences"
    )
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
    decision = models.CharField(max_length=24, choices=ConferenceDecision, blank=True)
    category = models.CharField(max_length=3, choices=Abuse, blank=True)
    category_because = models.TextField(blank=True)
    worries = models.TextField(blank=True, help_text="What we are worried about")
    working_well = models.TextField(blank=True)
    must_happen = models.TextField(blank=True, help_text="What must happen, in family words")
    safe_when = models.TextField(blank=True, help_text="What would convince us it is safe")
    safety_scale = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="0 not safe at all, 10 safe enough to close"
    )
    child_took_part = models.CharField(max_length=40, choices=TookPart, blank=True)
    childs_view = models.TextField(blank=True)
    legal_advice_recommended = models.BooleanField(null=True, blank=True)
    interim_plan = models.TextField(
        blank=True, help_text="How the child is kept safe, where too few agencies came to decide"
    )
    decisions_sent_on = models.DateField(null=True, blank=True)
    minutes_sent_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["child", "held_on"])]
        constraints = [
            models.CheckConstraint(
                name="safety_is_scaled_from_nought_to_ten",
                condition=Q(safety_scale__isnull=True) | Q(safety_scale__lte=10),
            )
        ]
