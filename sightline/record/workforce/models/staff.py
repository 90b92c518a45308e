"""Workers, their qualifications, posts and teams."""

from django.db import models
from django.db.models import Q

from sightline.core.history import tracked
from sightline.core.spine import Recorded, ends_after_it_begins, no_overlap


class Role(models.TextChoices):
    """What a worker is to a child."""

    SOCIAL_WORKER = "social worker", "Social worker"
    SECOND_WORKER = "second worker", "Second worker"
    TEAM_MANAGER = "team manager", "Team manager"
    REVIEWING_OFFICER = "reviewing officer", "Independent reviewing officer"
    CONFERENCE_CHAIR = "conference chair", "Child protection conference chair"
    PERSONAL_ADVISER = "personal adviser", "Personal adviser"
    SUPPORT_WORKER = "support worker", "Support worker"
    SUPERVISING_SOCIAL_WORKER = "supervising social worker", "Supervising social worker"
    LOOKED_AFTER_NURSE = "looked-after nurse", "Looked-after nurse"


@tracked
class Team(Recorded):
    """A team and the service it belongs to."""

    name = models.CharField(max_length=120, unique=True)
    service = models.CharField(max_length=120, blank=True)
    manager = models.ForeignKey(
        "Worker", null=True, blank=True, on_delete=models.PROTECT, related_name="manages"
    )
    records_here_from_on = models.DateField(
        null=True, blank=True, help_text="The day from which the team records its work here"
    )

    def __str__(self):
        return self.name


@tracked
class Worker(Recorded):
    """Someone who works with children for the authority."""

    name = models.CharField(max_length=150)
    code = models.CharField(max_length=20, blank=True, help_text="As the returns name them")
    job_title = models.CharField(max_length=120, blank=True)
    account = models.OneToOneField(
        "core.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="worker"
    )
    team = models.ForeignKey(
        Team, null=True, blank=True, on_delete=models.PROTECT, related_name="workers"
    )
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins("worker_ends_after_it_begins"),
            models.UniqueConstraint(
                name="one_worker_per_code", fields=["code"], condition=~Q(code="")
            ),
        ]

    def __str__(self):
        return self.name


@tracked
class Registration(Recorded):
    """A worker's professional registration; qualification is read from here, not the job title."""

    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="registrations")
    profession = models.CharField(max_length=60, default="social worker")
    number = models.CharField(max_length=30, blank=True)
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [ends_after_it_begins("registration_ends_after_it_begins")]


@tracked
class Post(Recorded):
    """What a worker is employed to do, from when to when."""

    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="posts")
    role = models.CharField(max_length=30, choices=Role, default=Role.SOCIAL_WORKER)
    through_agency = models.BooleanField(
        null=True, blank=True, help_text="Supplied by an agency and not employed here"
    )
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [ends_after_it_begins("post_ends_after_it_begins")]


@tracked
class Vacancy(Recorded):
    """A post that nobody is employed in, from when to when, whoever may be covering it."""

    team = models.ForeignKey(
        Team, null=True, blank=True, on_delete=models.PROTECT, related_name="vacancies"
    )
    role = models.CharField(max_length=30, choices=Role, default=Role.SOCIAL_WORKER)
    percent = models.PositiveSmallIntegerField(default=100, help_text="100 is full time")
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "vacancies"
        constraints = [ends_after_it_begins("vacancy_ends_after_it_begins")]


@tracked
class SickLeave(Recorded):
    """A time when a worker was away sick, and the working days it took."""

    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="sick_leave")
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    days_lost = models.DecimalField(max_digits=5, decimal_places=1, null=True, blank=True)

    class Meta:
        verbose_name_plural = "sick leave"
        constraints = [ends_after_it_begins("sick_leave_ends_after_it_begins")]


@tracked
class WorkingHours(Recorded):
    """How much of full time a worker works in a post, from when to when."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="hours")
    percent = models.PositiveSmallIntegerField(default=100, help_text="100 is full time")
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "working hours"
        constraints = [
            ends_after_it_begins("working_hours_end_after_they_begin"),
            models.CheckConstraint(
                name="working_hours_are_part_of_full_time",
                condition=Q(percent__gt=0) & Q(percent__lte=100),
            ),
            no_overlap("one_working_pattern_at_a_time", of="post"),
        ]


@tracked
class FirstYear(Recorded):
    """A newly qualified worker's assessed and supported first year, and what came of it."""

    class Outcome(models.TextChoices):
        PASSED = "passed", "Passed"
        NOT_YET = "extended", "Given more time"
        FAILED = "failed", "Failed"
        LEFT = "left", "Left before the end"

    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="first_years")
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True)

    class Meta:
        constraints = [
            ends_after_it_begins("first_year_ends_after_it_begins"),
            no_overlap("one_first_year_at_a_time", of="worker"),
        ]
