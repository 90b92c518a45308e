"""Accounts, who may reach whom, what was opened and done, and what each source can tell."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

from .history import only_added_to, tracked


class Accounts(BaseUserManager):
    """Makes accounts; the sign-in name is kept in lower case."""

    def create_user(self, username, password=None, **fields):
        """An account that can sign in, or cannot where there is no password."""
        account = self.model(username=username.strip().lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, username):
        """Sign-in names are not case-sensitive."""
        return self.get(username=username.strip().lower())


@tracked
class Account(AbstractBaseUser):
    """A person who can sign in, and the roles they hold."""

    username = models.CharField(max_length=150, unique=True)
    name = models.CharField(max_length=150, help_text="As colleagues know them")
    roles = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    is_active = models.BooleanField(default=True)
    sessions_ended = models.PositiveIntegerField(
        default=0, help_text="How often this person has signed out everywhere"
    )

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["name"]
    objects = Accounts()

    def __str__(self):
        return self.name or self.username

    def _get_session_auth_hash(self, secret=None):
        """What a session must hold to go on: a new password, or signing out everywhere, ends it."""
        told = f"{self.password}:{self.sessions_ended}"
        return salted_hmac("sightline.session", told, secret=secret, algorithm="sha256").hexdigest()


@tracked
class ReachGrant(models.Model):
    """Leave for one account to open one child's record for a time, with the reason."""

    class Kind(models.TextChoices):
        SAMPLE = "sample", "In an inspector's or auditor's sample"
        NAMED_READER = "named reader", "Named as a reader of a restricted record"
        BROKE_GLASS = "broke glass", "Opened outside their reach, for a stated reason"

    class Finding(models.TextChoices):
        RIGHTLY = "rightly opened", "Rightly opened"
        NOT_RIGHTLY = "not rightly opened", "Not rightly opened"

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="grants")
    child_id = models.BigIntegerField(db_index=True)
    kind = models.CharField(max_length=20, choices=Kind)
    reason = models.TextField()
    granted_at = models.DateTimeField(default=timezone.now)
    granted_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="granted")
    until_at = models.DateTimeField()
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.PROTECT, related_name="reviewed_grants"
    )
    found = models.CharField(max_length=20, choices=Finding, blank=True)
    review_note = models.TextField(blank=True)
    what_follows = models.TextField(blank=True, help_text="What is done because of the finding")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="reach_grant_ends_after_it_begins", condition=Q(until_at__gt=F("granted_at"))
            ),
            models.CheckConstraint(
                name="reach_grant_reviewed_at_and_by",
                condition=Q(reviewed_at__isnull=True, reviewed_by__isnull=True)
                | Q(reviewed_at__isnull=False, reviewed_by__isnull=False),
            ),
            models.CheckConstraint(
                name="reach_grant_reviewed_with_a_finding_and_a_sentence",
                condition=Q(reviewed_at__isnull=True, found="")
                | Q(reviewed_at__isnull=False) & ~Q(found="") & ~Q(review_note=""),
            ),
        ]


@only_added_to
class Opening(models.Model):
    """One opening of a child's record: who, what, when and why."""

    at = models.DateTimeField(default=timezone.now)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="openings")
    child_id = models.BigIntegerField(db_index=True)
    screen = models.CharField(max_length=200)
    why = models.TextField(blank=True)
    through = models.CharField(max_length=20, help_text="The reach that let them in")

    class Meta:
        indexes = [models.Index(fields=["child_id", "-at"])]


@only_added_to
class Note(models.Model):
    """One deed in the audit trail: what was done, by whom, about what and why.

    Holds the child's number and not a foreign key, because the trail sits below every record.
    """

    at = models.DateTimeField(default=timezone.now)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="notes")
    child_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    did = models.CharField(max_length=200)
    about_kind = models.CharField(max_length=100, blank=True)
    about_id = models.CharField(max_length=40, blank=True)
    why = models.TextField(blank=True)


@tracked
class Notice(models.Model):
    """Something a person must be told, shown until they have read it."""

    to = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="notices")
    at = models.DateTimeField(default=timezone.now)
    says = models.TextField()
    child_id = models.BigIntegerField(null=True, blank=True)
    leads_to = models.CharField(
        max_length=200, blank=True, help_text="The address in this service where it is dealt with"
    )
    read_at = models.DateTimeField(null=True, blank=True)


@only_added_to
class NightlyWork(models.Model):
    """What came of one job of one night."""

    job = models.CharField(max_length=40)
    day = models.DateField(help_text="The day it was done as of")
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    says = models.TextField(help_text="What came of it, without any child")
    to_look_at = models.PositiveIntegerField(default=0, help_text="What somebody has to look into")
    failed = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["-began_at"])]


@tracked
class Coverage(models.Model):
    """What one source can tell: which fact, over which days, and how completely."""

    class How(models.TextChoices):
        EVERY_EVENT = "every event", "Carries every event"
        LATEST_ONLY = "latest only", "Carries only the latest event of each child"
        YEARLY_FLAG = "yearly flag", "Carries a yes or no for the year, with no date"

    source = models.CharField(max_length=200)
    fact = models.CharField(max_length=120, db_index=True)
    how = models.CharField(max_length=20, choices=How)
    since = models.DateField()
    until = models.DateField(null=True, blank=True, help_text="Blank while it goes on")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_coverage_per_source_and_fact", fields=["source", "fact", "how", "since"]
            ),
            models.CheckConstraint(
                name="coverage_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
            ),
        ]
