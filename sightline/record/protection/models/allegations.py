"""Allegations about adults who work with children: about the adult, and closed in the end."""

from django.db import models
from django.db.models import F, Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded


@tracked
class Allegation(Recorded):
    """An allegation about an adult who works with children: kept about the adult, and closed."""

    class Sector(models.TextChoices):
        SCHOOL = "school", "School or college"
        EARLY_YEARS = "early years", "Early years"
        FOSTER_CARER = "foster carer", "Foster carer"
        HOME = "children's home", "Children's home"
        HEALTH = "health", "Health"
        POLICE = "police", "Police"
        TRANSPORT = "transport", "Transport"
        FAITH = "faith", "Faith group"
        SPORT = "sport", "Sport"
        VOLUNTARY = "voluntary", "Voluntary group"
        OTHER = "other", "Other"

    class Criterion(models.TextChoices):
        HARMED = "harmed", "Harmed, or may have harmed, a child"
        CRIME = "possible crime", "May have committed a crime against a child"
        RISK = "may pose risk", "May pose a risk to children"
        UNSUITABLE = "unsuitable", "May not be suitable to work with children"

    class Decision(models.TextChoices):
        MEETING = "meeting", "The agencies will meet"
        ADVICE = "advice only", "Advice only"
        BELOW = "below the line", "Does not reach the threshold"

    class Outcome(models.TextChoices):
        SUBSTANTIATED = "substantiated", "Substantiated"
        UNSUBSTANTIATED = "unsubstantiated", "Unsubstantiated"
        UNFOUNDED = "unfounded", "Unfounded"
        MALICIOUS = "malicious", "Malicious"
        FALSE = "false", "False"

    reference = models.CharField(max_length=30, unique=True)
    adult = models.CharField(max_length=150)
    works_as = models.CharField(max_length=120, blank=True)
    sector = models.CharField(max_length=20, choices=Sector, blank=True)
    criterion = models.CharField(max_length=20, choices=Criterion, blank=True)
    happened_on = models.DateField(null=True, blank=True)
    employer = models.CharField(max_length=150, blank=True)
    employer_knew_on = models.DateField(null=True, blank=True)
    referred_on = models.DateField(null=True, blank=True)
    referred_in_writing = models.BooleanField(null=True, blank=True)
    handled_by = models.ForeignKey(
        "workforce.Worker", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    evaluated_on = models.DateField(null=True, blank=True)
    decision = models.CharField(max_length=20, choices=Decision, blank=True)
    met_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(
        null=True, blank=True, help_text="Whoever made it took it back, and it goes no further"
    )
    referred_to_barring_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="allegation_closed_after_it_was_referred",
                condition=Q(closed_on__isnull=True)
                | Q(referred_on__isnull=True)
                | Q(closed_on__gte=F("referred_on")),
            )
        ]
