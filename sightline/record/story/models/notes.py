"""Notes, the chronology, documents and to whom they were given."""

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


@tracked
class ChronologyEntry(Recorded):
    """A significant event in the child's life, in one line."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="chronology")
    happened_on = models.DateField()
    what = models.TextField()
    significance = models.TextField(blank=True)
    kind = models.CharField(max_length=30, blank=True)
    source_agency = models.CharField(max_length=120, blank=True)

    class Meta:
        verbose_name_plural = "chronology entries"


@tracked
class Document(Recorded):
    """A letter, report or plan kept on the child's file."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="documents")
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=60, blank=True)
    dated_on = models.DateField()


@tracked
class Share(Recorded):
    """Who was given what, how and why."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="shares")
    document = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.PROTECT, related_name="shares"
    )
    given_to = models.CharField(max_length=200)
    part = models.CharField(max_length=40, default="whole")
    how = models.CharField(max_length=40, blank=True)
    given_on = models.DateField()
    explained = models.BooleanField(null=True, blank=True)
    basis = models.TextField(blank=True)
