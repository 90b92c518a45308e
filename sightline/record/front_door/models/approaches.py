"""How somebody came to us about a family: in their words, with the children they named."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, at_and_by
from sightline.record.people.choices import Sex

from ..choices import About, FirstLook, ReceivedHow, SharingBasis, Source, Wanted


@tracked
class Agency(Recorded):
    """Another service that tells us about children and answers when we ask."""

    name = models.CharField(max_length=160, unique=True)
    kind = models.CharField(max_length=2, choices=Source, default=Source.OTHER)
    answers = models.BooleanField(default=True, help_text="We ask it what it knows of a family")

    class Meta:
        verbose_name_plural = "agencies"
        ordering = ["name"]

    def __str__(self):
        return self.name


@tracked
class AgencyMember(Recorded):
    """Somebody of another agency who has a sign-in here, to refer and to be answered."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="members")
    account = models.OneToOneField(
        "core.Account", on_delete=models.PROTECT, related_name="agency_member"
    )
    job = models.CharField(max_length=120, blank=True)

    def __str__(self):
        return f"{self.account.name}, {self.agency.name}"


@tracked
class Approach(Recorded):
    """One call, letter, form or notice about one or more children, as it was told to us.

    Each child named in it becomes a contact of their own, with a decision of their own.
    """

    wanted = models.CharField(max_length=10, choices=Wanted, default=Wanted.HELP)
    received_at = models.DateTimeField()
    received_how = models.CharField(max_length=20, choices=ReceivedHow, default=ReceivedHow.PHONE)
    from_source = models.CharField(max_length=2, choices=Source, default=Source.UNKNOWN)
    agency = models.ForeignKey(
        Agency, null=True, blank=True, on_delete=models.PROTECT, related_name="approaches"
    )
    from_person = models.CharField(max_length=160, blank=True)
    reply_to = models.CharField(
        max_length=200, blank=True, help_text="How the referrer can be answered"
    )
    anonymous = models.BooleanField(default=False)
    about = models.CharField(max_length=30, choices=About, default=About.SAFETY)
    what_happened = models.TextField(blank=True)
    impact = models.TextField(blank=True)
    childs_view = models.TextField(blank=True)
    familys_view = models.TextField(blank=True)
    what_was_tried = models.TextField(blank=True)
    family_told = models.BooleanField(null=True, blank=True)
    sharing_basis = models.CharField(max_length=20, choices=SharingBasis, blank=True)
    sharing_reason = models.TextField(blank=True)
    first_look = models.CharField(max_length=20, choices=FirstLook, blank=True)
    first_look_reason = models.TextField(blank=True)
    first_looked_at = models.DateTimeField(null=True, blank=True)
    first_looked_by = models.ForeignKey(
        "core.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    completeness = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Out of 100: how much of what we need was told"
    )
    sent_by = models.ForeignKey(
        "core.Account",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="approaches",
        help_text="The partner who sent it on their own form",
    )

    class Meta:
        verbose_name_plural = "approaches"
        constraints = [at_and_by("approach_first_looked_at_and_by", "first_looked")]
        indexes = [models.Index(fields=["-received_at"])]

    @property
    def from_whom(self) -> str:
        """Who came to us, in a few words; of an anonymous caller nothing."""
        if self.anonymous:
            return "someone who did not give a name"
        agency = self.agency.name if self.agency else self.get_from_source_display()
        return f"{self.from_person}, {agency}" if self.from_person else agency


@tracked
class ChildNamed(Recorded):
    """A child as somebody named them to us, before we know whether we know them."""

    approach = models.ForeignKey(Approach, on_delete=models.PROTECT, related_name="named")
    forename = models.CharField(max_length=120, blank=True)
    surname = models.CharField(max_length=120, blank=True)
    born_on = models.DateField(null=True, blank=True)
    expected_on = models.DateField(null=True, blank=True)
    sex = models.CharField(max_length=1, choices=Sex, blank=True)
    address = models.TextField(blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    school = models.CharField(max_length=160, blank=True)
    parents = models.TextField(blank=True)
    number = models.CharField(
        max_length=40, blank=True, help_text="A pupil, health or authority number"
    )
    contact = models.OneToOneField(
        "front_door.Contact",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="as_named",
    )
    not_taken_because = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "children named"

    @property
    def called(self) -> str:
        """The name as it was given, or that none was."""
        name = f"{self.forename} {self.surname}".strip()
        if not name and self.expected_on:
            return "An unborn child"
        return name or "A child whose name was not given"
