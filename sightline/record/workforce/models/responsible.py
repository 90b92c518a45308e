"""Who is responsible for which child: allocation, what was warned of, and handing over."""

from django.db import models
from django.db.models import F, Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins, no_overlap
from sightline.record.people.models import Child

from .staff import Role, Team, Worker


class ChangeReason(models.TextChoices):
    """Why a child's worker changed, as the return counts it."""

    CASELOAD = "MANAGE", "Caseload managed"
    FIRST = "FCONTA", "The child's first social worker"
    LEFT_ROLE = "LEFTRL", "The worker left the role"
    REORGANISATION = "ORGRST", "The service was reorganised"
    TRANSFER = "TSPROC", "Transfer in the ordinary way"
    ABSENCE = "ABSENC", "The worker was away"
    CHILDS_CHOICE = "CHCHAN", "The child's circumstances changed"
    PLACEMENT_CHANGE = "PCCHAN", "The placement changed"
    DIED = "SWDIED", "The worker died"
    OTHER = "OTHERS", "Other"

    @classmethod
    def of_an_end(cls) -> list[tuple[str, str]]:
        """The reasons for which a worker may no longer have a child: all but the first's own."""
        return [each for each in cls.choices if each[0] != cls.FIRST]


@tracked
class Allocation(Recorded):
    """Who is responsible for a child, in which role, from when.

    A list that names a worker without saying since when leaves `began_on` blank and `known_on`
    says the day it speaks of.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="allocations")
    worker = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="allocations"
    )
    team = models.ForeignKey(
        Team, null=True, blank=True, on_delete=models.PROTECT, related_name="allocations"
    )
    role = models.CharField(max_length=30, choices=Role, default=Role.SOCIAL_WORKER)
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    known_on = models.DateField(null=True, blank=True)
    began_because = models.CharField(
        max_length=6,
        choices=ChangeReason,
        blank=True,
        help_text="Why this worker was given the child, as the return asks it of each worker",
    )
    end_reason = models.CharField(max_length=6, choices=ChangeReason, blank=True)
    qualified = models.BooleanField(
        null=True, blank=True, help_text="A registered social worker on the day it began"
    )

    class Meta:
        constraints = [
            ends_after_it_begins("allocation_ends_after_it_begins"),
            models.CheckConstraint(
                name="allocation_names_a_day",
                condition=Q(began_on__isnull=False) | Q(known_on__isnull=False),
            ),
            no_overlap(
                "one_social_worker_at_a_time",
                condition=Q(role=Role.SOCIAL_WORKER, began_on__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["worker", "role"]), models.Index(fields=["team", "role"])]


class WarningKind(models.TextChoices):
    """What a manager is warned of before a child is given to a worker."""

    UNQUALIFIED = "unqualified", "Not a registered social worker"
    NEWLY_QUALIFIED = "newly qualified", "In the first year in practice"
    OVER_LIMIT = "over limit", "More work than the limit"
    MANY_WORKERS = "many workers", "Too many changes of worker"


@tracked
class AllocationWarning(Recorded):
    """Something a manager was warned of and went on from, with the reason."""

    allocation = models.ForeignKey(Allocation, on_delete=models.PROTECT, related_name="warnings")
    kind = models.CharField(max_length=20, choices=WarningKind)
    says = models.TextField(help_text="What the manager was told")
    gone_on_because = models.TextField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="allocation_warning_has_a_reason", condition=~Q(gone_on_because="")
            ),
            models.UniqueConstraint(name="one_warning_of_a_kind", fields=["allocation", "kind"]),
        ]


@tracked
class Handover(Recorded):
    """What one worker passes to the next about a child, and how the child was told."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="handovers")
    to_allocation = models.ForeignKey(
        Allocation, null=True, blank=True, on_delete=models.PROTECT, related_name="handed_over"
    )
    from_allocation = models.ForeignKey(
        Allocation, null=True, blank=True, on_delete=models.PROTECT, related_name="handed_on"
    )
    written_on = models.DateField()
    summary = models.TextField()
    promises = models.TextField(blank=True, help_text="What the child has been promised")
    joint_visit_on = models.DateField(null=True, blank=True)
    child_told_on = models.DateField(null=True, blank=True)
    child_told_by = models.CharField(max_length=150, blank=True)
    goodbye_on = models.DateField(null=True, blank=True)
    accepted_on = models.DateField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_handover_to_an_allocation", fields=["to_allocation"]),
            models.UniqueConstraint(
                name="one_handover_from_an_allocation", fields=["from_allocation"]
            ),
            models.CheckConstraint(
                name="handover_is_between_allocations",
                condition=Q(from_allocation__isnull=False) | Q(to_allocation__isnull=False),
            ),
            models.CheckConstraint(
                name="handover_accepted_by_somebody",
                condition=Q(accepted_on__isnull=True, accepted_by__isnull=True)
                | Q(accepted_on__isnull=False, accepted_by__isnull=False),
            ),
        ]


class Risk(models.TextChoices):
    """How great the risk is to a child whom nobody has been given."""

    HIGH = "high", "High: the child may come to harm soon"
    MEDIUM = "medium", "Medium: the child's needs are growing while they wait"
    LOW = "low", "Low: the child is safe, and what they need can wait a little"


@tracked
class UnallocatedLook(Recorded):
    """A manager looked at a child who has no worker: the risk, and who acts meanwhile."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="unallocated_looks")
    looked_on = models.DateField()
    looked_by = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    risk = models.CharField(max_length=8, choices=Risk)
    why = models.TextField()
    meanwhile = models.TextField(help_text="Who does what for the child until they have a worker")
    next_look_on = models.DateField()
    family_told_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "look at an unallocated child"
        constraints = [
            models.CheckConstraint(
                name="next_look_is_later", condition=Q(next_look_on__gt=F("looked_on"))
            )
        ]
        indexes = [models.Index(fields=["child", "looked_on"])]
