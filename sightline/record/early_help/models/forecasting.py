"""Children who may come into care, and what each kind of help cost and gained."""

from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins, no_overlap
from sightline.record.people.models import Child

from ..choices import EdgeEnded, HelpKind, Likelihood


@tracked
class EdgeOfCare(Recorded):
    """A child who may come into care within a year unless something changes."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="edge_of_care")
    began_on = models.DateField()
    likelihood = models.CharField(max_length=10, choices=Likelihood)
    because = models.TextField(blank=True)
    would_help = models.TextField(blank=True, help_text="What would let the child live at home")
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.CharField(max_length=20, choices=EdgeEnded, blank=True)

    class Meta:
        verbose_name = "child on the edge of care"
        verbose_name_plural = "children on the edge of care"
        constraints = [
            ends_after_it_begins("edge_of_care_ends_after_it_begins"),
            no_overlap("one_time_on_the_edge_of_care"),
            models.CheckConstraint(
                name="edge_of_care_ends_with_a_reason",
                condition=Q(ended_on__isnull=True, ended_because="")
                | (Q(ended_on__isnull=False) & ~Q(ended_because="")),
            ),
        ]


@tracked
class HelpGiven(Recorded):
    """One kind of help that a child had: what it cost, and how far the need moved.

    The need is scored from 0 (none) to 10 (the worst it can be), before and after.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="help_given")
    kind = models.CharField(max_length=24, choices=HelpKind)
    provider = models.CharField(max_length=160, blank=True)
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    cost_pounds = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    need_before = models.PositiveSmallIntegerField(null=True, blank=True)
    need_after = models.PositiveSmallIntegerField(null=True, blank=True)
    what_changed = models.TextField(
        blank=True, help_text="For the child, in their words if they can"
    )

    class Meta:
        verbose_name = "help given"
        verbose_name_plural = "help given"
        constraints = [
            ends_after_it_begins("help_given_ends_after_it_begins"),
            models.CheckConstraint(
                name="need_is_scored_out_of_ten",
                condition=(Q(need_before__isnull=True) | Q(need_before__lte=10))
                & (Q(need_after__isnull=True) | Q(need_after__lte=10)),
            ),
        ]
