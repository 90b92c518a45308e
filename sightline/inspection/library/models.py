"""Published inspection reports as they were read: grades, paragraphs and what was asked for.

None of it is about a child: reports name authorities, never children.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from sightline.core.history import tracked
from sightline.core.models import Account

WORDS = SearchVector("text", config="english")
"""What a search looks through: the index and every query must say it in the same way."""


@tracked
class PublishedReport(models.Model):
    """One published report, as the reader read it from one file.

    `digest` is of the file's content, so that the same file is kept once. Blank and null fields
    could not be read, and `unread` says why. A report that was `withdrawn` was put here by mistake.
    """

    file_name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64, unique=True)
    pages = models.PositiveIntegerField()
    authority = models.CharField(max_length=120, blank=True)
    ons_code = models.CharField(max_length=12, blank=True)
    number = models.CharField(max_length=6, blank=True)
    framework = models.CharField(max_length=40, blank=True)
    inspection_start = models.DateField(null=True, blank=True)
    inspection_end = models.DateField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    lead_inspector = models.CharField(max_length=200, blank=True)
    overall = models.CharField(max_length=60, blank=True)
    facts = ArrayField(models.TextField(), default=list, blank=True)
    quirks = ArrayField(models.TextField(), default=list, blank=True)
    unread = models.JSONField(default=list, blank=True, help_text="Fields not read, and why")
    kept_at = models.DateTimeField(default=timezone.now)
    kept_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    withdrawn = models.BooleanField(default=False)
    why_withdrawn = models.TextField(blank=True)

    class Meta:
        ordering = ["authority", "-inspection_end", "-pk"]
        indexes = [models.Index(fields=["authority", "inspection_end"])]
        constraints = [
            models.CheckConstraint(
                name="published_report_ends_after_it_starts",
                condition=Q(inspection_end__gte=F("inspection_start"))
                | Q(inspection_end__isnull=True)
                | Q(inspection_start__isnull=True),
            ),
            models.CheckConstraint(
                name="published_report_withdrawn_with_a_reason",
                condition=Q(withdrawn=False, why_withdrawn="")
                | Q(withdrawn=True) & ~Q(why_withdrawn=""),
            ),
        ]

    def __str__(self):
        return f"{self.authority or self.file_name}, {self.inspection_end or 'days not read'}"


@tracked
class ReportJudgement(models.Model):
    """One area of one report and its grade; blank where it could not be read."""

    report = models.ForeignKey(PublishedReport, models.CASCADE, related_name="judgements")
    place = models.PositiveIntegerField()
    area = models.CharField(max_length=80)
    grade = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["report", "area"], name="one_grade_an_area"),
        ]


@tracked
class ReportParagraph(models.Model):
    """One numbered paragraph of one report."""

    report = models.ForeignKey(PublishedReport, models.CASCADE, related_name="paragraphs")
    number = models.PositiveIntegerField()
    section = models.CharField(max_length=80, blank=True)
    text = models.TextField()

    class Meta:
        ordering = ["report", "number"]
        indexes = [GinIndex(WORDS, name="paragraph_words")]
        constraints = [
            models.UniqueConstraint(fields=["report", "number"], name="one_paragraph_a_number"),
        ]


@tracked
class ReportRecommendation(models.Model):
    """One thing a report asks for: how soon, and of whom."""

    report = models.ForeignKey(PublishedReport, models.CASCADE, related_name="recommendations")
    place = models.PositiveIntegerField()
    section = models.CharField(max_length=80, blank=True)
    tier = models.CharField(max_length=60, blank=True)
    body = models.TextField(blank=True)
    text = models.TextField()

    class Meta:
        ordering = ["report", "place"]
        indexes = [GinIndex(WORDS, name="recommendation_words")]
        constraints = [
            models.UniqueConstraint(fields=["report", "place"], name="one_recommendation_a_place"),
        ]
