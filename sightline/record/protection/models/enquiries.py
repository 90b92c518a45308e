"""Strategy discussions, the enquiries they open, and decisions that no conference is held."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.recording import HERE
from sightline.core.spine import Recorded, ends_after_it_begins
from sightline.record.people.models import Child
from sightline.record.planning.models import Meeting

from ..choices import (
    Conclusion,
    DiscussionKind,
    EnquiryKind,
    Harm,
    InterviewKind,
    Safety,
    SeniorDecision,
)


@tracked
class StrategyDiscussion(Recorded):
    """Police, health and social care decide together whether to make enquiries.

    One meeting may be about several children; each has a row and a decision of their own.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="strategy_discussions")
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="discussions"
    )
    asked_for_on = models.DateField(null=True, blank=True)
    asked_for_at = models.DateTimeField(null=True, blank=True)
    held_on = models.DateField()
    held_at = models.DateTimeField(null=True, blank=True)
    kind = models.CharField(max_length=30, choices=DiscussionKind, default=DiscussionKind.FIRST)
    agencies = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    police_social_care_and_health = models.BooleanField(null=True, blank=True)
    not_all_there_because = models.TextField(blank=True)
    alleged_harm = ArrayField(
        models.CharField(max_length=20, choices=Harm), default=list, blank=True
    )
    alleged_by = models.CharField(
        max_length=80, blank=True, help_text="What the person who may have harmed is to the child"
    )
    threshold_met = models.BooleanField(null=True, blank=True)
    enquiry = models.CharField(max_length=20, choices=EnquiryKind, blank=True)
    single_because = models.TextField(blank=True)
    led_to_enquiry = models.BooleanField(null=True, blank=True)
    reason = models.TextField(blank=True)
    immediate_safety = models.CharField(max_length=20, choices=Safety, blank=True)
    safe_tonight = models.TextField(blank=True)
    medical = models.TextField(blank=True, help_text="Needed, where and when; or why not")
    interview = models.CharField(max_length=10, choices=InterviewKind, blank=True)
    parents_told = models.TextField(
        blank=True, help_text="Who tells the parents what and when; or why not yet"
    )
    record_sent_on = models.DateField(null=True, blank=True)
    record_sent_to_all = models.BooleanField(
        null=True, blank=True, help_text="To every agency that took part"
    )


@tracked
class Enquiry(Recorded):
    """A section 47 enquiry: is this child suffering or likely to suffer significant harm?"""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="enquiries")
    discussion = models.ForeignKey(
        StrategyDiscussion,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="enquiries",
    )
    without_discussion_because = models.TextField(
        blank=True, help_text="The exception: why it began before any strategy discussion"
    )
    began_on = models.DateField()
    joint = models.BooleanField(null=True, blank=True)
    single_because = models.TextField(blank=True)
    child_seen_on = models.DateField(null=True, blank=True)
    child_seen_at = models.DateTimeField(null=True, blank=True)
    seen_alone = models.BooleanField(null=True, blank=True)
    not_alone_because = models.CharField(max_length=60, blank=True)
    child_not_seen_because = models.TextField(blank=True)
    childs_words = models.TextField(blank=True)
    parents_say = models.TextField(blank=True)
    parents_seen_on = models.DateField(null=True, blank=True)
    siblings_seen = models.BooleanField(null=True, blank=True)
    agencies_say = models.TextField(blank=True)
    known_besides = models.TextField(
        blank=True, help_text="What else is known, beside what the parents say"
    )
    analysis = models.TextField(blank=True)
    conference_due_on = models.DateField(
        null=True, blank=True, help_text="As the source printed, or as worked out here"
    )
    conference_needed = models.BooleanField(null=True, blank=True)
    no_conference_on = models.DateField(
        null=True, blank=True, help_text="The day it was decided that no conference is needed"
    )
    no_conference_reason = models.TextField(blank=True)
    conclusion = models.CharField(max_length=20, choices=Conclusion, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    told_parents_on = models.DateField(null=True, blank=True)
    told_child_on = models.DateField(null=True, blank=True)
    told_referrer_on = models.DateField(null=True, blank=True)
    enquiries_in_12_months_stated = models.PositiveSmallIntegerField(null=True, blank=True)
    conferences_in_12_months_stated = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "enquiries"
        constraints = [
            ends_after_it_begins("enquiry_ends_after_it_begins"),
            models.CheckConstraint(
                name="enquiry_recorded_here_has_a_discussion_or_a_reason",
                condition=~Q(source=HERE)
                | Q(discussion__isnull=False)
                | ~Q(without_discussion_because=""),
            ),
        ]
        indexes = [models.Index(fields=["child", "began_on"])]

    @property
    def an_exception(self) -> bool:
        """Whether it began without a strategy discussion, for a reason given."""
        return self.discussion_id is None and bool(self.without_discussion_because)


@tracked
class NoConference(Recorded):
    """A proposal to hold no conference after an enquiry, and what a senior manager said to it.

    Every one is in the cohort that is audited.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="no_conferences")
    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="no_conference_proposals"
    )
    proposed_on = models.DateField()
    conclusion = models.CharField(max_length=20, choices=Conclusion)
    reason = models.TextField()
    agencies_agree = models.BooleanField(
        null=True, blank=True, help_text="Every agency in the enquiry was asked and agrees"
    )
    agencies_say = models.TextField(blank=True)
    what_instead = models.TextField(blank=True, help_text="What the child has instead")
    decision = models.CharField(max_length=10, choices=SeniorDecision, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey(
        "core.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decision_reason = models.TextField(blank=True)

    class Meta:
        verbose_name = "no conference decision"
        constraints = [
            models.CheckConstraint(
                name="no_conference_decided_whole_or_not_at_all",
                condition=Q(decision="", decided_on__isnull=True, decided_by__isnull=True)
                | (
                    ~Q(decision="")
                    & ~Q(decision_reason="")
                    & Q(decided_on__isnull=False, decided_by__isnull=False)
                ),
            ),
            models.UniqueConstraint(
                name="one_no_conference_proposal_waits",
                fields=["enquiry"],
                condition=Q(decision="") & ~Q(status="entered in error"),
            ),
        ]


@tracked
class BestEvidenceInterview(Recorded):
    """Who was at a recorded interview, and how the child was helped: never what was said there."""

    child = models.ForeignKey(
        Child, on_delete=models.PROTECT, related_name="best_evidence_interviews"
    )
    enquiry = models.ForeignKey(
        Enquiry, null=True, blank=True, on_delete=models.PROTECT, related_name="interviews"
    )
    planned_on = models.DateField(null=True, blank=True)
    planned_with = models.CharField(max_length=150, blank=True)
    held_on = models.DateField()
    led_by = models.CharField(max_length=150, blank=True)
    social_worker_present = models.BooleanField()
    absent_because = models.CharField(max_length=120, blank=True)
    both_trained = models.BooleanField(null=True, blank=True)
    intermediary = models.CharField(max_length=60, blank=True)
    child_agreed = models.BooleanField(null=True, blank=True)
    support_before = models.TextField(blank=True)
    support_during = models.TextField(blank=True)
    support_after = models.TextField(blank=True)
    told_child_what_next_on = models.DateField(null=True, blank=True)
    recording_held_by = models.CharField(max_length=150, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="best_evidence_interview_without_a_social_worker_says_why",
                condition=Q(social_worker_present=True) | ~Q(absent_because=""),
            )
        ]
