"""What inspectors told the authority, and what was done about each thing they asked for."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded
from sightline.record.workforce.models import Worker


@tracked
class InspectionReport(Recorded):
    """A report of an inspection of the authority, and its answer to it.

    `published_on` is the day the inspectors published it, and `published_by_us_on` the day the
    authority did.
    """

    class Kind(models.TextChoices):
        FULL = "full inspection", "Full inspection"
        FOCUSED = "focused visit", "Focused visit"
        MONITORING = "monitoring visit", "Monitoring visit"
        JOINT = "joint inspection", "Joint inspection with other inspectorates"

    reference = models.CharField(max_length=40, unique=True)
    inspectorate = models.CharField(max_length=60, default="Ofsted")
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.FULL)
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    received_on = models.DateField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    priority_action = models.BooleanField(
        default=False, help_text="The inspectors set an area for priority action"
    )
    published_by_us_on = models.DateField(null=True, blank=True)
    draft_sent_on = models.DateField(
        null=True, blank=True, help_text="The draft plan for the priority action went to inspectors"
    )
    statement_published_on = models.DateField(
        null=True, blank=True, help_text="The written statement of what the authority will do"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="inspection_report_published_after_it_was_received",
                condition=Q(published_on__isnull=True)
                | Q(received_on__isnull=True)
                | Q(published_on__gte=F("received_on")),
            )
        ]

    def __str__(self):
        return self.reference


@tracked
class AreaForImprovement(Recorded):
    """One thing an inspection report asks for, by when, and what shows that it was done.

    `owner_named` and `evidence_shown` follow from the other fields and are kept by the services.
    """

    class Tier(models.TextChoices):
        IMMEDIATE = "immediately", "Immediately"
        THREE_MONTHS = "within three months", "Within three months"
        SIX_MONTHS = "within six months", "Within six months"

    report = models.ForeignKey(InspectionReport, on_delete=models.PROTECT, related_name="areas")
    number = models.PositiveSmallIntegerField(help_text="Its place in the report, from one")
    paragraph = models.CharField(max_length=20, blank=True)
    wording = models.TextField(help_text="As the report has it")
    tier = models.CharField(max_length=20, choices=Tier)
    owner = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    owner_says = models.CharField(
        max_length=150, blank=True, help_text="Who owns it, where that is no worker of ours"
    )
    action = models.TextField(blank=True)
    planned_on = models.DateField(null=True, blank=True)
    figures = ArrayField(
        models.CharField(max_length=60),
        default=list,
        blank=True,
        help_text="Codes of the duties or figures that will show it",
    )
    taken_up_elsewhere_on = models.DateField(
        null=True, blank=True, help_text="A later report set it again, in its own words"
    )
    said_to_be_done_on = models.DateField(null=True, blank=True)
    evidence = models.TextField(blank=True)
    owner_named = models.BooleanField(default=False)
    evidence_shown = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "areas for improvement"
        constraints = [
            models.UniqueConstraint(
                name="one_area_for_improvement_per_number", fields=["report", "number"]
            )
        ]

    def __str__(self):
        return f"{self.report} {self.number}"
