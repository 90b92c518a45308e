"""The options a worker can choose when a child may be suffering harm."""

from django.db import models


class Abuse(models.TextChoices):
    """The category of abuse a plan is made under."""

    NEGLECT = "NEG", "Neglect"
    PHYSICAL = "PHY", "Physical abuse"
    SEXUAL = "SAB", "Sexual abuse"
    EMOTIONAL = "EMO", "Emotional abuse"
    MULTIPLE = "MUL", "More than one, none the main"


class DiscussionKind(models.TextChoices):
    """Why a strategy discussion was held."""

    FIRST = "first", "First"
    FURTHER = "further", "A further one in the same enquiry"
    REVIEW = "review", "To review an enquiry"
    PRE_BIRTH = "pre-birth", "Before birth"
    OUT_OF_HOURS = "out of hours", "Out of hours"
    ORGANISED = "complex or organised", "Complex or organised abuse"


class Harm(models.TextChoices):
    """What is thought to be happening to a child."""

    NEGLECT = "neglect", "Neglect"
    PHYSICAL = "physical", "Physical harm"
    SEXUAL = "sexual", "Sexual harm"
    EMOTIONAL = "emotional", "Emotional harm"
    EXPLOITATION = "exploitation", "Exploitation"
    INDUCED_ILLNESS = "induced illness", "Illness made up or induced"
    CUTTING = "FGM", "Female genital mutilation"
    FAITH_LINKED = "faith-linked", "Linked to faith or belief"
    OTHER = "other", "Other"


class EnquiryKind(models.TextChoices):
    """What a strategy discussion decides."""

    NONE = "none", "No enquiry"
    SINGLE = "single agency", "Social care alone enquires"
    JOINT = "joint with police", "Social care and police enquire together"


class Safety(models.TextChoices):
    """How the child is kept safe tonight."""

    AT_HOME = "safe at home", "Safe at home"
    MOVE = "agreed move", "Stays somewhere else, as the family agreed"
    FAMILY_LEAVES = "family leaves", "The person who may harm leaves the home"
    POLICE = "police protection", "Police protection"
    ORDER = "order sought", "An order is asked for"


class InterviewKind(models.TextChoices):
    """How the child is to be spoken with."""

    BEST_EVIDENCE = "ABE", "To achieve best evidence, recorded"
    ORDINARY = "ordinary", "An ordinary talk"
    NONE = "none", "Not now"


class Conclusion(models.TextChoices):
    """What an enquiry found."""

    NOT_SUBSTANTIATED = "not substantiated", "Concerns not substantiated"
    NO_CONTINUING_RISK = "no continuing risk", "Substantiated, no continuing risk"
    CONTINUING_RISK = "continuing risk", "Substantiated, continuing risk"


class SeniorDecision(models.TextChoices):
    """What a senior manager said to a proposal that no conference is held."""

    AGREED = "agreed", "Agreed: no conference"
    HOLD_IT = "hold it", "Not agreed: a conference is to be held"


class ConferenceKind(models.TextChoices):
    """Why a conference met."""

    INITIAL = "initial", "Initial"
    PRE_BIRTH = "pre-birth", "Before birth"
    REVIEW = "review", "Review"
    TRANSFER_IN = "transfer in", "Transfer from another authority"


BEGINS_A_PLAN = (ConferenceKind.INITIAL, ConferenceKind.PRE_BIRTH, ConferenceKind.TRANSFER_IN)
"""Conferences at which a child protection plan may begin."""


class ConferenceDecision(models.TextChoices):
    """What a conference decided for one child."""

    PLAN_MADE = "plan made", "A child protection plan begins"
    CHILD_IN_NEED = "no plan: child in need", "No child protection plan; help as a child in need"
    NO_PLAN = "no plan: none", "No plan of either kind"
    CONTINUES = "plan continues", "The plan goes on"
    CHANGED = "category changed", "The plan goes on under another category"
    ENDS = "plan ends", "The plan ends"


class TookPart(models.TextChoices):
    """How a child took part in a conference."""

    ATTENDED = "attended", "Came"
    ADVOCATE = "advocate spoke", "An advocate spoke for them"
    WROTE = "written or drawn", "Wrote, drew or recorded something"
    WORKER = "via social worker", "The social worker told what they said"
    TOO_YOUNG = "too young", "Too young, or not yet born"
    DECLINED = "declined", "Did not want to"
    NOT_ASKED = "not asked", "Was not asked"


class AdvocateAnswer(models.TextChoices):
    """What came of the offer of an advocate for a conference."""

    WANTED = "wanted", "Wanted one"
    DECLINED = "declined", "Did not want one"
    TOO_YOUNG = "too young", "Too young to be asked"
    NO_CAPACITY = "no capacity", "Wanted one and there was none to be had"


class Contribution(models.TextChoices):
    """What an agency gave a conference."""

    WROTE = "wrote", "A written report"
    NIL_KNOWN = "nil known", "Wrote that it knows nothing"
    CAME = "came without report", "Came and told, with no report"
    NOTHING = "nothing", "Nothing"


class ChairGrade(models.TextChoices):
    """What the chair thought of a report, or of how the agencies worked."""

    GOOD = "good", "Good: it helped us decide"
    ENOUGH = "enough", "Enough to decide on"
    POOR = "poor", "Not good enough: said so to the agency"


class AfterPlan(models.TextChoices):
    """What a child has when a child protection plan ends."""

    IN_NEED = "child in need", "Child in need plan"
    LOOKED_AFTER = "looked after", "Looked after"
    OTHER_AUTHORITY = "other authority", "Another authority"
    CLOSED = "closed", "No further help from social care"


class EndedBecause(models.TextChoices):
    """Why a child protection plan ended."""

    RISK_REDUCED = "risk reduced", "The child is no longer at risk of significant harm"
    LOOKED_AFTER = "looked after", "The child is looked after"
    MOVED = "moved authority", "Another authority has taken over the plan"
    ADULT = "18", "The young person turned 18"
    LEFT_UK = "left UK", "The child has left the country for good"
    DIED = "died", "The child died"


WITHOUT_CONFERENCE = (
    EndedBecause.MOVED,
    EndedBecause.ADULT,
    EndedBecause.LEFT_UK,
    EndedBecause.DIED,
)
"""Ends that need no conference, once the agencies have been asked."""


class OnTrack(models.TextChoices):
    """Whether a core group thinks the plan is working."""

    YES = "yes", "Yes: the child is safer than last time"
    DRIFTING = "drifting", "Drifting: things are being done, and little is different"
    NO = "no", "No: bring the conference forward, or take legal advice"


class LegalDecision(models.TextChoices):
    """What was decided at a legal planning meeting."""

    PRE_PROCEEDINGS = "pre-proceedings", "Begin pre-proceedings"
    ISSUE = "issue now", "Ask the court now"
    EMERGENCY = "emergency order", "Ask the court for an emergency order"
    CONTINUE = "continue plan", "Go on with the plan"
    MORE_WORK = "more work", "More work by a day, then meet again"


class PreProceedingsDecision(models.TextChoices):
    """What a review of pre-proceedings decided."""

    GO_ON = "go on", "Go on until the next review"
    EXTEND = "extend", "Go on beyond the usual time, for a reason"
    STEP_DOWN = "step down", "Step down: enough has changed"
    ISSUE = "issue", "Ask the court"
