"""Contacts and referrals: two records, never one."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker


class Source(models.TextChoices):
    """Who made the contact or referral."""

    FAMILY = "1A", "Family member or carer"
    ACQUAINTANCE = "1B", "Neighbour or acquaintance"
    SELF = "1C", "The child or young person"
    OTHER_PERSON = "1D", "Another individual"
    SCHOOL = "2A", "School"
    EDUCATION_SERVICE = "2B", "Education service"
    GP = "3A", "GP"
    HEALTH_VISITOR = "3B", "Health visitor"
    SCHOOL_NURSE = "3C", "School nurse"
    OTHER_PRIMARY_HEALTH = "3D", "Other primary health service"
    EMERGENCY_DEPARTMENT = "3E", "Hospital emergency department"
    OTHER_HEALTH = "3F", "Other health service"
    HOUSING = "4", "Housing"
    OWN_SOCIAL_CARE = "5A", "This authority's social care"
    OWN_OTHER = "5B", "Another service of this authority"
    OTHER_AUTHORITY = "5C", "Another authority"
    EARLY_HELP = "5D", "Early help"
    POLICE = "6", "Police"
    OTHER_LEGAL = "7", "Other legal agency"
    OTHER = "8", "Other"
    ANONYMOUS = "9", "Anonymous"
    UNKNOWN = "10", "Not known"


class SourceGroup(models.TextChoices):
    """The broader groups of the inspection lists, where a list gives no more."""

    INDIVIDUAL = "individual", "Individual"
    SCHOOLS = "schools", "Schools"
    EDUCATION_SERVICES = "education services", "Education services"
    HEALTH_SERVICES = "health services", "Health services"
    HOUSING = "housing", "Housing"
    AUTHORITY_SERVICES = "authority services", "The authority's services"
    POLICE = "police", "Police"
    OTHER_LEGAL = "other legal agency", "Other legal agency"
    OTHER = "other", "Other"
    ANONYMOUS = "anonymous", "Anonymous"
    UNKNOWN = "unknown", "Not known"


class Need(models.TextChoices):
    """The main need at referral: the highest that applies."""

    ABUSE_NEGLECT_EXPLOITATION = "N1", "Abuse, neglect or exploitation"
    DISABILITY = "N2", "Child's disability or illness"
    PARENTS_ILLNESS = "N3", "Parent's disability or illness"
    ACUTE_STRESS = "N4", "Family in acute stress"
    DYSFUNCTION = "N5", "Family dysfunction"
    BEHAVIOUR = "N6", "Socially unacceptable behaviour"
    LOW_INCOME = "N7", "Low income"
    ABSENT_PARENTING = "N8", "Absent parenting"
    NOT_IN_NEED = "N9", "Not a child in need"
    NOT_STATED = "N0", "Not stated"


class Decision(models.TextChoices):
    """What was decided on a contact."""

    NO_FURTHER_ACTION = "no further action", "No further action"
    ADVICE = "advice", "Advice or signposting"
    EARLY_HELP = "early help", "Early help"
    REFERRAL = "accepted as referral", "Accepted as a referral"
    ADDED_TO_OPEN_WORK = "added to open work", "Added to work already open"
    OTHER_AUTHORITY = "other authority", "Sent to another authority"


class ClosureReason(models.TextChoices):
    """Why an episode of need closed."""

    ADOPTED = "RC1", "Adopted"
    DIED = "RC2", "Died"
    CHILD_ARRANGEMENTS_ORDER = "RC3", "Child arrangements order"
    SPECIAL_GUARDIANSHIP = "RC4", "Special guardianship order"
    OTHER_AUTHORITY = "RC5", "Moved to another authority"
    ADULT_SERVICES = "RC6", "Moved to adult services"
    NO_LONGER_IN_NEED = "RC7", "Other, or no longer in need"
    NO_ACTION_AFTER_ASSESSMENT = "RC8", "Closed after assessment, no further action"
    EARLY_HELP = "RC9", "Closed after assessment, passed to early help"


class OpenWork(models.TextChoices):
    """The work open with a child in need, as an inspection list groups it."""

    LOOKED_AFTER = "looked after", "Looked after child"
    PROTECTION_PLAN = "child protection plan", "Child protection plan"
    CHILD_IN_NEED_PLAN = "child in need plan", "Child in need plan"
    ASSESSMENT = "open assessment", "Open assessment"
    CLOSED = "closed", "Closed episode"


@tracked
class Contact(Recorded):
    """An approach about a child, and what was decided."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="contacts")
    received_on = models.DateField()
    received_at = models.DateTimeField(null=True, blank=True)
    received_how = models.CharField(max_length=40, blank=True)
    from_source = models.CharField(max_length=2, choices=Source, blank=True)
    from_source_group = models.CharField(max_length=20, choices=SourceGroup, blank=True)
    from_agency = models.CharField(max_length=160, blank=True)
    about = models.CharField(max_length=60, blank=True)
    what_happened = models.TextField(blank=True)
    decision = models.CharField(max_length=24, choices=Decision, blank=True)
    criterion = models.CharField(max_length=120, blank=True)
    reason = models.TextField(blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_by_manager = models.BooleanField(null=True, blank=True)
    outcome_told_on = models.DateField(null=True, blank=True)


@tracked
class Referral(Recorded):
    """A request accepted for a statutory response; opens the child's episode of need."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="referrals")
    contact = models.ForeignKey(
        Contact, null=True, blank=True, on_delete=models.PROTECT, related_name="referrals"
    )
    received_on = models.DateField()
    from_source = models.CharField(max_length=2, choices=Source, blank=True)
    from_source_group = models.CharField(max_length=20, choices=SourceGroup, blank=True)
    no_further_action = models.BooleanField(null=True, blank=True)
    primary_need = models.CharField(max_length=2, choices=Need, blank=True)
    response = models.CharField(max_length=40, blank=True)
    reason = models.TextField(blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by_qualified_manager = models.BooleanField(null=True, blank=True)
    acknowledged_on = models.DateField(null=True, blank=True)
    outcome_told_on = models.DateField(null=True, blank=True)
    referrals_in_12_months_stated = models.PositiveSmallIntegerField(null=True, blank=True)
    open_work_stated = models.CharField(max_length=24, choices=OpenWork, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    closure_reason = models.CharField(max_length=3, choices=ClosureReason, blank=True)
    closing_view = models.TextField(blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins("referral_closes_after_it_opens", "received_on", "closed_on"),
        ]
        indexes = [models.Index(fields=["child", "received_on"])]
