"""The fields that every record shares, and the rule that two spells may not overlap."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateRangeField, RangeOperators
from django.db import models
from django.db.models import Deferrable, F, Func, Q, Value
from django.utils import timezone


class Recorded(models.Model):
    """When and by whom a record was made, how it came here, and how far it has got."""

    class Origin(models.TextChoices):
        LIVE = "recorded live", "Recorded live"
        LOADED = "loaded from a return", "Loaded from a return"
        MIGRATED = "migrated", "Moved from another system"
        PARTNER = "partner's form", "Sent on a partner's form"

    class Status(models.TextChoices):
        DRAFT = "draft", "Draft: satisfies no duty"
        SUBMITTED = "submitted", "Submitted"
        RETURNED = "returned", "Returned by a manager"
        SIGNED_OFF = "signed off", "Signed off"
        SUPERSEDED = "superseded", "Replaced by a later version"
        ENTERED_IN_ERROR = "entered in error", "Entered in error"

    recorded_at = models.DateTimeField(default=timezone.now)
    recorded_by = models.ForeignKey(
        "core.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_late_because = models.TextField(blank=True)
    origin = models.CharField(max_length=24, choices=Origin, default=Origin.LIVE)
    source = models.CharField(max_length=200, blank=True, help_text="The return it came from")
    stated_as_at = models.DateField(
        null=True, blank=True, help_text="The day up to which the source speaks"
    )
    status = models.CharField(max_length=20, choices=Status, default=Status.SUBMITTED)

    class Meta:
        abstract = True


GONE = (Recorded.Status.DRAFT, Recorded.Status.ENTERED_IN_ERROR, Recorded.Status.SUPERSEDED)
"""A row that stands so is not, or is no longer, what the record says."""


class SignedOff(models.Model):
    """A manager's sign-off: a grade and a sentence, never a tick."""

    class Grade(models.TextChoices):
        OUTSTANDING = "outstanding", "Outstanding"
        GOOD = "good", "Good"
        REQUIRES_IMPROVEMENT = "requires improvement", "Requires improvement"
        INADEQUATE = "inadequate", "Inadequate"

    signed_off_at = models.DateTimeField(null=True, blank=True)
    signed_off_by = models.ForeignKey(
        "core.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sign_off_grade = models.CharField(max_length=24, choices=Grade, blank=True)
    sign_off_reason = models.TextField(blank=True)

    class Meta:
        abstract = True


class Interpreted(models.Model):
    """The language a conversation was held in, and who made it possible."""

    class Interpreter(models.TextChoices):
        NOT_NEEDED = "not needed", "Not needed"
        PROFESSIONAL = "professional", "A professional interpreter"
        BY_PHONE = "by phone", "By phone"
        FAMILY_MEMBER = "family member", "A family member: raises a flag"
        DECLINED = "declined", "Offered and declined"
        NOT_PROVIDED = "needed and not provided", "Needed and not provided"

    language = models.CharField(max_length=80, blank=True)
    interpreter = models.CharField(max_length=24, choices=Interpreter, blank=True)

    class Meta:
        abstract = True


def signed_off_together(name: str) -> models.CheckConstraint:
    """A sign-off has both its instant and its person, or neither."""
    return models.CheckConstraint(
        name=name,
        condition=Q(signed_off_at__isnull=True, signed_off_by__isnull=True)
        | Q(signed_off_at__isnull=False, signed_off_by__isnull=False),
    )


def at_and_by(name: str, deed: str) -> models.CheckConstraint:
    """When a deed was done and by whom are both told, or neither."""
    at, by = f"{deed}_at__isnull", f"{deed}_by__isnull"
    return models.CheckConstraint(
        name=name, condition=Q(**{at: True, by: True}) | Q(**{at: False, by: False})
    )


def ends_after_it_begins(name: str, began="began_on", ended="ended_on") -> models.CheckConstraint:
    """A spell cannot end before it begins."""
    return models.CheckConstraint(
        name=name,
        condition=Q(**{f"{began}__isnull": True})
        | Q(**{f"{ended}__isnull": True})
        | Q(**{f"{ended}__gte": F(began)}),
    )


def no_overlap(name: str, condition: Q | None = None, of: str = "child") -> ExclusionConstraint:
    """Two spells of one child may touch but not overlap: each holds its first day, not its last.

    `of` names another thing whose spells they are. Written with an integer range, so that no
    database extension is needed.
    """
    same_child = Func(
        F(of),
        F(of),
        Value("[]"),
        function="int8range",
        output_field=BigIntegerRangeField(),
    )
    period = Func(F("began_on"), F("ended_on"), function="daterange", output_field=DateRangeField())
    return ExclusionConstraint(
        name=name,
        expressions=[
            (same_child, RangeOperators.OVERLAPS),
            (period, RangeOperators.OVERLAPS),
        ],
        condition=condition,
        # Checked at the end of each statement, so that one statement can move a whole run along.
        deferrable=Deferrable.IMMEDIATE,
    )
