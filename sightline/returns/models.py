"""What was loaded, when and by whom, and what became of every row."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from sightline.core.history import only_added_to, tracked, worked_out
from sightline.record.people.models import Child


class Counts(models.Model):
    """How many rows came in, and what became of them; the four parts always add up."""

    rows_in = models.PositiveIntegerField(default=0)
    loaded = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    merged = models.PositiveIntegerField(default=0)
    set_aside = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True


def adds_up(name: str) -> models.CheckConstraint:
    """Every row that came in is loaded, unchanged, merged or set aside."""
    return models.CheckConstraint(
        name=name,
        condition=models.Q(
            rows_in=models.F("loaded")
            + models.F("unchanged")
            + models.F("merged")
            + models.F("set_aside")
        ),
    )


class Load(Counts):
    """One load of returns into the record, all of it in one transaction."""

    started_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey("core.Account", on_delete=models.PROTECT, related_name="loads")
    paths = ArrayField(models.TextField(), help_text="As the analyst gave them")
    version = models.CharField(max_length=40, help_text="Of the software that read them")

    class Meta:
        constraints = [adds_up("load_adds_up")]
        ordering = ["-started_at"]

    def __str__(self):
        return f"Load of {self.started_at:%-d %B %Y at %H:%M}"


class LoadedFile(Counts):
    """One file of a load: what kind of return it is, of which year, and what became of its rows."""

    load = models.ForeignKey(Load, on_delete=models.CASCADE, related_name="files")
    name = models.TextField()
    digest = models.CharField(max_length=64, db_index=True)
    kind = models.CharField(max_length=20, blank=True)
    year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The collection year, by the 31 March it ends on"
    )
    speaks_to = models.DateField(
        null=True, blank=True, help_text="The day up to which the file speaks"
    )
    about = models.JSONField(default=dict, blank=True, help_text="What its header says of it")
    notes = ArrayField(models.TextField(), default=list, blank=True)
    refused = models.TextField(blank=True, help_text="Why the whole file was refused")

    class Meta:
        constraints = [adds_up("loaded_file_adds_up")]
        ordering = ["pk"]

    def __str__(self):
        return self.name


class SourceRow(models.Model):
    """One row that changed the record, was set aside, or was remarked upon: where it stood."""

    class Outcome(models.TextChoices):
        LOADED = "loaded", "Loaded"
        UNCHANGED = "unchanged", "Unchanged: the record already said so"
        MERGED = "merged", "Merged into what the record already held"
        SET_ASIDE = "set aside", "Set aside"

    file = models.ForeignKey(LoadedFile, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(help_text="As a person counts rows in the file")
    table = models.CharField(max_length=40)
    digest = models.CharField(max_length=32)
    outcome = models.CharField(max_length=10, choices=Outcome)
    column = models.CharField(max_length=120, blank=True)
    value = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    remarks = models.JSONField(default=list, blank=True)
    child = models.ForeignKey(
        Child, null=True, blank=True, on_delete=models.PROTECT, related_name="source_rows"
    )
    written = models.JSONField(default=dict, help_text="The cells, as they were written")
    inside = models.JSONField(
        default=dict, help_text="What it stands inside: the child, the referral or the plan"
    )

    class Meta:
        indexes = [models.Index(fields=["file", "outcome"])]
        ordering = ["pk"]


@only_added_to
class KeptFile(models.Model):
    """A table of a return as its file had it, so that the next year's is compared with it."""

    file = models.OneToOneField(LoadedFile, on_delete=models.CASCADE, related_name="kept")
    table = models.CharField(max_length=40)
    content = models.BinaryField(help_text="The bytes of the file, made smaller")


class DoubtfulMatch(models.Model):
    """Two children who may be one, left as two until a person decides."""

    load = models.ForeignKey(Load, on_delete=models.CASCADE, related_name="doubtful_matches")
    file = models.TextField()
    row = models.PositiveIntegerField()
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    why = models.TextField()

    class Meta:
        verbose_name_plural = "doubtful matches"
        ordering = ["pk"]


class Settled(models.Model):
    """Something a person decided about the returns, which later loads remember until undone."""

    decided_by = models.ForeignKey("core.Account", on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(default=timezone.now)
    why = models.TextField(blank=True)

    class Meta:
        abstract = True


@tracked
class UnderstoodValue(Settled):
    """What a council means by a value that cannot be told from its words."""

    return_name = models.CharField(max_length=20)
    column = models.CharField(max_length=200)
    words = models.CharField(max_length=300, help_text="The value, without case or punctuation")
    written = models.TextField(help_text="As it was written when it was decided")
    means = models.CharField(
        max_length=120, help_text="A code of the column, yes, no, unknown, or nothing"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="value_understood_once", fields=["return_name", "column", "words"]
            )
        ]
        ordering = ["return_name", "column", "words"]

    def __str__(self):
        return f"{self.column}: {self.written} means {self.means}"


@tracked
class SettledMatch(Settled):
    """Whether two ids are one child or two, decided by a person."""

    kept = models.CharField(max_length=60, help_text="The id the child goes by")
    other = models.CharField(max_length=60, help_text="The id that is the same child, or another")
    same = models.BooleanField()

    class Meta:
        verbose_name_plural = "settled matches"
        constraints = [models.UniqueConstraint(name="match_settled_once", fields=["kept", "other"])]
        ordering = ["pk"]

    def __str__(self):
        return f"{self.kept} and {self.other} are {'one child' if self.same else 'two children'}"


# WHAT IS WRONG IN A RETURN


@only_added_to
class ReturnCheck(models.Model):
    """One check of a whole return: of which year, when, and how much was wrong."""

    return_name = models.CharField(max_length=20)
    year_ends_on = models.DateField()
    checked_at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey("core.Account", on_delete=models.PROTECT, related_name="+")
    children = models.PositiveIntegerField(help_text="In the return")
    errors = models.PositiveIntegerField()
    compared_with = models.CharField(
        max_length=200, blank=True, help_text="Which return of the year before; blank where none"
    )
    unasked = models.JSONField(
        default=dict, help_text="The rules that could not be asked, by the reason"
    )

    class Meta:
        indexes = [models.Index(fields=["return_name", "year_ends_on", "checked_at"])]
        ordering = ["-checked_at", "-pk"]


@only_added_to
class ErrorCount(models.Model):
    """How much was wrong for a team's children at one check; the last of a week is the week's.

    Children whose record was restricted then are not counted.
    """

    check_of = models.ForeignKey(ReturnCheck, on_delete=models.CASCADE, related_name="counts")
    team = models.ForeignKey(
        "workforce.Team", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    errors = models.PositiveIntegerField()
    children = models.PositiveIntegerField(help_text="With something wrong")

    class Meta:
        ordering = ["pk"]


@worked_out
class ReturnError(models.Model):
    """One thing wrong in a return as the record now is: found by a check, gone once mended."""

    return_name = models.CharField(max_length=20)
    year_ends_on = models.DateField()
    child = models.ForeignKey(
        Child,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Nobody where it is of the return as a whole",
    )
    rule = models.CharField(max_length=12)
    warns = models.BooleanField(default=False)
    table = models.CharField(max_length=40)
    records = models.JSONField(default=dict, help_text="The records the row is written from")
    fields = ArrayField(models.CharField(max_length=40))
    value = models.TextField(blank=True)
    why = models.TextField()
    mender = models.CharField(max_length=40, help_text="Whose part of the record it is")
    worker = models.ForeignKey(
        "workforce.Worker", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    team = models.ForeignKey(
        "workforce.Team", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    found_on = models.DateField(help_text="The day a check first found it")

    class Meta:
        indexes = [models.Index(fields=["return_name", "year_ends_on", "child"])]
        ordering = ["child", "rule", "pk"]

    def __str__(self):
        return f"Rule {self.rule}: {self.why}"


@worked_out
class ChangedSince(models.Model):
    """A child about whom something was done since the findings of a return were last asked."""

    return_name = models.CharField(max_length=20)
    year_ends_on = models.DateField()
    child = models.ForeignKey(Child, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField(default=timezone.now, help_text="The latest deed")

    class Meta:
        verbose_name_plural = "changed since"
        constraints = [
            models.UniqueConstraint(
                name="changed_since_once", fields=["return_name", "year_ends_on", "child"]
            )
        ]


@tracked
class AcceptedError(Settled):
    """An error that stands because what is written is so; it is looked at again next year."""

    return_name = models.CharField(max_length=20)
    year_ends_on = models.DateField()
    child = models.ForeignKey(
        Child,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Nobody where it is of the return as a whole",
    )
    rule = models.CharField(max_length=12)
    table = models.CharField(max_length=40)
    records = models.JSONField(default=dict)
    value = models.TextField(blank=True, help_text="As it was written when it was accepted")

    class Meta:
        indexes = [models.Index(fields=["return_name", "rule", "child"])]
        ordering = ["pk"]

    def __str__(self):
        return f"Rule {self.rule}, accepted for {self.year_ends_on.year}"


# WHAT WAS SENT


@only_added_to
class FrozenReturn(models.Model):
    """A return as it was to be sent: its files, from what record, by which software. Never changed.

    What is put right later makes another version, beside it.
    """

    return_name = models.CharField(max_length=20)
    year_ends_on = models.DateField()
    version = models.PositiveSmallIntegerField()
    cut_off = models.DateTimeField(help_text="The record was read as it stood at this moment")
    by = models.ForeignKey("core.Account", on_delete=models.PROTECT, related_name="+")
    software = models.CharField(max_length=40)
    rules = models.CharField(max_length=64, help_text="A fingerprint of the rules it was held to")
    errors = models.PositiveIntegerField(help_text="Errors that stood when it was frozen")
    content = models.BinaryField(help_text="Its files, packed")
    fingerprints = models.JSONField(help_text="Of each file, by its name")
    rows = models.JSONField(help_text="How many rows each file holds")
    figures = models.JSONField(help_text="Each headline figure, from the return and the scorecard")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_frozen_return_of_a_version",
                fields=["return_name", "year_ends_on", "version"],
            )
        ]
        ordering = ["-year_ends_on", "return_name", "-version"]

    def __str__(self):
        return f"{self.return_name.upper()} to {self.year_ends_on:%d/%m/%Y}, version {self.version}"


@only_added_to
class FigureExplained(models.Model):
    """Why a headline figure of a return is not that of the scorecard."""

    frozen = models.ForeignKey(FrozenReturn, on_delete=models.PROTECT, related_name="explained")
    figure = models.CharField(max_length=40)
    why = models.TextField()
    by = models.ForeignKey("core.Account", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]


@only_added_to
class ReturnSigned(models.Model):
    """One person's name to a frozen return; it is signed off when two people have given theirs."""

    frozen = models.ForeignKey(FrozenReturn, on_delete=models.PROTECT, related_name="signatures")
    by = models.ForeignKey("core.Account", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    says = models.TextField(help_text="What they looked at, and what they make of it")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_name_of_a_person", fields=["frozen", "by"])
        ]
        ordering = ["pk"]


@tracked
class FedChild(models.Model):
    """What the department's daily feed was last sent of a child, and taken by it.

    It holds what was told in full: without it, nobody could say that a plan is gone.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    la_child_id = models.CharField(max_length=36, unique=True)
    told = models.JSONField(help_text="All that the receiver holds of the child")
    digest = models.CharField(max_length=64)
    purged = models.BooleanField(default=False)
    receipt = models.CharField(max_length=120, blank=True)
    sent_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "fed children"

    def __str__(self):
        return self.la_child_id
