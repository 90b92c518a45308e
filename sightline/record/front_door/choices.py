"""The values that contacts, referrals and urgent work at the front door may take."""

from django.db import models


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


class HeldKind(models.TextChoices):
    """Under which power a child was held."""

    AFTER_CHARGE = "police custody after charge", "Police custody after charge"
    BEFORE_CHARGE = "police custody before charge", "Police custody before charge"
    POLICE_PROTECTION = "police protection", "Police protection"
    MENTAL_HEALTH = "mental health place of safety", "Mental health place of safety"


class Offered(models.TextChoices):
    """What the authority offered a child whom the police asked it to take."""

    NON_SECURE = "non-secure", "Somewhere to stay that is not secure"
    SECURE = "secure", "A secure place"
    NOTHING = "nothing", "Nothing"
