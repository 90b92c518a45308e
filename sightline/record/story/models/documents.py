"""Documents kept on the child's file, and who was given what, when, how and in which language."""

from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import Interpreted, Recorded
from sightline.record.people.models import Child


class DocumentKind(models.TextChoices):
    """What kind of paper it is."""

    REPORT = "report", "Report or assessment"
    LETTER = "letter", "Letter"
    PLAN = "plan", "Plan"
    MINUTES = "minutes", "Minutes"
    COURT = "court", "Court paper"
    IDENTITY = "identity", "Proof of who somebody is"
    PICTURE = "picture", "Photograph or drawing"
    OTHER = "other", "Other"


class GivenHow(models.TextChoices):
    """How something was given."""

    HAND = "hand", "By hand"
    POST = "post", "By post"
    SECURE_MAIL = "secure mail", "By secure mail"
    PORTAL = "portal", "Through a portal"
    READ_OUT = "read out", "Read out or told"


class GivenTo(models.TextChoices):
    """What the person given it is to the child."""

    CHILD = "child", "The child or young person"
    PARENT = "parent", "A parent or someone with parental responsibility"
    CARER = "carer", "A carer"
    RELATIVE = "relative", "Another relative"
    REFERRER = "referrer", "Whoever referred"
    AGENCY = "agency", "Another agency"
    COURT = "court", "A court"
    OTHER = "other", "Somebody else"


@tracked
class Document(Recorded):
    """A letter, report or plan kept on the child's file.

    The file itself is kept by the hash of its bytes outside what the site serves; a document that
    only a source told of has none.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="documents")
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=60, choices=DocumentKind, blank=True)
    dated_on = models.DateField()
    came_from = models.CharField(max_length=150, blank=True, help_text="Who wrote or sent it")
    file_name = models.CharField(max_length=150, blank=True)
    file_type = models.CharField(max_length=10, blank=True)
    file_bytes = models.BigIntegerField(null=True, blank=True)
    file_hash = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the bytes")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="document_tells_its_file_whole",
                condition=Q(file_hash="", file_name="", file_type="", file_bytes__isnull=True)
                | ~Q(file_hash="") & ~Q(file_name="") & ~Q(file_type="") & Q(file_bytes__gt=0),
            ),
            models.UniqueConstraint(
                name="a_file_once_on_a_childs_file",
                fields=["child", "file_hash"],
                condition=~Q(file_hash="") & ~Q(status="entered in error"),
            ),
        ]
        indexes = [models.Index(fields=["file_hash"])]


@tracked
class Share(Recorded, Interpreted):
    """Who was given what, when, how, why, in what language, and who explained it."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="shares")
    document = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.PROTECT, related_name="shares"
    )
    about_kind = models.CharField(max_length=100, blank=True, help_text="The record: app.Model")
    about_id = models.BigIntegerField(null=True, blank=True)
    what = models.CharField(max_length=200, blank=True)
    letter = models.CharField(max_length=60, blank=True, help_text="The letter it was made from")
    given_to = models.CharField(max_length=200)
    given_to_kind = models.CharField(max_length=10, choices=GivenTo, blank=True)
    sent_where = models.CharField(max_length=300, blank=True, help_text="The address used")
    part = models.CharField(max_length=40, default="whole")
    how = models.CharField(max_length=40, choices=GivenHow, blank=True)
    given_on = models.DateField()
    explained = models.BooleanField(null=True, blank=True)
    explained_by = models.CharField(max_length=150, blank=True)
    explained_on = models.DateField(null=True, blank=True)
    opened_on = models.DateField(null=True, blank=True)
    recalled_on = models.DateField(null=True, blank=True)
    recalled_because = models.TextField(blank=True)
    basis = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["about_kind", "about_id"])]
