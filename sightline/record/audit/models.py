"""Audits of children's files: how each was drawn, who read it, and each part's grade."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, SignedOff
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker

Grade = SignedOff.Grade


class DrawnBy(models.TextChoices):
    """How a file came to be audited."""

    RANDOM = "at random", "At random, with the seed kept"
    THEME = "by theme", "By theme"
    SPREAD = "spread", "Spread over teams or kinds of work"
    CHOSEN = "chosen", "Chosen, for a reason recorded"


@tracked
class CaseAudit(Recorded):
    """One child's file read and judged by someone not responsible for the work."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="audits")
    audited_on = models.DateField()
    auditor = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="audits_made"
    )
    drawn_by = models.CharField(max_length=10, choices=DrawnBy, blank=True)
    drawn_because = models.CharField(max_length=200, blank=True, help_text="The seed or reason")
    worker_spoken_to = models.BooleanField(null=True, blank=True)
    family_asked = models.BooleanField(null=True, blank=True)
    overall = models.CharField(max_length=24, choices=Grade, blank=True)
    assessment = models.CharField(
        max_length=24, choices=Grade, blank=True, help_text="The analysis of need and risk"
    )
    plan = models.CharField(max_length=24, choices=Grade, blank=True)
    voice = models.CharField(max_length=24, choices=Grade, blank=True)
    oversight = models.CharField(max_length=24, choices=Grade, blank=True)
    records = models.CharField(max_length=24, choices=Grade, blank=True)
    outcome = models.CharField(
        max_length=24, choices=Grade, blank=True, help_text="The difference made to the child"
    )
    unsafe_now = models.BooleanField(
        null=True,
        blank=True,
        help_text="The child was not safe, and the manager was told that day",
    )
    manager_told_on = models.DateField(null=True, blank=True)
    what_it_found = models.TextField(blank=True)

    class Meta:
        verbose_name = "case audit"
        constraints = [
            models.CheckConstraint(
                name="unsafe_child_is_told_of",
                condition=~models.Q(unsafe_now=True) | models.Q(manager_told_on__isnull=False),
            )
        ]
