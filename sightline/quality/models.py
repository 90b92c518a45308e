"""The numbers by which an authority weighs work, where it has set its own."""

from django.db import models

from sightline.core.history import tracked


@tracked
class CaseloadNumber(models.Model):
    """A weight, or a number to warn from, that the authority has set in place of the usual."""

    name = models.CharField(max_length=40, unique=True)
    tenths = models.PositiveSmallIntegerField(help_text="Ten is one")
    why = models.TextField(help_text="The local decision it comes from")

    def __str__(self):
        return f"{self.name}: {self.tenths / 10:g}"
