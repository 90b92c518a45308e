"""How managers watch over the work: decisions on a child's file, and supervision of workers."""

from django.db import models
from django.db.models import F, Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded, SignedOff
from sightline.record.people.models import Child

from .staff import Worker


class CameTrue(models.TextChoices):
    """Whether what a manager expected of a decision came about."""

    YES = "yes", "Yes"
    PARTLY = "partly", "In part"
    NO = "no", "No"


@tracked
class Oversight(Recorded):
    """A manager's decision on a child's file, with the reason for it."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="oversight")
    decided_on = models.DateField()
    decided_by = models.ForeignKey(Worker, null=True, on_delete=models.PROTECT, related_name="+")
    decision = models.TextField()
    why = models.TextField()
    options_considered = models.TextField(blank=True)
    expected = models.TextField(blank=True, help_text="What will be different for the child")
    level = models.CharField(max_length=40, blank=True, help_text="In which role it was decided")
    check_on = models.DateField(null=True, blank=True)
    followed_up_on = models.DateField(null=True, blank=True)
    followed_up_by = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    came_true = models.CharField(max_length=10, choices=CameTrue, blank=True)
    what_came_of_it = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "oversight"
        constraints = [
            models.CheckConstraint(
                name="oversight_followed_up_with_what_came_of_it",
                condition=Q(followed_up_on__isnull=True, came_true="")
                | Q(followed_up_on__isnull=False) & ~Q(came_true="") & ~Q(what_came_of_it=""),
            )
        ]


@tracked
class Supervision(Recorded):
    """One session between a worker and their supervisor."""

    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="supervision")
    supervisor = models.ForeignKey(
        Worker, null=True, on_delete=models.PROTECT, related_name="supervises"
    )
    due_on = models.DateField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    uninterrupted = models.BooleanField(null=True, blank=True)
    long_enough = models.BooleanField(
        null=True, blank=True, help_text="An hour and a half or more, uninterrupted"
    )
    children_discussed = models.BooleanField(
        null=True, blank=True, help_text="Children were discussed one by one, each named"
    )
    supervisor_registered = models.BooleanField(
        null=True, blank=True, help_text="The supervisor was a registered social worker that day"
    )
    kind = models.CharField(max_length=20, default="one to one")
    cancelled_by = models.CharField(max_length=60, blank=True)
    workload = models.TextField(blank=True, help_text="Private: how much there is, and leave")
    wellbeing = models.TextField(blank=True, help_text="Private: how the worker is")
    learning = models.TextField(blank=True, help_text="Private: what the worker learns and needs")
    reflection = models.TextField(blank=True, help_text="What else could explain it")
    work_seen = models.TextField(blank=True, help_text="Which work the supervisor read or watched")
    feedback_on_quality = models.TextField(blank=True)
    quality_grade = models.CharField(max_length=24, choices=SignedOff.Grade, blank=True)
    agreed_on = models.DateField(
        null=True, blank=True, help_text="The day the worker agreed that this is what was said"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="no_one_supervises_themselves",
                condition=Q(supervisor__isnull=True) | ~Q(supervisor=F("worker")),
            )
        ]


@tracked
class ChildDiscussed(Recorded):
    """What was said about one child in supervision: this part goes on the child's file."""

    supervision = models.ForeignKey(Supervision, on_delete=models.PROTECT, related_name="children")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="supervision")
    decision = models.TextField(blank=True)
    why = models.TextField(blank=True)
    last_actions = models.TextField(blank=True, help_text="What came of the last actions")
    what_changed = models.TextField(blank=True, help_text="What changed for the child")
    hypothesis = models.TextField(blank=True, help_text="What we think is going on, and what else")
    risk_now = models.TextField(blank=True)
    childs_day = models.TextField(blank=True, help_text="What it is like to be this child")


class WhatCame(models.TextChoices):
    """What came of something agreed in supervision."""

    DONE = "done", "Done"
    NOT_DONE = "not done", "Not done"
    NOT_NEEDED = "no longer needed", "No longer needed"
    GOES_ON = "goes on", "Goes on to next time"


@tracked
class SupervisionAction(Recorded):
    """Something agreed in supervision, which is asked about next time."""

    supervision = models.ForeignKey(Supervision, on_delete=models.PROTECT, related_name="actions")
    child = models.ForeignKey(
        Child, null=True, blank=True, on_delete=models.PROTECT, related_name="supervision_actions"
    )
    what = models.TextField()
    owner = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    due_on = models.DateField(null=True, blank=True)
    came = models.CharField(max_length=20, choices=WhatCame, blank=True)
    came_says = models.TextField(blank=True)
    asked_in = models.ForeignKey(
        Supervision, null=True, blank=True, on_delete=models.PROTECT, related_name="asked_about"
    )
    carried_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="carried_to"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="supervision_action_asked_about_has_an_answer",
                condition=Q(asked_in__isnull=True) | ~Q(came=""),
            )
        ]
