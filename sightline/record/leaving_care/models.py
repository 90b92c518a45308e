"""Young people leaving care: their plan for adult life, home, work and who keeps in touch."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins
from sightline.record.people.models import Child


class EligibilityKind(models.TextChoices):
    """What the law calls the young person, which decides what they are owed."""

    ELIGIBLE = "eligible", "Eligible: still looked after"
    RELEVANT = "relevant", "Relevant: 16 or 17 and left care"
    FORMER_RELEVANT = "former relevant", "Former relevant: 18 or over"
    QUALIFYING = "qualifying", "Qualifying"
    OTHER = "other", "Other"


class InTouch(models.TextChoices):
    """Whether the authority is in touch around the birthday."""

    YES = "YES", "In touch"
    NO = "NO", "Not in touch"
    DIED = "DIED", "Died"
    REFUSED = "REFU", "Refuses contact"
    NOT_REQUIRED = "NREQ", "No longer requires services"
    RETURNED_HOME = "RHOM", "Returned home for six months or more"


@tracked
class Eligibility(Recorded):
    """The young person's standing in law as a care leaver, from a day."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="eligibility")
    kind = models.CharField(max_length=16, choices=EligibilityKind)
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    known_on = models.DateField(null=True, blank=True, help_text="The day a list speaks of")

    class Meta:
        verbose_name_plural = "eligibility"
        constraints = [ends_after_it_begins("eligibility_ends_after_it_begins")]


@tracked
class NeedsAssessment(Recorded):
    """What the young person will need to live as an adult."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="leaving_needs")
    began_on = models.DateField(null=True, blank=True)
    completed_on = models.DateField(null=True, blank=True)


@tracked
class PathwayPlan(Recorded):
    """The young person's plan for adult life."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="pathway_plans")
    in_force_from_on = models.DateField()
    written_by_social_worker = models.BooleanField(null=True, blank=True)
    young_persons_view = models.TextField(blank=True)
    contingency = models.TextField(blank=True)


@tracked
class PathwayReview(Recorded):
    """A review of the pathway plan."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="pathway_reviews")
    held_on = models.DateField()
    reviewed_by_adviser_alone = models.BooleanField(null=True, blank=True)
    chaired_by_reviewing_officer = models.BooleanField(null=True, blank=True)


@tracked
class LeaverContact(Recorded):
    """A contact with a care leaver, in both directions or only tried."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="leaver_contacts")
    happened_on = models.DateField()
    two_way = models.BooleanField(null=True, blank=True)
    how = models.CharField(max_length=40, blank=True)
    seen_at_home = models.BooleanField(null=True, blank=True)


@tracked
class LeaverStatement(Recorded):
    """Contact, activity and home of a care leaver as a return or list states them on its day."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="leaver_statements")
    stated_on = models.DateField()
    stated_by = models.CharField(max_length=20, help_text="yearly return or inspection list")
    in_touch = models.CharField(max_length=4, choices=InTouch, blank=True)
    in_touch_group = models.CharField(max_length=20, blank=True)
    activity = models.CharField(max_length=2, blank=True)
    accommodation = models.CharField(max_length=1, blank=True)
    accommodation_suitable = models.BooleanField(null=True, blank=True)
    suitability_group = models.CharField(max_length=40, blank=True)
    qualified = models.BooleanField(
        null=True, blank=True, help_text="Has at least one qualification of any kind"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_leaver_statement_per_day_and_source",
                fields=["child", "stated_on", "stated_by"],
            )
        ]


@tracked
class LeaverHome(Recorded):
    """Where a care leaver lives, and whether it suits them."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="leaver_homes")
    kind = models.CharField(max_length=1, blank=True)
    suitable = models.BooleanField(null=True, blank=True)
    unsuitable_because = models.TextField(blank=True)
    provided_by_authority = models.BooleanField(null=True, blank=True)
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [ends_after_it_begins("leaver_home_ends_after_it_begins")]


@tracked
class SuitabilityCheck(Recorded):
    """Whether a care leaver's home is safe, secure and affordable, and what they think of it."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="suitability_checks")
    home = models.ForeignKey(
        LeaverHome, null=True, blank=True, on_delete=models.PROTECT, related_name="checks"
    )
    assessed_on = models.DateField()
    suitable = models.BooleanField(null=True, blank=True)
    unsuitable_because = models.TextField(blank=True)
    young_person_asked = models.BooleanField(null=True, blank=True)
    young_persons_view = models.TextField(blank=True)
