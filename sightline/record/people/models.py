"""Children, once for the whole service, with their names, family and addresses."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins

from . import choices


@tracked
class Child(Recorded):
    """A child or young person, born or unborn, known to the authority."""

    known_as = models.CharField(max_length=120, blank=True)
    born_on = models.DateField(null=True, blank=True)
    birth_date_is = models.CharField(max_length=20, choices=choices.BirthDateIs, blank=True)
    expected_on = models.DateField(null=True, blank=True)
    died_on = models.DateField(null=True, blank=True)
    stated_age_years = models.DecimalField(
        max_digits=6, decimal_places=3, null=True, blank=True, help_text="As a source printed it"
    )
    stated_age_on = models.DateField(null=True, blank=True)
    sex = models.CharField(max_length=1, choices=choices.Sex, blank=True)
    gender_identity = models.CharField(max_length=120, blank=True, help_text="Their own words")
    pronouns = models.CharField(max_length=60, blank=True)
    ethnic_group = models.CharField(max_length=4, choices=choices.EthnicGroup, blank=True)
    ethnic_group_said_by = models.CharField(max_length=20, blank=True)
    ethnic_group_broad = models.CharField(
        max_length=12, choices=choices.BroadEthnicGroup, blank=True
    )
    first_language = models.CharField(max_length=80, blank=True)
    communication_needs = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    religion = models.CharField(max_length=80, blank=True)
    nationality = models.CharField(max_length=80, blank=True)
    heritage = models.TextField(blank=True)
    disabilities = ArrayField(
        models.CharField(max_length=4, choices=choices.Disability), default=list, blank=True
    )
    disabled = models.CharField(max_length=8, choices=choices.YesNoUnknown, blank=True)
    immigration_status = models.CharField(max_length=120, blank=True)
    unaccompanied = models.CharField(
        max_length=8,
        choices=choices.YesNoUnknown,
        blank=True,
        help_text="Is or was an unaccompanied asylum-seeking child",
    )
    unaccompanied_from_on = models.DateField(null=True, blank=True)
    unaccompanied_to_on = models.DateField(null=True, blank=True)
    la_child_id = models.CharField(max_length=40, blank=True, help_text="The authority's own id")
    upn = models.CharField(max_length=13, blank=True, help_text="Unique pupil number")
    former_upn = models.CharField(max_length=13, blank=True)
    upn_missing_because = models.CharField(
        max_length=3, choices=choices.MissingPupilNumber, blank=True
    )
    nhs_number = models.CharField(max_length=10, blank=True)
    is_parent = models.BooleanField(null=True, blank=True)
    first_child_born_on = models.DateField(null=True, blank=True)
    restricted = models.BooleanField(default=False, help_text="Kept to named readers")
    restricted_because = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "children"
        constraints = [
            models.UniqueConstraint(
                name="one_child_per_authority_id",
                fields=["la_child_id"],
                condition=~Q(la_child_id=""),
            ),
            models.CheckConstraint(
                name="restricted_record_has_a_reason",
                condition=Q(restricted=False) | ~Q(restricted_because=""),
            ),
        ]
        indexes = [models.Index(fields=["upn"]), models.Index(fields=["born_on"])]

    def __str__(self):
        return self.called

    @property
    def called(self) -> str:
        """What to call the child on a screen: their own choice, or the authority's id."""
        return self.known_as or f"Child {self.la_child_id or self.pk}"


@tracked
class ChildName(Recorded):
    """A name the child has or had."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="names")
    forename = models.CharField(max_length=120, blank=True)
    surname = models.CharField(max_length=120, blank=True)
    kind = models.CharField(max_length=12, choices=choices.NameKind)
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    sounds_like = ArrayField(
        models.CharField(max_length=40),
        default=list,
        blank=True,
        help_text="Phonetic keys, so that a name can be found by its sound",
    )

    class Meta:
        constraints = [ends_after_it_begins("child_name_ends_after_it_begins")]


@tracked
class ChildIdentifier(Recorded):
    """Another id for the child: a court's, the Home Office's, a former authority's."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="identifiers")
    kind = models.CharField(max_length=40)
    value = models.CharField(max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_child_per_other_id",
                fields=["kind", "value", "child"],
                condition=~models.Q(status="entered in error"),
            )
        ]
        indexes = [models.Index(fields=["kind", "value"])]


@tracked
class Alert(Recorded):
    """Something a worker must know before acting, with a day to look at it again."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="alerts")
    kind = models.CharField(max_length=30, choices=choices.AlertKind)
    says = models.TextField(blank=True)
    began_on = models.DateField()
    review_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [ends_after_it_begins("alert_ends_after_it_begins")]


@tracked
class FamilyMember(Recorded):
    """Someone who matters to the child, and what they can do."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="family")
    relative = models.ForeignKey(
        Child, null=True, blank=True, on_delete=models.PROTECT, related_name="relative_of"
    )
    name = models.CharField(max_length=160, blank=True)
    relation = models.CharField(max_length=30, choices=choices.Relation)
    born_on = models.DateField(null=True, blank=True)
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    died_on = models.DateField(null=True, blank=True)
    side = models.CharField(max_length=8, choices=choices.Side, blank=True)
    lives_with_child = models.BooleanField(null=True, blank=True)
    has_parental_responsibility = models.BooleanField(null=True, blank=True)
    parental_responsibility_because = models.CharField(
        max_length=80, choices=choices.ResponsibleBecause, blank=True
    )
    parental_responsibility_proof = models.CharField(
        max_length=150, blank=True, help_text="What was seen, such as the birth certificate"
    )
    involvement = models.CharField(max_length=60, choices=choices.Involvement, blank=True)
    how_sought = models.TextField(blank=True, help_text="What was done to find them, and when")
    contact_allowed = models.CharField(max_length=24, choices=choices.ContactAllowed, blank=True)
    contact_review_on = models.DateField(null=True, blank=True)
    could_help = ArrayField(
        models.CharField(max_length=20, choices=choices.CouldHelp), default=list, blank=True
    )
    first_language = models.CharField(max_length=80, blank=True)
    letters_to = models.TextField(blank=True, help_text="Where letters to them go")
    post_is_safe = models.BooleanField(
        null=True, blank=True, help_text="No where somebody at that address must not know"
    )
    poses_risk = models.BooleanField(null=True, blank=True)
    risk_basis = models.TextField(blank=True)

    class Meta:
        constraints = [ends_after_it_begins("family_member_ends_after_it_begins")]


@tracked
class Address(Recorded):
    """Where a child is, from when, and who may know."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="addresses")
    kind = models.CharField(max_length=20, choices=choices.AddressKind)
    lines = models.TextField(blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    uprn = models.CharField(max_length=12, blank=True)
    authority_code = models.CharField(max_length=9, blank=True)
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    was_home_when_care_began = models.BooleanField(default=False)
    disclosure = models.CharField(
        max_length=30, choices=choices.Disclosure, default=choices.Disclosure.ORDINARY
    )
    hidden_from = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "addresses"
        constraints = [ends_after_it_begins("address_ends_after_it_begins")]


@tracked
class Professional(Recorded):
    """Someone outside the service who works with the child: the health visitor, the teacher."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="professionals")
    name = models.CharField(max_length=150, blank=True)
    works_as = models.CharField(max_length=80)
    agency = models.CharField(max_length=150, blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    email = models.CharField(max_length=150, blank=True)
    letters_to = models.TextField(blank=True)
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [ends_after_it_begins("professional_ends_after_it_begins")]


@tracked
class JoinedRecord(Recorded):
    """Two records found to be of one child, and which of the two went on; it can be undone."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="joined_from")
    other = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="joined_into")
    joined_on = models.DateField()
    because = models.TextField()
    filled = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    other_number = models.CharField(max_length=40, blank=True)
    undone_on = models.DateField(null=True, blank=True)
    undone_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_record_is_not_joined_with_itself", condition=~Q(child=models.F("other"))
            ),
            models.UniqueConstraint(
                name="a_record_is_joined_into_one", fields=["other"], condition=Q(undone_on=None)
            ),
        ]


@tracked
class MovedRow(Recorded):
    """One row that went over from one record to the other, so that it can go back."""

    joined = models.ForeignKey(JoinedRecord, on_delete=models.PROTECT, related_name="moved")
    kind = models.CharField(max_length=100, help_text="The row's kind: app.Model")
    column = models.CharField(max_length=60)
    number = models.BigIntegerField()
