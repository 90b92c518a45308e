"""What managers made of work that was sent to them: each part graded, authorised or returned."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker

from .audits import Grade


class SignOffOutcome(models.TextChoices):
    """What a manager did with a piece of work."""

    AUTHORISED = "authorised", "Authorised"
    RETURNED = "returned", "Returned, with what must change"


@tracked
class SignOff(Recorded):
    """A manager read a piece of work, graded its parts, and authorised or returned it.

    What was read is kept as it was, so that the next version can be set beside it, with what the
    manager was shown to be copied or missing.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="sign_offs")
    kind = models.CharField(max_length=40, help_text="The kind of work, by its code")
    about_kind = models.CharField(max_length=100, help_text="The record's kind: app.Model")
    about_id = models.BigIntegerField()
    worker = models.ForeignKey(
        Worker,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="work_signed_off",
        help_text="Whose work it was",
    )
    manager = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="signed_off"
    )
    decided_on = models.DateField()
    outcome = models.CharField(max_length=12, choices=SignOffOutcome)
    overall = models.CharField(max_length=24, choices=Grade)
    overall_why = models.TextField()
    must_change = models.TextField(blank=True)
    change_by = models.DateField(null=True, blank=True)
    read = models.JSONField(default=dict, help_text="The text of each part, as it was read")
    shown = models.JSONField(default=list, help_text="What was shown to be copied or missing")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="returned_with_what_must_change",
                condition=~models.Q(outcome="returned") | ~models.Q(must_change=""),
            ),
            models.CheckConstraint(
                name="sign_off_has_a_sentence", condition=~models.Q(overall_why="")
            ),
            models.UniqueConstraint(
                name="authorised_once",
                fields=["about_kind", "about_id"],
                condition=models.Q(outcome="authorised") & ~models.Q(status="entered in error"),
            ),
        ]
        indexes = [
            models.Index(fields=["about_kind", "about_id"]),
            models.Index(fields=["child", "decided_on"]),
        ]


@tracked
class SectionGrade(Recorded):
    """The grade of one part of a piece of work, with one sentence of reason."""

    sign_off = models.ForeignKey(SignOff, on_delete=models.PROTECT, related_name="grades")
    section = models.CharField(max_length=40)
    title = models.CharField(max_length=120)
    area = models.CharField(max_length=20, blank=True, help_text="As an audit names it")
    grade = models.CharField(max_length=24, choices=Grade)
    why = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_grade_a_section", fields=["sign_off", "section"]),
            models.CheckConstraint(
                name="section_grade_has_a_sentence", condition=~models.Q(why="")
            ),
        ]
