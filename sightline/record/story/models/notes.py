"""Notes: calls, messages, meetings and talks that are not visits."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded
from sightline.record.people.models import Child


@tracked
class CaseNote(Recorded):
    """A call, message, meeting or talk that is not a visit."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="case_notes")
    happened_on = models.DateField()
    happened_at = models.DateTimeField(null=True, blank=True)
    kind = models.CharField(max_length=40)
    text = models.TextField()
    critical = models.BooleanField(
        null=True, blank=True, help_text="Something happened that others must know at once"
    )
    written_up_on = models.DateField(null=True, blank=True)
    written_up_at = models.DateTimeField(null=True, blank=True)
