"""What an assessment is made of: text by heading, parents, agencies, evidence, what was weighed."""

from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded
from sightline.record.people.models import FamilyMember
from sightline.record.story.models import ChronologyEntry

from .assessments import Assessment, FamilyAssessment


class Heading(models.TextChoices):
    """The headings of an assessment, history first; each is a question and not a box to fill."""

    HISTORY = "history", "What happened before"
    ORDINARY_DAY = "ordinary day", "What it is like to be this child"
    ON_TRACK = "on track", "Health, learning, feelings and friends"
    PARENTS = "parents", "How each parent cares and protects"
    AROUND = "around", "Home, money, family, community and online"
    PARENTS_SAY = "parents say", "What parents say, and what bears it out"
    SAFETY = "safety", "Strengths that have been tested"
    ANALYSIS = "analysis", "Analysis"
    DISAGREES = "disagrees", "Who disagrees, and why"
    WHAT_NEXT = "what next", "What should be different, by when, and what if not"


USUALLY_SHARED = (
    Heading.HISTORY, Heading.PARENTS, Heading.AROUND, Heading.PARENTS_SAY, Heading.DISAGREES,
)  # fmt: skip
"""What is most often the same for brothers and sisters assessed together."""


def of_one(name: str) -> models.CheckConstraint:
    """A part belongs to one child's assessment or to the whole family's, and never to both."""
    return models.CheckConstraint(
        name=name,
        condition=Q(assessment__isnull=True, family__isnull=False)
        | Q(assessment__isnull=False, family__isnull=True),
    )


@tracked
class AssessmentSection(Recorded):
    """The text under one heading: of one child, or shared by brothers and sisters."""

    assessment = models.ForeignKey(
        Assessment, null=True, blank=True, on_delete=models.PROTECT, related_name="sections"
    )
    family = models.ForeignKey(
        FamilyAssessment, null=True, blank=True, on_delete=models.PROTECT, related_name="sections"
    )
    heading = models.CharField(max_length=20, choices=Heading)
    text = models.TextField(blank=True)

    class Meta:
        constraints = [
            of_one("section_of_a_child_or_of_a_family"),
            models.UniqueConstraint(
                name="one_section_a_heading_and_child", fields=["assessment", "heading"]
            ),
            models.UniqueConstraint(
                name="one_section_a_heading_and_family", fields=["family", "heading"]
            ),
        ]


class Engaged(models.TextChoices):
    """How far a parent took part in an assessment."""

    SEEN = "seen", "Seen, and took part"
    OFFERED = "offered", "Offered, not yet seen"
    REFUSED = "refused", "Would not take part"
    NOT_TRACED = "not traced", "Looked for and not found"
    UNSAFE = "unsafe", "Not asked: it would not be safe"


@tracked
class ParentInAssessment(Recorded):
    """How one parent, or another adult who matters, took part, and what they said."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="parents")
    member = models.ForeignKey(FamilyMember, on_delete=models.PROTECT, related_name="assessments")
    engaged = models.CharField(max_length=20, choices=Engaged)
    said = models.TextField(blank=True)
    tried = models.TextField(blank=True, help_text="What was done to reach them")

    class Meta:
        verbose_name_plural = "parents in assessments"
        constraints = [
            models.UniqueConstraint(
                name="a_parent_once_an_assessment", fields=["assessment", "member"]
            )
        ]


@tracked
class AgencyAsked(Recorded):
    """An agency that was asked what it knows, and what it answered."""

    assessment = models.ForeignKey(
        Assessment, null=True, blank=True, on_delete=models.PROTECT, related_name="agencies"
    )
    family = models.ForeignKey(
        FamilyAssessment, null=True, blank=True, on_delete=models.PROTECT, related_name="agencies"
    )
    agency = models.CharField(max_length=120)
    asked_on = models.DateField()
    answered_on = models.DateField(null=True, blank=True)
    said = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "agencies asked"
        constraints = [of_one("agency_asked_for_a_child_or_a_family")]


@tracked
class EvidenceCited(Recorded):
    """A line of the chronology that an assessment rests on, and why it matters."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="evidence")
    entry = models.ForeignKey(ChronologyEntry, on_delete=models.PROTECT, related_name="cited")
    because = models.TextField()

    class Meta:
        verbose_name_plural = "evidence cited"
        constraints = [
            models.UniqueConstraint(
                name="a_line_cited_once_an_assessment", fields=["assessment", "entry"]
            )
        ]


@tracked
class FactorWeighed(Recorded):
    """A risk, or something that protects, weighed and not only named."""

    class Kind(models.TextChoices):
        RISK = "risk", "A risk"
        PROTECTIVE = "protective", "Something that protects"

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="weighed")
    kind = models.CharField(max_length=12, choices=Kind)
    what = models.CharField(max_length=300)
    shown_by = models.TextField(help_text="What shows it, and how it was tested")
    means = models.TextField(help_text="How likely, how bad and for how long; or how far it holds")

    class Meta:
        verbose_name_plural = "factors weighed"
        constraints = [
            models.CheckConstraint(
                name="a_factor_is_weighed_and_not_only_named",
                condition=~Q(what="") & ~Q(shown_by="") & ~Q(means=""),
            )
        ]
