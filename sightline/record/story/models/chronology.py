"""The chronology: the significant events of a child's life, each with where it is known from."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded
from sightline.record.people.models import Child


class HowExact(models.TextChoices):
    """How much of the day of an event is known."""

    DAY = "day", "The day"
    MONTH = "month", "Only the month"
    YEAR = "year", "Only the year"


class EventKind(models.TextChoices):
    """What kind of thing happened; good things belong in a life as much as harm does."""

    FAMILY = "family", "Family change"
    HARM = "harm", "Harm or concern"
    MISSING = "missing", "Missing"
    HEALTH = "health", "Health"
    SCHOOL = "school", "School"
    MOVE = "move", "Move"
    LEGAL = "legal", "Legal"
    HELP = "help", "Help given"
    GOOD = "good", "Good thing"


class ReadIn(models.TextChoices):
    """Which telling of the story a line belongs in."""

    CHILDS_OWN = "child's own", "The child’s own"
    COURT = "court", "Court"
    CONFERENCE = "conference", "Conference"


def everywhere() -> list[str]:
    """A line belongs in every telling unless somebody says otherwise."""
    return [str(each) for each in ReadIn]


@tracked
class ChronologyEntry(Recorded):
    """A significant event in the child's life, in one line.

    A line drawn from the record keeps which row it came from and what that row said on the day, so
    that a later change of the source can be told. A line that was left out keeps the reason.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="chronology")
    happened_on = models.DateField()
    how_exact = models.CharField(max_length=5, choices=HowExact, default=HowExact.DAY)
    what = models.TextField()
    significance = models.TextField(blank=True)
    kind = models.CharField(max_length=30, choices=EventKind, blank=True)
    source_agency = models.CharField(max_length=120, blank=True)
    source_kind = models.CharField(max_length=100, blank=True, help_text="The record: app.Model")
    source_id = models.BigIntegerField(null=True, blank=True)
    source_part = models.CharField(max_length=60, blank=True, help_text="Which of its days")
    source_on = models.DateField(null=True, blank=True, help_text="As the source had it then")
    source_said = models.TextField(blank=True, help_text="As the source had it then")
    read_in = ArrayField(
        models.CharField(max_length=12, choices=ReadIn), default=everywhere, blank=True
    )
    left_out_because = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "chronology entries"
        constraints = [
            models.UniqueConstraint(
                name="one_line_of_a_chronology_per_source",
                fields=["child", "source_kind", "source_id", "source_part"],
                condition=~Q(source_kind="") & ~Q(status="entered in error"),
            )
        ]


@tracked
class ChronologyReview(Recorded):
    """Somebody read the whole chronology and says what it lacks, or that it will do."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="chronology_reviews")
    reviewed_on = models.DateField()
    found = models.TextField()
