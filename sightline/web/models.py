"""Sign-ins that failed, and what was typed when a session ended: both are soon cleared."""

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
