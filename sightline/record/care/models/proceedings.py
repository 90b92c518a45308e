"""Care proceedings: when the court was asked to decide about a child, and when it had decided."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins
from sightline.record.people.models import Child


@tracked
class Proceedings(Recorded):
    """One application to the family court for a care or supervision order, and how it ended."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="proceedings")
    issued_on = models.DateField()
    case_number = models.CharField(max_length=40, blank=True)
    court = models.CharField(max_length=120, blank=True)
    concluded_on = models.DateField(null=True, blank=True)
    final_order = models.CharField(max_length=60, blank=True)

    class Meta:
        verbose_name_plural = "proceedings"
        constraints = [
            ends_after_it_begins(
                "proceedings_conclude_after_issue", began="issued_on", ended="concluded_on"
            )
        ]
