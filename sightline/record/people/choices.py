"""The options a worker can choose when saying who a child is."""

from django.db import models


class Sex(models.TextChoices):
    """As the returns hold it; unborn children are not known."""

    MALE = "M", "Male"
    FEMALE = "F", "Female"
    NOT_KNOWN = "U", "Not known"


class EthnicGroup(models.TextChoices):
    """The twenty groups of the statutory returns."""

    WHITE_BRITISH = "WBRI", "White British"
    WHITE_IRISH = "WIRI", "White Irish"
    TRAVELLER = "WIRT", "Traveller of Irish heritage"
    ROMA = "WROM", "Gypsy or Roma"
    WHITE_OTHER = "WOTH", "Any other White background"
    WHITE_AND_BLACK_CARIBBEAN = "MWBC", "White and Black Caribbean"
    WHITE_AND_BLACK_AFRICAN = "MWBA", "White and Black African"
    WHITE_AND_ASIAN = "MWAS", "White and Asian"
    MIXED_OTHER = "MOTH", "Any other Mixed background"
    INDIAN = "AIND", "Indian"
    PAKISTANI = "APKN", "Pakistani"
    BANGLADESHI = "ABAN", "Bangladeshi"
    ASIAN_OTHER = "AOTH", "Any other Asian background"
    CARIBBEAN = "BCRB", "Black Caribbean"
    AFRICAN = "BAFR", "Black African"
    BLACK_OTHER = "BOTH", "Any other Black background"
    CHINESE = "CHNE", "Chinese"
    OTHER = "OOTH", "Any other ethnic group"
    REFUSED = "REFU", "Preferred not to say"
    NOT_OBTAINED = "NOBT", "Not yet asked"


class BroadEthnicGroup(models.TextChoices):
    """The groups of the inspection lists, where the source gives no more."""

    WHITE = "white", "White"
    MIXED = "mixed", "Mixed"
    ASIAN = "asian", "Asian or Asian British"
    BLACK = "black", "Black or Black British"
    OTHER = "other", "Other ethnic group"
    NOT_STATED = "not stated", "Not stated"


class Disability(models.TextChoices):
    """Kinds of disability as the children in need census counts them."""

    NONE = "NONE", "No disability"
    MOBILITY = "MOB", "Mobility"
    HAND = "HAND", "Hand function"
    PERSONAL_CARE = "PC", "Personal care"
    INCONTINENCE = "INC", "Incontinence"
    COMMUNICATION = "COMM", "Communication"
    LEARNING = "LD", "Learning"
    HEARING = "HEAR", "Hearing"
    VISION = "VIS", "Vision"
    BEHAVIOUR = "BEH", "Behaviour"
    CONSCIOUSNESS = "CON", "Consciousness"
    AUTISM = "AUT", "Autism or Asperger syndrome"
    OTHER = "DDA", "Other disability"


class YesNoUnknown(models.TextChoices):
    """A question that may have been asked and not answered."""

    YES = "yes", "Yes"
    NO = "no", "No"
    UNKNOWN = "unknown", "Not known"


class MissingPupilNumber(models.TextChoices):
    """Why a child has no unique pupil number."""

    NOT_SCHOOL_AGE = "UN1", "Not of school age"
    NEVER_IN_MAINTAINED_SCHOOL = "UN2", "Never in a maintained school in England"
    EDUCATED_ELSEWHERE = "UN3", "Educated outside England"
    NEWLY_LOOKED_AFTER = "UN4", "Newly looked after, number not yet known"
    IDENTITY_CONFLICT = "UN5", "Sources disagree about who this is"
    NOT_YET_KNOWN = "UN6", "Not yet collected for a child in need"
    NEW_REFERRAL = "UN7", "Referral without further action, number not collected"


class BirthDateIs(models.TextChoices):
    """How sure the birth date is."""

    RECORDED = "recorded", "Recorded"
    ESTIMATED = "estimated", "Estimated"
    AGE_ASSESSED = "age assessed", "Age assessed"
    DISPUTED = "disputed", "Disputed"


class NameKind(models.TextChoices):
    """Why a child has this name."""

    LEGAL = "legal", "Legal name"
    BIRTH = "birth", "Name at birth"
    KNOWN_AS = "known as", "Known as"
    ALIAS = "alias", "Also known as"
    FORMER = "former", "Former name"


class AlertKind(models.TextChoices):
    """What a worker must know before acting."""

    DANGER_TO_WORKER = "danger to worker", "Danger to workers"
    HIDE_ADDRESS = "do not disclose address", "Do not disclose the address"
    NO_CONTACT = "no contact order", "No-contact order"
    ALLERGY = "allergy", "Allergy"
    GOES_MISSING = "known to go missing", "Known to go missing"
    EXPLOITATION = "exploitation", "At risk of exploitation"
    OTHER = "other", "Other"


class Relation(models.TextChoices):
    """Who someone is to the child."""

    MOTHER = "mother", "Mother"
    FATHER = "father", "Father"
    STEP_PARENT = "step-parent", "Step-parent"
    PARENTS_PARTNER = "parent's partner", "Parent's partner"
    FORMER_PARTNER = "parent's former partner", "Parent's former partner"
    FULL_SIBLING = "full sibling", "Brother or sister"
    HALF_SIBLING = "half sibling", "Half brother or sister"
    STEP_SIBLING = "step sibling", "Step brother or sister"
    ADOPTIVE_SIBLING = "adoptive sibling", "Adoptive brother or sister"
    FOSTER_SIBLING = "foster sibling", "Foster brother or sister"
    GRANDPARENT = "grandparent", "Grandparent"
    AUNT_OR_UNCLE = "aunt or uncle", "Aunt or uncle"
    COUSIN = "cousin", "Cousin"
    SPECIAL_GUARDIAN = "special guardian", "Special guardian"
    ADOPTER = "adopter", "Adopter"
    CARER = "carer", "Carer"
    FAMILY_FRIEND = "family friend", "Family friend"
    OTHER = "other important person", "Other important person"


class Side(models.TextChoices):
    """Through which parent somebody is related to the child."""

    MOTHERS = "mother's", "Mother’s side"
    FATHERS = "father's", "Father’s side"
    NEITHER = "neither", "Neither"


class ResponsibleBecause(models.TextChoices):
    """Why somebody has parental responsibility."""

    MOTHER = "birth mother", "Birth mother"
    MARRIED = "married", "Married to the mother, or her civil partner"
    CERTIFICATE = "birth certificate", "On the birth certificate, since December 2003"
    AGREEMENT = "agreement", "By agreement"
    COURT_ORDER = "court order", "By order of a court"
    LIVES_WITH = "child arrangements order", "Child arrangements order: the child lives with them"
    GUARDIAN = "special guardianship", "Special guardianship"
    ADOPTION = "adoption", "Adoption"


class Involvement(models.TextChoices):
    """How far a parent takes part in what is done for the child."""

    TAKING_PART = "taking part", "Taking part"
    NO_REPLY = "no reply", "Approached, no reply"
    NOT_TRACED = "not traced", "Not traced"
    UNSAFE = "unsafe", "Unsafe to approach"
    NOT_ASKED = "not yet asked", "Not yet asked"
    DECLINED = "declined", "Declined"
    DIED = "died", "Died"


class ContactAllowed(models.TextChoices):
    """What the child may have to do with somebody."""

    FREE = "free", "As the family arranges"
    SUPERVISED = "supervised", "Supervised"
    INDIRECT = "indirect", "Letters and calls only"
    NONE_BY_ORDER = "none by order", "None, by order of a court"
    NONE_BY_DECISION = "none by decision", "None, by our decision"


class CouldHelp(models.TextChoices):
    """What somebody in the network could do."""

    STAY = "stay", "Somewhere to stay"
    DAY_CARE = "day care", "Care in the day"
    TRANSPORT = "transport", "Transport"
    ADVICE = "advice", "Advice"
    NOTHING_NOW = "nothing now", "Nothing now"


class AddressKind(models.TextChoices):
    """What the address is to the child."""

    HOME = "home", "Home"
    LIVING_AT = "living at", "Living at"
    STAYING = "staying", "Staying"
    LETTERS = "letters", "For letters"
    HOSPITAL = "hospital", "Hospital"
    REFUGE = "refuge", "Refuge"
    CUSTODY = "custody", "Custody"
    TERM_TIME = "term time", "Term time"
    NO_FIXED_ADDRESS = "no fixed address", "No fixed address"


class Disclosure(models.TextChoices):
    """Who may be told an address."""

    ORDINARY = "ordinary", "May be shared in the ordinary way"
    HIDDEN_FROM_NAMED = "hidden from named people", "Hidden from named people"
    NAMED_STAFF_ONLY = "named staff only", "Named staff only"
