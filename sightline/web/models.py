"""Sign-ins that failed, so that nobody can go on guessing a password."""

from django.db import models
from django.utils import timezone


class FailedSignIn(models.Model):
    """One wrong password for one sign-in name. Kept for a day."""

    at = models.DateTimeField(default=timezone.now)
    username = models.CharField(max_length=150)

    class Meta:
        indexes = [models.Index(fields=["username", "-at"])]
