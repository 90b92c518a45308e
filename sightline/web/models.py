"""Sign-ins that failed, what is typed and not yet recorded, and how long recording takes."""

from django.db import models
from django.utils import timezone


class FailedSignIn(models.Model):
    """One wrong password for one sign-in name. Kept for a day."""

    at = models.DateTimeField(default=timezone.now)
    username = models.CharField(max_length=150)

    class Meta:
        indexes = [models.Index(fields=["username", "-at"])]


class KeptForm(models.Model):
    """What one person had typed into a form when their session ended. Kept for some hours."""

    at = models.DateTimeField(default=timezone.now)
    account = models.ForeignKey("core.Account", on_delete=models.CASCADE, related_name="+")
    address = models.CharField(max_length=500, help_text="The page the form is on")
    sent_to = models.CharField(max_length=500, help_text="The address it was sent to")
    sealed = models.TextField(help_text="What was typed, signed")

    class Meta:
        indexes = [models.Index(fields=["account", "-at"])]


class Draft(models.Model):
    """What has been typed into a form and is not recorded yet, or was lately recorded.

    One draft is one form about one thing: `key` says which, and for whom where it is one
    person's own. `marks` says of each answer at which version, in which sitting and by whom it was
    last changed. When it is recorded its words are cleared; the row stays a day, so that the same
    form sent again is known.
    """

    key = models.CharField(max_length=300)
    form = models.CharField(max_length=120, help_text="The name of its screen")
    child_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    address = models.CharField(max_length=500, help_text="The page the form is on")
    own = models.BooleanField(default=True, help_text="One person's own, and not shared")
    started_by = models.ForeignKey("core.Account", on_delete=models.PROTECT, related_name="+")
    saved_by = models.ForeignKey("core.Account", on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=0)
    fields = models.JSONField(default=dict)
    marks = models.JSONField(default=dict)
    sittings = models.JSONField(default=dict, help_text="Seconds of each sitting")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_in = models.CharField(max_length=20, blank=True, help_text="The sitting that sent it")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_open_draft_of_a_form",
                fields=["key"],
                condition=models.Q(ended_at__isnull=True),
            ),
            models.CheckConstraint(
                name="an_ended_draft_holds_no_words",
                condition=models.Q(ended_at__isnull=True) | models.Q(fields={}),
            ),
        ]
        indexes = [models.Index(fields=["saved_by", "-saved_at"])]


class PutAside(models.Model):
    """An answer that one person typed while another changed it: both are kept until one chooses."""

    at = models.DateTimeField(default=timezone.now)
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="put_aside")
    account = models.ForeignKey("core.Account", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    words = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_answer_put_aside_by_each", fields=["draft", "account", "name"]
            )
        ]


class TimeSpent(models.Model):
    """How long one form took from opening to saving: no content, no child, and not by whom."""

    on = models.DateField()
    form = models.CharField(max_length=120)
    seconds = models.PositiveIntegerField()
    sittings = models.PositiveSmallIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["form", "on"])]
