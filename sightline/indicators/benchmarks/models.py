"""What was published of each area, where it came from, and which authorities are most alike."""

from __future__ import annotations

from django.db import models


class PublishedTable(models.Model):
    """One published table as it was last loaded, with the digest of its file."""

    code = models.CharField(max_length=60, unique=True)
    file = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    loaded_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.code} from {self.file}"


class PublishedArea(models.Model):
    """England, a region or an authority, known by a code that stays when its name changes.

    An authority has the three-digit number the department gives it; two that were published as
    one have both, joined by a plus. `region` is the code of the region that it lies in.
    """

    class Level(models.TextChoices):
        """How wide an area is."""

        ENGLAND = "england", "England"
        REGION = "region", "Region"
        AUTHORITY = "authority", "Authority"

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)
    level = models.CharField(max_length=10, choices=Level.choices)
    region = models.CharField(max_length=20, blank=True)
    statistics_code = models.CharField(max_length=40, blank=True)
    last_year = models.PositiveSmallIntegerField()

    def __str__(self) -> str:
        return self.name


class PublishedFigure(models.Model):
    """One figure of one area in one year, or the mark that was printed in its place.

    `year` is the one the table is headed by: the year that ends in it, or the day in it that the
    table speaks of.
    """

    table = models.CharField(max_length=60)
    measure = models.CharField(max_length=60)
    area = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    value = models.DecimalField(max_digits=14, decimal_places=3, null=True)
    mark = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_published_figure", fields=["measure", "area", "year"]
            ),
            models.CheckConstraint(
                name="a_published_figure_or_its_mark",
                condition=models.Q(value__isnull=False, mark="")
                | (models.Q(value__isnull=True) & ~models.Q(mark="")),
            ),
        ]
        indexes = [models.Index(fields=["area", "year"])]

    def __str__(self) -> str:
        return f"{self.measure} of {self.area} in {self.year}"


class Neighbour(models.Model):
    """One of the ten authorities most like another, first the most alike, by a model of a year."""

    area = models.CharField(max_length=20)
    neighbour = models.CharField(max_length=20)
    rank = models.PositiveSmallIntegerField()
    closeness = models.CharField(max_length=40)
    model_year = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_neighbour_of_each_rank", fields=["area", "model_year", "rank"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.neighbour}, number {self.rank} of {self.area}"
