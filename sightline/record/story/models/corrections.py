"""How a signed-off record is put right, and which parts of it only named people may read."""

from django.db import models

from sightline.core.history import tracked
from sightline.core.spine import Recorded
from sightline.record.people.models import Child


class AskedBy(models.TextChoices):
    """Who asked for a correction."""

    WORKER = "worker", "Worker"
    MANAGER = "manager", "Manager"
    CHILD = "child", "The child"
    PARENT = "parent", "A parent"
    COURT = "court", "A court"
    AUDIT = "audit", "An audit"


@tracked
class Amendment(Recorded):
    """A correction, or a statement of disagreement, beside a record that stays as it was."""

    class Kind(models.TextChoices):
        CORRECTION = "correction", "Correction of fact"
        DISAGREEMENT = "statement of disagreement", "Statement of disagreement"
        WRONG_CHILD = "wrong child", "Recorded on the wrong child"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="amendments")
    about_kind = models.CharField(max_length=100, help_text="The record's kind: app.Model")
    about_id = models.BigIntegerField()
    kind = models.CharField(max_length=26, choices=Kind)
    asked_by = models.CharField(max_length=10, choices=AskedBy)
    what_was_wrong = models.TextField()
    new_text = models.TextField(blank=True)
    made_on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["about_kind", "about_id"])]


@tracked
class RestrictedPart(Recorded):
    """A paragraph that only named people may read: one record, two versions."""

    class Because(models.TextChoices):
        ADDRESS = "address", "Address confidential from a named person"
        INFORMER = "informer", "Who gave the information"
        POLICE = "police", "Police intelligence or a live criminal enquiry"
        LEGAL_ADVICE = "legal advice", "Legal advice"
        OTHER_ADULT = "other adult", "Another adult's health or convictions"
        ADOPTION = "adoption", "Adoption identity"
        CHILD_ASKED = "child asked", "The child asked for privacy"
        STAFF_FAMILY = "staff family", "Family of staff or a councillor"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="restricted_parts")
    about_kind = models.CharField(max_length=100, help_text="The record's kind: app.Model")
    about_id = models.BigIntegerField()
    field = models.CharField(max_length=60)
    text = models.TextField()
    because = models.CharField(max_length=20, choices=Because)
    readers = models.ManyToManyField("core.Account", related_name="restricted_parts")

    class Meta:
        indexes = [models.Index(fields=["about_kind", "about_id"])]


@tracked
class Consent(Recorded):
    """One person's answer about sharing information or being helped: two questions, two rows."""

    class Question(models.TextChoices):
        SHARE = "share information", "To share information"
        HELP = "be helped", "To be helped"

    class Basis(models.TextChoices):
        FAMILY_AGREED = "family agreed", "The family agreed"
        YOUNG_PERSON_AGREED = "young person agreed", "The young person agreed"
        NOT_SOUGHT = "not sought", "Not sought: asking would raise the risk"
        OVERRIDDEN = "overridden", "Refused, and overridden"
        NOT_REQUIRED = "not required", "Not required by law"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="consents")
    question = models.CharField(max_length=20, choices=Question)
    basis = models.CharField(max_length=20, choices=Basis)
    reason = models.TextField(blank=True)
    agreed_by = models.CharField(max_length=150, blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
