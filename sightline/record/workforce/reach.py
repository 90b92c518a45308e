"""Whose records a worker can open: their own children's, or their team's."""

from django.db.models import Q
from django.utils import timezone

from sightline.core.access import reads_reach
from sightline.record.people.models import Child

from .models import Allocation, Team, Worker


def _today():
    return timezone.localdate()


def _open_allocations():
    today = _today()
    return Allocation.objects.filter(
        Q(ended_on__isnull=True) | Q(ended_on__gte=today),
    ).exclude(status__in=("draft", "entered in error"))


@reads_reach("own")
def own_children(account):
    """Children allocated to this worker now, in any role."""
    return _open_allocations().filter(worker__account=account).values_list("child_id", flat=True)


def teams_of(account):
    """The teams this person works in or manages."""
    return Team.objects.filter(Q(workers__account=account) | Q(manager__account=account))


@reads_reach("team")
def team_children(account):
    """Children allocated to this person, their team, or a team they manage."""
    teams = teams_of(account)
    workers = Worker.objects.filter(Q(account=account) | Q(team__manager__account=account))
    # As lists made once: joined row by row, this would read every allocation with every worker.
    held = Q(team__in=teams.values("pk")) | Q(worker__in=workers.values("pk"))
    return _open_allocations().filter(held).values_list("child_id", flat=True)


@reads_reach("restricted")
def restricted(account):
    """Children whose record is kept to named readers, whoever asks."""
    return Child.objects.filter(restricted=True).values_list("id", flat=True)


@reads_reach("everyone")
def everyone(account):
    """Every child known to the authority."""
    return Child.objects.values_list("id", flat=True)
