"""Offers of early help, assessments and their leads, meetings, and needs that nobody could meet."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import (
    Recorded,
    SignedOff,
    ends_after_it_begins,
    no_overlap,
    signed_off_together,
)
from sightline.record.people.models import Child

from ..choices import Answer, Ended, NeedCategory, Reason, ReviewOutcome, WhyUnmet


@tracked
class EarlyHelpOffer(Recorded):
    """Help offered to a family, and whether they wanted it."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="early_help_offers")
    offered_on = models.DateField()
    offered_what = models.TextField(blank=True)
    offered_by_whom = models.CharField(max_length=200, blank=True)
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by_whom = models.CharField(max_length=150, blank=True)
    in_their_words = models.TextField(blank=True)
    worry_outweighs = models.BooleanField(
        null=True, blank=True, help_text="The worry was thought to outweigh their refusal"
    )
    worry_outweighs_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="early_help_answer_has_its_day",
                condition=Q(answer="", answered_on__isnull=True)
                | (~Q(answer="") & Q(answered_on__isnull=False)),
            ),
            ends_after_it_begins(
                "early_help_answered_after_it_was_offered", "offered_on", "answered_on"
            ),
        ]


@tracked
class EarlyHelpAssessment(Recorded, SignedOff):
    """The family's own account of what they need, below the statutory line.

    Brothers and sisters are assessed together: each has a row of their own, and those who are
    `together_with` another share that one's account of the family.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="early_help")
    together_with = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="siblings"
    )
    asked_on = models.DateField(null=True, blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_to_share_on = models.DateField(null=True, blank=True)
    began_on = models.DateField()
    completed_on = models.DateField(null=True, blank=True)
    done_by_agency = models.CharField(max_length=200, blank=True)
    lead_practitioner = models.CharField(max_length=150, blank=True)
    reasons = ArrayField(models.CharField(max_length=20, choices=Reason), default=list, blank=True)
    family_members = models.TextField(
        blank=True, help_text="Everyone who matters, a parent who lives elsewhere too"
    )
    going_well = models.TextField(blank=True)
    worries = models.TextField(blank=True)
    helped_before = models.TextField(blank=True)
    would_call_social_care_if = models.TextField(blank=True)
    familys_view = models.TextField(blank=True)
    childs_view = models.TextField(blank=True)
    risk_seen = models.BooleanField(null=True, blank=True)
    risk_shared_with = models.CharField(max_length=160, blank=True)
    review_due_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.CharField(max_length=40, choices=Ended, blank=True)
    family_plan_after = models.TextField(
        blank=True, help_text="What the family will do when we have gone"
    )

    class Meta:
        constraints = [
            ends_after_it_begins(
                "early_help_assessment_completed_after_begun", "began_on", "completed_on"
            ),
            ends_after_it_begins("early_help_ended_after_it_began"),
            signed_off_together("early_help_assessment_signed_off_at_and_by"),
        ]

    @property
    def shared(self):
        """The assessment that holds the account of the family: this one, or a sibling's."""
        return self.together_with or self


@tracked
class LeadProfessional(Recorded):
    """Who leads a family's early help, from when to when, and what was handed over."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="lead_professionals")
    assessment = models.ForeignKey(
        EarlyHelpAssessment, on_delete=models.PROTECT, related_name="leads"
    )
    name = models.CharField(max_length=150)
    agency = models.CharField(max_length=200, blank=True)
    account = models.ForeignKey(
        "core.Account",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="leads_early_help",
    )
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    changed_because = models.CharField(max_length=160, blank=True)
    handover = models.TextField(
        blank=True, help_text="What was promised, what is due, and what the family should know"
    )
    family_told_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins("lead_professional_ends_after_beginning"),
            no_overlap("one_lead_professional_at_a_time", of="assessment"),
        ]


@tracked
class Score(Recorded):
    """How far a family has come in one part of life: by their own reckoning and the worker's."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="early_help_scores")
    assessment = models.ForeignKey(
        EarlyHelpAssessment, on_delete=models.PROTECT, related_name="scores"
    )
    area = models.CharField(max_length=20, choices=Reason)
    scored_on = models.DateField()
    by_family = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Out of 10")
    by_worker = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Out of 10")

    class Meta:
        verbose_name = "early help score"
        constraints = [
            models.CheckConstraint(
                name="early_help_scores_are_out_of_ten",
                condition=(Q(by_family__isnull=True) | Q(by_family__range=(1, 10)))
                & (Q(by_worker__isnull=True) | Q(by_worker__range=(1, 10))),
            )
        ]


@tracked
class EarlyHelpReview(Recorded):
    """A meeting of the team around the family."""

    assessment = models.ForeignKey(
        EarlyHelpAssessment, on_delete=models.PROTECT, related_name="reviews"
    )
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="early_help_reviews")
    held_on = models.DateField()
    who_came = models.TextField(blank=True, help_text="Family first, then each agency")
    who_did_not = models.TextField(blank=True)
    what_changed = models.TextField(blank=True)
    familys_view = models.TextField(blank=True)
    childs_view = models.TextField(blank=True)
    outcome = models.CharField(max_length=40, choices=ReviewOutcome, blank=True)
    next_on = models.DateField(null=True, blank=True)
    copy_given_on = models.DateField(null=True, blank=True)


@tracked
class UnmetNeed(Recorded):
    """Help that a family needed and could not have, and why: a line to be counted."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="unmet_needs")
    assessment = models.ForeignKey(
        EarlyHelpAssessment,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="unmet_needs",
    )
    category = models.CharField(max_length=20, choices=NeedCategory)
    what = models.TextField(blank=True)
    why_unmet = models.CharField(max_length=20, choices=WhyUnmet)
    found_on = models.DateField()
    waited_since_on = models.DateField(null=True, blank=True)
    district = models.CharField(max_length=80, blank=True, help_text="Part of the area")
    met_on = models.DateField(null=True, blank=True)
    met_how = models.TextField(blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins("unmet_need_met_after_it_was_found", "found_on", "met_on")
        ]
        indexes = [models.Index(fields=["category", "found_on"])]
