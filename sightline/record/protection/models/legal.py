"""Legal planning, and the formal last chance before a court is asked to act."""

from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded
from sightline.record.people.models import Child
from sightline.record.planning.models import Meeting

from ..choices import LegalDecision, PreProceedingsDecision


@tracked
class LegalPlanning(Recorded):
    """A meeting with a lawyer about whether the threshold for an order is met, and what next.

    The advice itself is privileged: it is kept as a restricted part, for named readers.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="legal_planning")
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="legal_planning"
    )
    asked_on = models.DateField()
    asked_because = models.TextField(blank=True)
    met_on = models.DateField(null=True, blank=True)
    lawyer = models.CharField(max_length=150, blank=True)
    advice_kept = models.BooleanField(
        null=True, blank=True, help_text="The lawyer's advice on the threshold was written down"
    )
    decision = models.CharField(max_length=16, choices=LegalDecision, blank=True)
    decided_by = models.ForeignKey(
        "core.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField(blank=True)
    more_work_by_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "legal planning"
        constraints = [
            models.CheckConstraint(
                name="legal_planning_decides_once_it_has_met",
                condition=Q(decision="") | Q(met_on__isnull=False),
            )
        ]


@tracked
class PreProceedings(Recorded):
    """The formal last chance before the authority asks a court to act."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="pre_proceedings")
    legal_planning = models.ForeignKey(
        LegalPlanning,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="pre_proceedings",
    )
    began_on = models.DateField(null=True, blank=True)
    what_must_change = models.TextField(blank=True)
    letter_sent_on = models.DateField(null=True, blank=True)
    letter_explained_on = models.DateField(null=True, blank=True)
    family_meeting_offered = models.BooleanField(null=True, blank=True)
    family_meeting_held = models.BooleanField(null=True, blank=True)
    family_meeting_unsafe_because = models.TextField(blank=True)
    first_meeting_on = models.DateField(null=True, blank=True)
    parents_represented = models.BooleanField(null=True, blank=True)
    review_meetings = models.PositiveSmallIntegerField(null=True, blank=True)
    extended_because = models.TextField(blank=True)
    extended_by = models.ForeignKey(
        "core.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    stepped_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=10, blank=True)
    outcome_says = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)
    applied_to_court_on = models.DateField(null=True, blank=True)
    issue_letter_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "pre-proceedings"


@tracked
class PreProceedingsReview(Recorded):
    """A review of pre-proceedings: what the parents have changed, and what happens next."""

    child = models.ForeignKey(
        Child, on_delete=models.PROTECT, related_name="pre_proceedings_reviews"
    )
    pre_proceedings = models.ForeignKey(
        PreProceedings, on_delete=models.PROTECT, related_name="reviews"
    )
    held_on = models.DateField()
    what_changed = models.TextField()
    decision = models.CharField(max_length=10, choices=PreProceedingsDecision)
    reason = models.TextField(blank=True)
    next_on = models.DateField(null=True, blank=True)
