"""The options a worker can choose when saying how a child is looked after."""

from django.db import models


class LegalStatusCode(models.TextChoices):
    """The order or agreement under which a child is looked after."""

    INTERIM_CARE_ORDER = "C1", "Interim care order"
    FULL_CARE_ORDER = "C2", "Full care order"
    FREEING_ORDER = "D1", "Freeing order"
    PLACEMENT_ORDER = "E1", "Placement order"
    ACCOMMODATED = "V2", "Accommodated by agreement (section 20)"
    SHORT_BREAKS_RECORDED = "V3", "Short breaks, each recorded"
    SHORT_BREAKS_AGREEMENT = "V4", "Short breaks, agreement recorded"
    REMANDED = "J1", "Remanded"
    POLICE_AND_CRIMINAL_EVIDENCE = "J2", "Accommodated after arrest"
    REHABILITATION_ORDER = "J3", "Youth rehabilitation order"
    POLICE_PROTECTION = "L1", "Police protection"
    EMERGENCY_PROTECTION_ORDER = "L2", "Emergency protection order"
    CHILD_ASSESSMENT_ORDER = "L3", "Child assessment order"


class LegalStatusGroup(models.TextChoices):
    """The broader groups of the inspection list, where a list gives no more."""

    INTERIM_CARE_ORDER = "interim care order", "Interim care order"
    FULL_CARE_ORDER = "full care order", "Full care order"
    FREED = "freed for adoption", "Freed for adoption"
    PLACEMENT_ORDER = "placement order", "Placement order"
    ACCOMMODATED = "accommodated", "Accommodated by agreement (section 20)"
    PROTECTION = "detained for protection", "Detained on child protection grounds"
    YOUTH_JUSTICE = "youth justice", "Youth justice legal status"


class PlacementKind(models.TextChoices):
    """The kind of home, as the statutory return counts it now and has counted it."""

    ADOPTION_CONSENT_CURRENT_CARER = "A3", "For adoption with consent, current foster carer"
    ADOPTION_CONSENT_OTHER_CARER = "A4", "For adoption with consent, new carers"
    ADOPTION_ORDER_CURRENT_CARER = "A5", "For adoption under an order, current foster carer"
    ADOPTION_ORDER_OTHER_CARER = "A6", "For adoption under an order, new carers"
    SEMI_INDEPENDENT = "H5", "Semi-independent living"
    SECURE = "K1", "Secure children's home"
    CHILDRENS_HOME = "K2", "Children's home"
    SUPPORTED_ACCOMMODATION = "K3", "Registered supported accommodation"
    PARENTS = "P1", "With their own parents"
    INDEPENDENT = "P2", "Living independently"
    RESIDENTIAL_EMPLOYMENT = "P3", "Residential employment"
    FOSTER_RELATIVE_OLD = "Q1", "Foster care with a relative or friend (before 2015)"
    FOSTER_OTHER_OLD = "Q2", "Foster care with another carer (before 2015)"
    RESIDENTIAL_CARE = "R1", "Residential care home"
    HEALTH = "R2", "Hospital or nursing home"
    FAMILY_CENTRE = "R3", "Family centre or mother and baby unit"
    YOUNG_OFFENDER_INSTITUTION = "R5", "Young offender institution"
    RESIDENTIAL_SCHOOL = "S1", "Residential school"
    TEMPORARY = "T0", "Temporary move"
    TEMPORARY_HOSPITAL = "T1", "Temporary: in hospital"
    TEMPORARY_HOLIDAY = "T2", "Temporary: on holiday"
    TEMPORARY_CARER_HOLIDAY = "T3", "Temporary: carer on holiday"
    TEMPORARY_OTHER = "T4", "Temporary: up to seven days"
    FOSTER_RELATIVE_LONG_TERM = "U1", "Foster care with a relative or friend, long term"
    FOSTER_RELATIVE_ADOPTERS = "U2", "Foster care with a relative or friend approved to adopt"
    FOSTER_RELATIVE = "U3", "Foster care with a relative or friend"
    FOSTER_LONG_TERM = "U4", "Foster care, long term"
    FOSTER_ADOPTERS = "U5", "Foster care with carers approved to adopt"
    FOSTER = "U6", "Foster care"
    OTHER = "Z1", "Another placement"
    OTHER_11 = "Z11", "Another placement (Z11, meaning to be confirmed)"
    OTHER_12 = "Z12", "Another placement (Z12, meaning to be confirmed)"
    OTHER_13 = "Z13", "Another placement (Z13, meaning to be confirmed)"
    OTHER_14 = "Z14", "Another placement (Z14, meaning to be confirmed)"


class PlacementGroup(models.TextChoices):
    """The broader groups of the inspection list, where a list gives no more."""

    FOSTER = "foster", "Foster care"
    ADOPTION = "placed for adoption", "Placed for adoption"
    PARENTS = "placed with parents", "Placed with parents"
    INDEPENDENT = "independent living", "Living independently"
    RESIDENTIAL_EMPLOYMENT = "residential employment", "Residential employment"
    RESIDENTIAL = "residential accommodation", "Residential accommodation"
    SECURE = "secure", "Secure children's home"
    CHILDRENS_HOME = "children's home", "Children's home"
    RESIDENTIAL_CARE = "residential care home", "Residential care home"
    HEALTH = "health", "Hospital or nursing home"
    FAMILY_CENTRE = "family centre", "Family centre or mother and baby unit"
    YOUNG_OFFENDER_INSTITUTION = "young offender institution", "Young offender institution"
    RESIDENTIAL_SCHOOL = "residential school", "Residential school"
    OTHER = "other", "Another placement"
    TEMPORARY = "temporary", "Temporary placement"


class Provider(models.TextChoices):
    """Who provides the home."""

    PARENTS = "PR0", "Parents"
    OWN = "PR1", "This authority"
    OTHER_AUTHORITY = "PR2", "Another authority"
    OTHER_PUBLIC = "PR3", "Another public body"
    PRIVATE = "PR4", "A private provider"
    VOLUNTARY = "PR5", "A voluntary or third sector provider"


class ReasonBegan(models.TextChoices):
    """Why a new episode of care began."""

    STARTED = "S", "Started to be looked after"
    LEGAL_STATUS = "L", "Change of legal status only"
    PLACEMENT_AND_CARER = "P", "Change of placement and carer only"
    PLACEMENT_SAME_CARER = "T", "Change of placement, same carer"
    LEGAL_STATUS_PLACEMENT_AND_CARER = "B", "Change of legal status, placement and carer"
    LEGAL_STATUS_AND_PLACEMENT = "U", "Change of legal status and placement, same carer"


class ReasonEnded(models.TextChoices):
    """Why an episode of care ended."""

    CONTINUES = "X1", "A new episode began the same day"
    ADOPTED = "E11", "Adopted, unopposed"
    ADOPTED_CONSENT_DISPENSED = "E12", "Adopted, consent dispensed with"
    DIED = "E2", "Died"
    OTHER_AUTHORITY = "E3", "Care taken over by another authority"
    HOME_PLANNED = "E4A", "Returned home as planned"
    HOME_UNPLANNED = "E4B", "Returned home, unplanned"
    LEFT_TO_OTHERS = "E13", "Left to live with people without parental responsibility"
    CHILD_ARRANGEMENTS_ORDER = "E41", "Child arrangements order"
    GUARDIAN_CARERS_RELATIVE = "E45", "Special guardianship to former carers, relatives or friends"
    GUARDIAN_CARERS_OTHER = "E46", "Special guardianship to former carers, not relatives"
    GUARDIAN_RELATIVE = "E47", "Special guardianship to other carers, relatives or friends"
    GUARDIAN_OTHER = "E48", "Special guardianship to other carers"
    INDEPENDENT_SUPPORTED = "E5", "Independent living with support"
    INDEPENDENT_UNSUPPORTED = "E6", "Independent living without formal support"
    ADULT_RESIDENTIAL = "E7", "Residential care funded by adult services"
    OTHER = "E8", "Ceased for another reason"
    CUSTODY = "E9", "Sentenced to custody"
    REMAND_ENDED = "E14", "Remand ended"
    AGE_ASSESSED_ADULT = "E15", "Age assessed as 18 or over"
    ABROAD = "E16", "Moved abroad"
    STAYED_WITH_CARERS = "E17", "Turned 18 and stayed with carers"


class ReasonCeasedGroup(models.TextChoices):
    """The broader groups of the inspection list, where a list gives no more."""

    ADOPTED = "adopted", "Adopted"
    DIED = "died", "Died"
    OTHER_AUTHORITY = "another authority", "Care taken over by another authority"
    HOME = "returned home", "Returned home to parents or relatives"
    LEFT_TO_OTHERS = "left to others", "Left to people without parental responsibility"
    RESIDENCE_ORDER = "residence order", "Residence or child arrangements order"
    SPECIAL_GUARDIANSHIP = "special guardianship", "Special guardianship order"
    INDEPENDENT = "independent living", "Independent living"
    ADULT_RESIDENTIAL = "adult residential care", "Residential care funded by adult services"
    CUSTODY = "custody", "Sentenced to custody"
    REMAND_ENDED = "remand ended", "Remand ended"
    AGE_ASSESSED_ADULT = "age assessed adult", "Age assessed as 18 or over"
    ABROAD = "abroad", "Moved abroad"
    OTHER = "other", "Another reason"


class ReasonMoved(models.TextChoices):
    """Why a placement changed."""

    CARE_PLAN = "CARPL", "The care plan"
    CLOSURE = "CLOSE", "The home closed or the carer resigned"
    ALLEGATION = "ALLEG", "An allegation"
    STANDARDS = "STAND", "Concern about standards"
    APPROVAL_REMOVED = "APPRR", "Approval removed"
    CARER_ASKED_BEHAVIOUR = "CREQB", "The carer asked, because of behaviour"
    CARER_ASKED_OTHER = "CREQO", "The carer asked, for another reason"
    CHILD_ASKED = "CHILD", "The child asked"
    AUTHORITY_ASKED = "LAREQ", "The authority asked"
    STATUS_ONLY = "PLACE", "The status of the placement only"
    CUSTODY = "CUSTOD", "Custody"
    OTHER = "OTHER", "Another reason"


class Participation(models.TextChoices):
    """How the child took part in their review."""

    UNDER_FOUR = "PN0", "Under four"
    SPOKE = "PN1", "Came and spoke"
    ADVOCATE_SPOKE = "PN2", "Came, an advocate spoke"
    SYMBOLS = "PN3", "Came and used signs or symbols"
    SILENT = "PN4", "Came and did not contribute"
    ADVOCATE_SENT = "PN5", "Did not come, an advocate spoke"
    VIEWS_SENT = "PN6", "Did not come, sent their views"
    NO_VIEWS = "PN7", "Did not come, no views given"


class EarlierPermanenceKind(models.TextChoices):
    """A permanent home the child had before, that ended."""

    ADOPTION = "P1", "Adoption"
    SPECIAL_GUARDIANSHIP = "P2", "Special guardianship"
    RESIDENCE_ORDER = "P3", "Residence or child arrangements order"
    NOT_KNOWN = "P4", "Not known"
    NONE = "Z1", "None"


class PermanenceRoute(models.TextChoices):
    """Where the plan leads."""

    RETURN = "return to family", "Return to family"
    ADOPTION = "adoption", "Adoption"
    GUARDIANSHIP = "special guardianship", "Special guardianship or child arrangements order"
    SUPPORTED_LIVING = "supported living", "Supported living in the community"
    LONG_TERM_RESIDENTIAL = "long-term residential", "Long-term residential placement"
    LONG_TERM_FOSTERING = "long-term fostering", "Long-term fostering"
    OTHER = "other", "Other"


class Recipient(models.TextChoices):
    """Who was given a copy."""

    CHILD = "child", "The child"
    PARENT = "parent", "A parent"
    CARER = "carer", "The carer"


class Planned(models.TextChoices):
    """How care came to begin."""

    PLANNED = "planned", "Planned"
    EMERGENCY = "emergency", "In an emergency"
    COURT = "court", "By order of a court"
    POLICE = "police", "Police protection"
    REMAND = "remand", "Remand"


class ApprovedFor(models.TextChoices):
    """What about a placement needed approval."""

    OUTSIDE_AREA = "outside the area", "Outside the area"
    AT_A_DISTANCE = "at a distance", "At a distance"
    KEY_STAGE_4 = "key stage 4", "A move that disrupts key stage 4"


class ApprovedBy(models.TextChoices):
    """Who approved a placement."""

    NOMINATED_OFFICER = "nominated officer", "The nominated officer"
    DIRECTOR = "director", "The director of children's services"
    OTHER = "other", "Somebody else"


class StatusChosen(models.TextChoices):
    """Under what arrangement a child stays with somebody they know."""

    PRIVATE = "private", "Arranged by the family"
    ACCOMMODATED = "section 20", "Accommodated by agreement (section 20)"
    TEMPORARY_APPROVAL = "temporary approval", "Temporary approval (regulation 24)"


class CalledBecause(models.TextChoices):
    """Why a review is brought forward."""

    OFFICER_ASKS = "officer asks", "The reviewing officer asks for it"
    VISIT = "visit", "A visit found the child's welfare not safeguarded"
    LEAVING_CUSTODY = "leaving custody", "Remand, custody or police accommodation is to end"
    ACCOMMODATION_ENDS = "accommodation ends", "Accommodation of a child of 16 or over is to end"
    UNPLANNED_MOVE = "unplanned move", "A move that was not planned is proposed"


class ByWhen(models.TextChoices):
    """How soon a review said that something must be done."""

    ONE_WEEK = "one week", "Within a week"
    ONE_MONTH = "one month", "Within a month"
    THREE_MONTHS = "three months", "Within three months"
    NEXT_REVIEW = "next review", "By the next review"


class ChallengeLevel(models.TextChoices):
    """How far a reviewing officer's challenge has been taken."""

    INFORMAL = "informal", "Informal"
    TEAM_MANAGER = "team manager", "Team manager"
    SERVICE_MANAGER = "service manager", "Service manager"
    HEAD_OF_SERVICE = "head of service", "Head of service"
    DIRECTOR = "director", "Director"
    COURT_ADVISORY = "court advisory service", "Children and family court advisory service"


class ChildWants(models.TextChoices):
    """What the child said to the offer."""

    YES = "yes", "Yes"
    NO = "no", "No"
    NOT_YET = "not yet", "Not yet decided"
    TOO_YOUNG = "too young to say", "Too young to say"


class StayOrMove(models.TextChoices):
    """What was decided about a child's home."""

    STAY = "stay", "The child stays"
    MOVE = "move", "The child moves"
