"""Visits: one record for several children, and what was true of each."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Interpreted, Recorded
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker


class Purpose(models.TextChoices):
    """What a visit was for; one visit can meet several duties."""

    CHILD_IN_NEED = "child in need", "Child in need"
    CHILD_PROTECTION = "child protection", "Child protection"
    LOOKED_AFTER = "looked after", "Looked after"
    PRIVATE_FOSTERING = "private fostering", "Private fostering"
    LEAVING_CARE = "leaving care", "Leaving care"
    ENQUIRY = "section 47", "Section 47 enquiry"
    ASSESSMENT = "assessment", "Assessment"
    OTHER = "other", "Other"


class VisitKind(models.TextChoices):
    """Whether the worker met the child or only tried to."""

    VISIT = "visit", "Visit"
    ATTEMPTED = "attempted visit", "Attempted visit"
    CALL = "call", "Call"
    OFFICE = "office", "Seen in the office"
    DIRECT_WORK = "direct work", "Direct work"


@tracked
class Visit(Recorded, Interpreted):
    """One visit, which may cover several children and meet several duties."""

    happened_on = models.DateField()
    happened_at = models.DateTimeField(null=True, blank=True)
    kind = models.CharField(max_length=20, choices=VisitKind, default=VisitKind.VISIT)
    purposes = ArrayField(models.CharField(max_length=20, choices=Purpose), default=list)
    made_by = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="visits"
    )
    made_by_qualified = models.BooleanField(
        null=True, blank=True, help_text="A registered social worker on that day"
    )
    announced = models.BooleanField(null=True, blank=True)
    where = models.CharField(max_length=60, blank=True)
    summary = models.TextField(blank=True)
    critical = models.BooleanField(
        null=True, blank=True, help_text="Something happened that others must know at once"
    )
    written_up_on = models.DateField(null=True, blank=True)
    written_up_at = models.DateTimeField(null=True, blank=True)


@tracked
class ChildSeen(Recorded):
    """What is true of one child at a visit: seen, alone, and in their own words."""

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="children")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="visits")
    seen = models.BooleanField(null=True, blank=True)
    not_seen_because = models.CharField(max_length=60, blank=True)
    seen_alone = models.BooleanField(null=True, blank=True)
    not_alone_because = models.CharField(max_length=60, blank=True)
    seen_where = models.CharField(max_length=60, blank=True)
    bedroom_seen = models.BooleanField(null=True, blank=True)
    childs_words = models.TextField(blank=True)
    said_how = models.CharField(max_length=40, blank=True)
    childs_view_means = models.TextField(blank=True)
    what_we_will_do = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "children seen"
        constraints = [
            models.UniqueConstraint(name="a_child_once_a_visit", fields=["visit", "child"])
        ]
