"""What inspectors told the authority, what was done about it, and what was agreed on paper."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins
from sightline.record.workforce.models import Worker


@tracked
class InspectionReport(Recorded):
    """A report of an inspection of the authority, and its answer to it.

    `published_on` is the day the inspectors published it, and `published_by_us_on` the day the
    authority did.
    """

    class Kind(models.TextChoices):
        FULL = "full inspection", "Full inspection"
        FOCUSED = "focused visit", "Focused visit"
        MONITORING = "monitoring visit", "Monitoring visit"
        JOINT = "joint inspection", "Joint inspection with other inspectorates"

    reference = models.CharField(max_length=40, unique=True)
    inspectorate = models.CharField(max_length=60, default="Ofsted")
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.FULL)
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    received_on = models.DateField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    priority_action = models.BooleanField(
        default=False, help_text="The inspectors set an area for priority action"
    )
    published_by_us_on = models.DateField(null=True, blank=True)
    draft_sent_on = models.DateField(
        null=True, blank=True, help_text="The draft plan for the priority action went to inspectors"
    )
    statement_published_on = models.DateField(
        null=True, blank=True, help_text="The written statement of what the authority will do"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="inspection_report_published_after_it_was_received",
                condition=Q(published_on__isnull=True)
                | Q(received_on__isnull=True)
                | Q(published_on__gte=F("received_on")),
            )
        ]

    def __str__(self):
        return self.reference


@tracked
class AreaForImprovement(Recorded):
    """One thing an inspection report asks for, by when, and what shows that it was done.

    `owner_named` and `evidence_shown` follow from the other fields and are kept by the services.
    """

    class Tier(models.TextChoices):
        IMMEDIATE = "immediately", "Immediately"
        THREE_MONTHS = "within three months", "Within three months"
        SIX_MONTHS = "within six months", "Within six months"

    report = models.ForeignKey(InspectionReport, on_delete=models.PROTECT, related_name="areas")
    number = models.PositiveSmallIntegerField(help_text="Its place in the report, from one")
    paragraph = models.CharField(max_length=20, blank=True)
    wording = models.TextField(help_text="As the report has it")
    tier = models.CharField(max_length=20, choices=Tier)
    owner = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    owner_says = models.CharField(
        max_length=150, blank=True, help_text="Who owns it, where that is no worker of ours"
    )
    action = models.TextField(blank=True)
    planned_on = models.DateField(null=True, blank=True)
    figures = ArrayField(
        models.CharField(max_length=60),
        default=list,
        blank=True,
        help_text="Codes of the duties or figures that will show it",
    )
    taken_up_elsewhere_on = models.DateField(
        null=True, blank=True, help_text="A later report set it again, in its own words"
    )
    said_to_be_done_on = models.DateField(null=True, blank=True)
    evidence = models.TextField(blank=True)
    owner_named = models.BooleanField(default=False)
    evidence_shown = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "areas for improvement"
        constraints = [
            models.UniqueConstraint(
                name="one_area_for_improvement_per_number", fields=["report", "number"]
            )
        ]

    def __str__(self):
        return f"{self.report} {self.number}"


class About(models.TextChoices):
    """What a document of the service is about."""

    ADULTHOOD = "preparing for adulthood", "Preparing for adulthood"
    ADVOCACY = "advocacy", "Advocacy, appropriate adults and supporters"
    ASSESSMENT = "assessment and plans", "Assessment and plans"
    CAPACITY = "staff and capacity", "Staff and capacity"
    CHILDRENS_VIEWS = "children's views", "Children's views, and what was done with them"
    COMMISSIONING = "commissioning", "Commissioning"
    COMPLAINTS = "complaints and rights", "Complaints, rights and what was learned"
    DOMESTIC_ABUSE = "domestic abuse and missing", "Domestic abuse and missing children"
    EARLY_HELP = "early help", "Early help and the edge of care"
    ENQUIRIES = "enquiries and unallocated work", "Enquiries that stopped, and unallocated work"
    FAMILIES = "families' views", "Families' views of services"
    HEALTH = "health", "Health"
    HEALTH_SUPERVISION = "supervision in health", "Supervision of staff in health"
    IN_CARE = "children in care and care leavers", "Children in care and care leavers"
    INTERVIEWS = "recorded interviews", "Support around recorded interviews of children"
    MANAGERS = "managers", "Managers and how they are developed"
    OUT_OF_HOURS = "out of hours and custody", "Out of hours and custody"
    PARTNERSHIP = "partnership boards", "The safeguarding board and the partnership boards"
    PERFORMANCE = "performance and duties", "Performance and which duties are met"
    PUBLIC_HEALTH = "public health", "Public health"
    QUALITY = "quality assurance", "Quality assurance"
    RECORDING = "recording system", "The recording system"
    REVIEWING = "reviewing officers", "Reviewing officers"
    STRATEGY_DISCUSSIONS = "strategy discussions", "Strategy discussions and pre-birth meetings"
    SUFFICIENCY = "sufficiency", "Enough homes near home"
    THRESHOLDS = "thresholds", "Thresholds"
    TRAINING = "training", "Training"
    VISITORS = "independent visitors", "Independent visitors"
    YOUNG_CARERS = "young carers", "Young carers"


@tracked
class ServiceDocument(Recorded):
    """Something agreed on paper: a strategy, a decision of a board, a report, a consultation.

    It shows that something was decided or written, and no more: never that practice changed.
    `agreed_by` is the body or person that agreed it; it is in date until `out_of_date_on`, or
    until another takes its place.
    """

    class Kind(models.TextChoices):
        STRATEGY = "strategy", "Strategy or plan"
        PROCEDURE = "procedure", "Procedure, guide or policy"
        DECISION = "board decision", "Decision of a board"
        REPORT = "report", "Report to a board or to members"
        ANALYSIS = "needs analysis", "Analysis of needs"
        CONSULTATION = "consultation", "Consultation, with the answer to it"
        AGREEMENT = "agreement", "Agreement between agencies"
        MEMBERSHIP = "membership", "Who sits on a board or committee, and who came"
        PROGRAMME = "programme", "Programme of training or development"
        REVIEW = "review", "Review of a set of files or of a service"

    kind = models.CharField(max_length=20, choices=Kind)
    about = models.CharField(max_length=40, choices=About)
    title = models.CharField(max_length=200)
    agreed_on = models.DateField()
    agreed_by = models.CharField(max_length=150, help_text="The board, body or person")
    out_of_date_on = models.DateField(
        null=True, blank=True, help_text="The day after its last; empty while nothing replaces it"
    )
    kept_at = models.CharField(max_length=200, blank=True, help_text="Where it can be read")
    review_on = models.DateField(
        null=True, blank=True, help_text="By when it is to be looked at again"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="service_document_reviewed_after_it_is_agreed",
                condition=Q(review_on__isnull=True) | Q(review_on__gt=F("agreed_on")),
            ),
            ends_after_it_begins(
                "service_document_in_date_after_it_is_agreed", "agreed_on", "out_of_date_on"
            ),
        ]
        indexes = [models.Index(fields=["kind", "about", "agreed_on"])]

    def __str__(self):
        return self.title
