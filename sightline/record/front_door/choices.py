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


class HeldAt(models.TextChoices):
    """The kind of place in which a child was held; blank where no source says."""

    POLICE_STATION = "police station", "A police station"
    HOSPITAL = "hospital", "A hospital or clinic"
    HOME = "home", "A home, or a place where people look after children"
    ELSEWHERE = "elsewhere", "Somewhere else"


class Offered(models.TextChoices):
    """What the authority offered a child whom the police asked it to take."""

    NON_SECURE = "non-secure", "Somewhere to stay that is not secure"
    SECURE = "secure", "A secure place"
    NOTHING = "nothing", "Nothing"


class Wanted(models.TextChoices):
    """What somebody who comes to us wants."""

    HELP = "help", "Help or protection for a child"
    ADVICE = "advice", "Advice, before deciding whether to refer"


class ReceivedHow(models.TextChoices):
    """By which way an approach came."""

    PHONE = "phone", "By phone"
    FORM = "form", "On a form"
    LETTER = "letter", "By letter or email"
    IN_PERSON = "in person", "In person"
    POLICE_NOTICE = "police notice", "A notice from the police"
    OUT_OF_HOURS = "out of hours", "From the out-of-hours team"
    SYSTEM = "system", "From another system"


class About(models.TextChoices):
    """What an approach is about, which decides who looks at it first."""

    SAFETY = "worry about safety", "A worry about a child's safety"
    HELP = "request for help", "A request for help"
    INFORMATION = "information only", "Information only"
    DOMESTIC_ABUSE = "domestic abuse notice", "Violence or abuse at home"
    MISSING = "missing notice", "A child is or was missing"
    PRIVATE_FOSTERING = "private fostering notice", "A child lives with someone not near family"
    COURT = "court request", "A court asks"
    OTHER_AUTHORITY = "other authority", "Another authority asks or tells"
    NO_MONEY_OR_HOME = "no money or home", "The family has no money or no home"


class FirstLook(models.TextChoices):
    """How soon something must be done, as whoever first read it thought."""

    DANGER = "immediate danger", "Immediate danger"
    TODAY = "see today", "To be seen to today"
    SAFE = "safe today", "Safe today"


class SharingBasis(models.TextChoices):
    """On what footing information about a family is shared."""

    FAMILY_AGREED = "family agreed", "The family agreed"
    YOUNG_PERSON_AGREED = "young person agreed", "The young person agreed"
    NOT_SOUGHT = "not sought", "Not asked: asking would raise the risk"
    OVERRIDDEN = "overridden", "Refused, and overridden"
    NOT_REQUIRED = "not required", "Not required by law"


class WithOthers(models.TextChoices):
    """Whether a child lives with somebody who is not near family, arranged privately."""

    NO = "no", "No: with near family, or in care"
    YES = "yes", "Yes: with someone else, for 28 days or more"
    NOT_KNOWN = "not known", "Not known yet"
    NOT_ASKED = "not asked", "Not asked"


class Response(models.TextChoices):
    """What is done about a referral."""

    ASSESSMENT = "assessment", "Assess the child's needs"
    STRATEGY = "strategy discussion", "Hold a strategy discussion"
    PROTECT_NOW = "protect now", "Protect the child now"
    EARLY_HELP = "early help", "Early help"
    NONE = "none", "No further action"


class RiskView(models.TextChoices):
    """How worried an agency is."""

    RED = "red", "Red: serious harm, or likely"
    AMBER = "amber", "Amber: worried"
    GREEN = "green", "Green: not worried"


class PoliceRisk(models.TextChoices):
    """The risk of more violence, as the police judged it."""

    STANDARD = "standard", "Standard"
    MEDIUM = "medium", "Medium"
    HIGH = "high", "High"


class PartInIncident(models.TextChoices):
    """Which part an adult took in violence at home."""

    HARMED = "harmed", "Harmed"
    HARMING = "harming", "Harming"
    BOTH_ALLEGED = "both alleged", "Each says the other"


class WhereChildWas(models.TextChoices):
    """Where a child was when it happened."""

    IN_THE_ROOM = "in the room", "In the room"
    IN_THE_HOME = "in the home", "In the home"
    ELSEWHERE = "elsewhere", "Somewhere else"
    UNBORN = "unborn", "Not yet born"
    NOT_KNOWN = "not known", "Not known"


class OutOfHoursDecision(models.TextChoices):
    """What the out-of-hours team did."""

    ADVICE = "advice", "Gave advice"
    WAIT = "wait for day", "Left it for the day team"
    VISIT = "visit", "Visited"
    POLICE_CHECK = "ask police to check", "Asked the police to check on the child"
    PLACEMENT = "placement", "Found the child somewhere to stay"
    PLACE_OF_SAFETY = "place of safety", "The child was taken to a place of safety"
    APPROPRIATE_ADULT = "appropriate adult", "Went to the police station as appropriate adult"
    STRATEGY = "strategy discussion", "Held a strategy discussion"
