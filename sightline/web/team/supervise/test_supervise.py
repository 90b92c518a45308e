"""Supervision: children one by one, what came of the last session, and the worker's agreement."""

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.workforce.models import Supervision, SupervisionAction
from tests.boxes import boxes

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def at(worker):
    return reverse("team.supervise.supervise", kwargs={"worker_id": worker.pk})


def through(client, address, answers):
    """Go from page to page, answering those questions that there are answers for."""
    page = client.get(address)
    for _ in range(9):
        held = boxes(page.content.decode())
        held = {name: words for name, words in held.items() if name != "csrfmiddlewaretoken"}
        asked = {name: words for name, words in answers.items() if name.split(":")[0]}
        review = "Look it over before it is recorded" in page.content.decode()
        answer = client.post(address, {**held, **asked, "do": "send" if review else "next"})
        if answer.status_code != 302 or review:
            return answer
        page = client.get(answer.url)
    raise AssertionError("it never came to an end")


def answers(child, **more):
    return {
        "minutes": "95", "uninterrupted": "yes", "children": [str(child.pk)],
        f"decision_{child.pk}": "Visit each week.", f"why_{child.pk}": "She is losing weight.",
        f"day_{child.pk}": "She waits for her brother.", f"actions_{child.pk}": "Ring the nursery",
        "wellbeing": "Tired.", "feedback_on_quality": "The analysis was clear.",
        "quality_grade": "good", **more,
    }  # fmt: skip


@pytest.mark.answers("F88", screen="team.supervise.supervise")
def test_a_session_is_written_agreed_and_asked_about_next_time(client, pat, jo, in_need):
    client.force_login(pat)
    assert through(client, at(jo.worker), answers(in_need)).status_code == 302
    held = Supervision.objects.get()
    assert (held.minutes, held.long_enough, held.children_discussed) == (95, True, True)
    assert (held.supervisor, held.quality_grade) == (pat.worker, "good")
    assert held.children.get().childs_day == "She waits for her brother."
    action = SupervisionAction.objects.get()
    assert (action.what, action.owner) == ("Ring the nursery", jo.worker)

    client.force_login(jo)
    session = reverse("team.supervise.session", kwargs={"session_id": held.pk})
    assert "She waits for her brother." in client.get(session).content.decode()
    assert client.post(session).status_code == 302
    held.refresh_from_db()
    assert held.agreed_on == TODAY()

    client.force_login(pat)
    Supervision.objects.update(held_on="2026-01-05")
    again = answers(in_need, **{f"came_{action.pk}": "done", f"says_{action.pk}": "On Tuesday."})
    assert through(client, at(jo.worker), again).status_code == 302
    action.refresh_from_db()
    assert (action.came, action.came_says) == ("done", "On Tuesday.")


def test_what_was_agreed_must_be_answered(client, pat, jo, in_need):
    client.force_login(pat)
    through(client, at(jo.worker), answers(in_need))
    Supervision.objects.update(held_on="2026-01-05")

    answer = through(client, at(jo.worker), answers(in_need))
    assert answer.status_code == 422
    assert "What came of: Ring the nursery" in answer.content.decode()


def test_a_childs_part_is_on_the_file_and_the_private_part_is_not(client, pat, jo, in_need):
    client.force_login(pat)
    through(client, at(jo.worker), answers(in_need))
    told = client.get(
        reverse("team.oversight.oversight", kwargs={"child_id": in_need.pk})
    ).content.decode()

    assert "She waits for her brother." in told
    assert "Tired." not in told


def test_nobody_else_reads_a_session(client, pat, jo, sam, in_need, make_account):
    client.force_login(pat)
    through(client, at(jo.worker), answers(in_need))
    session = reverse("team.supervise.session", kwargs={"session_id": Supervision.objects.get().pk})
    for who in (sam, make_account("lee.other", "team manager")):
        client.force_login(who)
        assert client.get(session).status_code == 404
        assert client.get(at(jo.worker)).status_code in (403, 404)
