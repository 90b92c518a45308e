"""Who had to be told at once that a child died or was seriously harmed, and whether they know."""

from django.db import models
from django.db.models import F, Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded
from sightline.record.people.models import Child


@tracked
class DeathAlert(Recorded):
    """A child died, or was so harmed that the agencies must know: since when we know."""

    class Kind(models.TextChoices):
        DEATH = "death", "A child has died"
        SERIOUS = "serious harm", "A child was seriously harmed, and abuse is known or suspected"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="death_alerts")
    kind = models.CharField(max_length=12, choices=Kind)
    known_at = models.DateTimeField()
    known_from = models.CharField(max_length=160, blank=True)


@tracked
class AlertReceipt(Recorded):
    """One person who had to be told, when we told them, and when they said that they knew."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="alert_receipts")
    alert = models.ForeignKey(DeathAlert, on_delete=models.PROTECT, related_name="receipts")
    post = models.CharField(max_length=120)
    person = models.CharField(max_length=160, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_how = models.CharField(max_length=60, blank=True)
    received_at = models.DateTimeField(null=True, blank=True)
    received_from = models.CharField(max_length=160, blank=True, help_text="Who said they have it")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_post_once_an_alert", fields=["alert", "post"]),
            models.CheckConstraint(
                name="alert_received_after_it_was_sent",
                condition=Q(received_at__isnull=True)
                | Q(sent_at__isnull=False, received_at__gte=F("sent_at")),
            ),
        ]
