"""What other agencies are asked about a family, and notices of violence at home."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from sightline.core.history import tracked
from sightline.core.spine import Recorded
from sightline.record.people.models import Child

from ..choices import PartInIncident, PoliceRisk, RiskView, SharingBasis, WhereChildWas
from .approaches import Agency, Approach
from .contacts import Contact


@tracked
class InformationRequest(Recorded):
    """What one agency was asked about a child and their family, and what it answered."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="information_requests")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="requests")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="requests")
    question = models.TextField()
    about_whom = models.TextField(
        blank=True, help_text="Every adult and address asked about, those who have left too"
    )
    sharing_basis = models.CharField(max_length=20, choices=SharingBasis)
    asked_on = models.DateField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey("core.Account", on_delete=models.PROTECT, related_name="+")
    due_at = models.DateTimeField()
    answered_on = models.DateField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by_name = models.CharField(max_length=150, blank=True)
    known_to_agency = models.BooleanField(null=True, blank=True)
    facts_told = models.TextField(blank=True, help_text="What happened, and how they know")
    opinion = models.TextField(blank=True, help_text="What they make of it")
    risk_view = models.CharField(max_length=6, choices=RiskView, blank=True)
    could_not_answer_because = models.TextField(blank=True)

    private = True
    """Holds what is known of other adults: read at the front door, and not in the child's file."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="information_answered_at_and_by",
                condition=Q(answered_at__isnull=True, answered_by_name="")
                | (Q(answered_at__isnull=False) & ~Q(answered_by_name="")),
            )
        ]
        indexes = [models.Index(fields=["agency", "answered_at"])]

    @property
    def late(self) -> str:
        """That no answer came in time, or that it came late; blank while neither is so."""
        if (self.answered_at or timezone.now()) <= self.due_at:
            return ""
        return "answered late" if self.answered_at else "late"


@tracked
class DomesticAbuseNotice(Recorded):
    """A notice of violence or abuse at home where children live or were present."""

    approach = models.OneToOneField(
        Approach, on_delete=models.PROTECT, related_name="domestic_abuse"
    )
    incident_on = models.DateField()
    incident_at = models.DateTimeField(null=True, blank=True)
    place = models.CharField(max_length=160, blank=True)
    police_reference = models.CharField(max_length=60, blank=True)
    police_risk = models.CharField(max_length=8, choices=PoliceRisk, blank=True)
    checklist_score = models.PositiveSmallIntegerField(null=True, blank=True)
    injury = models.BooleanField(null=True, blank=True)
    weapon = models.BooleanField(null=True, blank=True)
    strangulation = models.BooleanField(null=True, blank=True)
    pregnant = models.BooleanField(null=True, blank=True)
    separating = models.BooleanField(null=True, blank=True)
    safe_way = models.CharField(
        max_length=200, blank=True, help_text="How the person harmed can safely be reached"
    )
    safe_time = models.CharField(max_length=120, blank=True)
    harmed_person_contacted_at = models.DateTimeField(null=True, blank=True)


@tracked
class AdultInIncident(Recorded):
    """An adult in an incident: which part they took, and whether they live in the home."""

    notice = models.ForeignKey(DomesticAbuseNotice, on_delete=models.PROTECT, related_name="adults")
    name = models.CharField(max_length=160)
    part = models.CharField(max_length=12, choices=PartInIncident)
    relation = models.CharField(max_length=80, blank=True, help_text="To the children")
    lives_there = models.BooleanField(null=True, blank=True)
    conditions = models.TextField(blank=True, help_text="Bail conditions, or an order in force")

    class Meta:
        verbose_name_plural = "adults in incidents"


@tracked
class ChildAtIncident(Recorded):
    """Where one child was when it happened, and whether anybody saw or spoke to them."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="incidents_at_home")
    notice = models.ForeignKey(
        DomesticAbuseNotice, on_delete=models.PROTECT, related_name="children"
    )
    happened_on = models.DateField()
    where_was_child = models.CharField(max_length=12, choices=WhereChildWas)
    seen_by_officer = models.BooleanField(null=True, blank=True)
    spoken_to = models.BooleanField(null=True, blank=True)
    said = models.TextField(blank=True)
    school_told_on = models.DateField(null=True, blank=True)
    school_told_by_whom = models.CharField(max_length=150, blank=True)

    class Meta:
        verbose_name_plural = "children at incidents"
        constraints = [
            models.UniqueConstraint(name="a_child_once_a_notice", fields=["notice", "child"])
        ]


@tracked
class RiskConference(Recorded):
    """A family talked about by the agencies because the violence is of high risk (MARAC)."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="risk_conferences")
    notice = models.ForeignKey(
        DomesticAbuseNotice,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="conferences",
    )
    referred_on = models.DateField()
    referred_by_agency = models.CharField(max_length=160, blank=True)
    because = models.TextField(blank=True)
    repeat_within_12_months = models.BooleanField(null=True, blank=True)
    heard_on = models.DateField(null=True, blank=True)
    child_named = models.BooleanField(
        null=True, blank=True, help_text="The child was named and talked about"
    )
    what_was_shared = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="risk_conference_heard_after_it_was_asked_for",
                condition=Q(heard_on__isnull=True) | Q(heard_on__gte=models.F("referred_on")),
            )
        ]


@tracked
class RiskConferenceAction(Recorded):
    """One thing the agencies agreed to do for a child after a conference on high risk."""

    conference = models.ForeignKey(RiskConference, on_delete=models.PROTECT, related_name="actions")
    child = models.ForeignKey(
        Child, on_delete=models.PROTECT, related_name="risk_conference_actions"
    )
    action = models.TextField()
    owner = models.CharField(max_length=150)
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    what_changed = models.TextField(blank=True)
