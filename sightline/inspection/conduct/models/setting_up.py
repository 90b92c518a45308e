"""An inspection as it is set up: its team, what it asked for, its frozen lists and its sample."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from sightline.core.history import only_added_to, tracked
from sightline.core.models import Account
from sightline.record.people.models import Child


@tracked
class Inspection(models.Model):
    """One inspection, under one version of one framework.

    `as_at` is the cut-off: lists and figures are of that day. `versions` names the definitions
    that were used, so that what was frozen can be understood later.
    """

    class Kind(models.TextChoices):
        OFSTED = "inspectorate", "By the inspectorate"
        PEER = "peer review", "Peer review by another authority"
        MOCK = "mock", "The authority’s own mock inspection"

    reference = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.MOCK)
    framework = models.CharField(max_length=40)
    authority = models.CharField(max_length=120)
    told_on = models.DateField(null=True, blank=True)
    began_on = models.DateField()
    ended_on = models.DateField()
    as_at = models.DateField(help_text="The cut-off: lists and figures are of this day")
    reach_until = models.DateTimeField(help_text="When inspectors' leave to read ends")
    guards_off = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    guards_on = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    also = ArrayField(
        models.CharField(max_length=20),
        default=list,
        blank=True,
        help_text="Parts reviewed as well, which not every inspection under the framework has",
    )
    versions = models.JSONField(default=dict)
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="inspection_ends_after_it_begins", condition=Q(ended_on__gte=F("began_on"))
            )
        ]

    def __str__(self):
        return self.reference


@tracked
class Member(models.Model):
    """One inspector of the team; one of them leads it."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="members")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    leads = models.BooleanField(default=False)
    added_at = models.DateTimeField(default=timezone.now)
    added_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    until_at = models.DateTimeField(help_text="After this they can do and read nothing here")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_member_per_account", fields=["inspection", "account"]
            ),
            models.UniqueConstraint(
                name="one_lead_inspector", fields=["inspection"], condition=Q(leads=True)
            ),
        ]

    def __str__(self):
        return self.account.name


@tracked
class Request(models.Model):
    """Something the inspectors asked the authority for: when, by when, and what came."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="requests")
    what = models.TextField()
    asked_on = models.DateField()
    asked_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    received_on = models.DateField(null=True, blank=True)
    received_from = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    what_came = models.TextField(blank=True)


@only_added_to
class FrozenList(models.Model):
    """One list of children as it stood on the cut-off. Nothing can change it, not even we."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="lists")
    code = models.CharField(max_length=20)
    title = models.CharField(max_length=120)
    as_at = models.DateField()
    columns = models.JSONField()
    rows = models.JSONField()
    children = ArrayField(models.BigIntegerField())
    fingerprint = models.CharField(max_length=64)
    versions = models.JSONField()
    frozen_at = models.DateTimeField(default=timezone.now)
    frozen_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_frozen_list_per_code", fields=["inspection", "code"])
        ]

    def __str__(self):
        return self.title


@only_added_to
class Draw(models.Model):
    """One drawing of a sample. A second never replaces the first unseen: both are kept."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="draws")
    number = models.PositiveSmallIntegerField()
    seed = models.CharField(max_length=60)
    seed_from = models.CharField(max_length=200, help_text="Where the seed was taken from")
    fingerprint = models.CharField(max_length=64, help_text="Of the frozen list it is drawn from")
    lists = ArrayField(models.CharField(max_length=20))
    stratify = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    size = models.PositiveSmallIntegerField()
    worry_size = models.PositiveSmallIntegerField()
    population = models.PositiveIntegerField()
    strata = models.JSONField(help_text="Each group: its name, how many it holds, how many drawn")
    worries = models.JSONField(default=list, help_text="Each worry: how many children it names")
    why_again = models.TextField(blank=True, help_text="Why another was drawn after the first")
    drawn_at = models.DateTimeField(default=timezone.now)
    drawn_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_draw_per_number", fields=["inspection", "number"])
        ]


@only_added_to
class Sampled(models.Model):
    """One child of a sample: drawn at random, or named by the worry list and why."""

    draw = models.ForeignKey(Draw, on_delete=models.PROTECT, related_name="sampled")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField()
    at_random = models.BooleanField()
    stratum = models.CharField(max_length=120, blank=True)
    worries = ArrayField(models.CharField(max_length=60), default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_place_per_child_drawn", fields=["draw", "child"])
        ]
