"""Who watches over the plan between reviews: the reviewing officer, and a visitor of one's own."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded
from sightline.record.people.models import Child

from .. import choices
from .reviews import Review


@tracked
class ReviewDecision(Recorded):
    """One thing that a review decided must be done: by whom, how soon, and whether it was."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="review_decisions")
    review = models.ForeignKey(
        Review, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions_made"
    )
    decided_on = models.DateField()
    what = models.TextField()
    owner = models.CharField(max_length=120, blank=True)
    by_when = models.CharField(max_length=12, choices=choices.ByWhen, blank=True)
    done_on = models.DateField(null=True, blank=True)
    dropped_on = models.DateField(null=True, blank=True)
    dropped_because = models.TextField(blank=True)
    officer_checked_on = models.DateField(null=True, blank=True)


@tracked
class ReviewReport(Recorded):
    """The social worker's written report to one review."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="review_reports")
    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="reports")
    received_on = models.DateField(null=True, blank=True)
    in_time = models.BooleanField(
        null=True, blank=True, help_text="As long before the review as this authority asks"
    )
    shared_with_child = models.BooleanField(null=True, blank=True)


@tracked
class EarlyReviewCall(Recorded):
    """A call to hold a review before it is due, because something is to change."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="early_review_calls")
    called_on = models.DateField()
    because = models.CharField(max_length=20, choices=choices.CalledBecause)
    needed_by_on = models.DateField(
        null=True, blank=True, help_text="The day of the change, or that the officer named"
    )

    class Meta:
        verbose_name = "call for an early review"
        verbose_name_plural = "calls for early reviews"


@tracked
class Challenge(Recorded):
    """A reviewing officer's challenge to the authority about one child, and the answer to it."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="challenges")
    raised_on = models.DateField()
    formal = models.BooleanField(default=False)
    level = models.CharField(max_length=24, choices=choices.ChallengeLevel)
    about = models.CharField(max_length=40, blank=True)
    asked_for = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answer = models.TextField(blank=True)
    resolved_on = models.DateField(null=True, blank=True)
    child_told_on = models.DateField(null=True, blank=True)
    what_changed_for_child = models.TextField(blank=True)


@tracked
class IndependentVisitor(Recorded):
    """Whether a grown-up friend from outside the service was considered, wanted and found."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="visitors_considered")
    review = models.ForeignKey(
        Review, null=True, blank=True, on_delete=models.PROTECT, related_name="visitors_considered"
    )
    considered_on = models.DateField()
    child_wants = models.CharField(max_length=20, choices=choices.ChildWants, blank=True)
    reason = models.TextField(blank=True)
    referred_on = models.DateField(null=True, blank=True)
    matched_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.CharField(max_length=120, blank=True)
