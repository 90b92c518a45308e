"""Sending, against a receiver on this machine that refuses, dawdles and breaks."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from sightline.core.acting import Refused

from .posting import Patience, Post, Receiver, from_environment
from .remembering import ToSend

DROPS = 40
CHILDREN = "/children_social_care_data/999/children"


class Service:
    """A receiver: it answers by the plan, and once the plan is done, as it should."""

    def __init__(self) -> None:
        self.plan: list[Any] = []
        self.batches: list[list[str]] = []
        self.tokens = 0
        self.heard: list[dict[str, str]] = []
        self.bad: set[str] = set()
        self.breaks_on: set[str] = set()
        self.breaks_with: Any = 500
        self.let_in = 200
        self.most: int | None = None
        self.drops = 0
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.answer(self, body)

            def log_message(self, *given: Any) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        self.at = f"http://127.0.0.1:{self.server.server_address[1]}"

    def answer(self, handler: BaseHTTPRequestHandler, body: bytes) -> None:
        if handler.path == "/token":
            self.tokens += 1
            assert b"grant_type=client_credentials" in body and b"client_secret=hush" in body
            return self.say(handler, self.let_in, {"access_token": f"t{self.tokens}"})
        assert handler.path == CHILDREN
        self.heard.append(dict(handler.headers))
        ids = [each["la_child_id"] for each in json.loads(body)]
        self.batches.append(ids)
        step = self.plan.pop(0) if self.plan else 200
        if step == 200 and self.breaks_on & set(ids):
            step = self.breaks_with
        if step == "hang":
            time.sleep(0.6)
            return None
        if step == "cut off":
            return handler.connection.close()
        if step == "drip":
            return self.drip(handler)
        if step == 200 and (self.bad & set(ids)):
            return self.say(handler, 400, {"message": "index 0 is malformed"})
        if step == 200 and self.most and len(ids) > self.most:
            return self.say(handler, 413, {})
        return self.say(handler, step, [f"2026_{each}" for each in ids])

    def drip(self, handler: BaseHTTPRequestHandler) -> None:
        """Answer a blank at a time, each well within the time an answer may take."""
        handler.send_response(200)
        handler.end_headers()
        with contextlib.suppress(OSError):  # whoever asked has gone
            for _ in range(DROPS):
                handler.wfile.write(b" ")
                self.drops += 1
                time.sleep(0.05)

    def say(self, handler: BaseHTTPRequestHandler, code: int, told: Any) -> None:
        content = json.dumps(told).encode()
        handler.send_response(code)
        handler.send_header("Content-Length", str(len(content)))
        if code == 429:
            handler.send_header("Retry-After", "7")
        if code == 302:
            handler.send_header("Location", f"{self.at}/elsewhere")
        handler.end_headers()
        handler.wfile.write(content)


@pytest.fixture
def service():
    made = Service()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def sending(service):
    """Send so many children; what was taken, what was refused, and how long was waited."""

    def run(count: int, tries: int = 4):
        taken: list[str] = []
        waits: list[float] = []
        receiver = Receiver(service.at, "999", f"{service.at}/token", "id", "hush", "", "key")
        patience = Patience(0.2, tries, 1, 60, waits.append)
        post = Post(receiver, lambda each, receipt: taken.append(receipt), patience)
        run.taken, run.waits = taken, waits
        told = [
            ToSend(number, f"K{number}", {"la_child_id": f"K{number}"}, {})
            for number in range(count)
        ]
        return post.send(told)

    return run


def test_children_go_a_hundred_at_a_time_with_what_lets_us_in(service, sending):
    assert sending(230).taken == 230
    assert [len(each) for each in service.batches] == [100, 100, 30]
    assert sending.taken[0] == "2026_K0" and service.tokens == 1
    assert service.heard[0]["Authorization"] == "Bearer t1"
    assert service.heard[0]["Supplierkey"] == "key"


def test_one_bad_child_is_set_apart_and_all_others_are_taken(service, sending):
    service.bad = {"K3", "K77"}
    sent = sending(100)
    assert sent.taken == 98
    assert [number for number, _ in sent.refused] == ["K3", "K77"]
    assert "index 0 is malformed" in sent.refused[0][1]
    assert not {"2026_K3", "2026_K77"} & set(sending.taken)


def test_too_much_at_once_is_sent_in_parts(service, sending):
    service.most = 30
    assert sending(100).taken == 100
    assert [len(each) for each in service.batches] == [100, 50, 25, 25, 50, 25, 25]


def test_a_token_that_is_over_is_asked_for_again_once(service, sending):
    service.plan = [401]
    assert sending(5).taken == 5 and service.tokens == 2
    service.plan = [401, 401]
    with pytest.raises(Refused, match="does not accept who we are"):
        sending(5)


def test_who_may_not_send_is_told_what_to_check_at_once(service, sending):
    service.plan = [403]
    with pytest.raises(Refused, match="supplier key"):
        sending(5)
    assert len(service.batches) == 1 and sending.waits == []


@pytest.mark.parametrize("trouble", [429, 500, 503, "hang"])
def test_trouble_that_passes_is_waited_out(service, sending, trouble):
    service.plan = [trouble, trouble]
    assert sending(5).taken == 5
    assert sending.waits == ([7, 7] if trouble == 429 else [1, 2])


def test_an_answer_that_comes_drop_by_drop_is_not_waited_for(service, sending):
    service.plan = ["drip"]
    assert sending(5).taken == 5
    assert sending.waits == [1] and 0 < service.drops < DROPS / 2


FOR_GOOD = 1000


@pytest.mark.parametrize("trouble", [429, 500, "hang", "cut off"])
def test_trouble_that_does_not_pass_ends_it_and_what_was_taken_stays(service, sending, trouble):
    service.plan = [200, *[trouble] * FOR_GOOD]
    with pytest.raises(Refused, match="send again later"):
        sending(150, tries=3)
    assert len(sending.taken) == 100
    assert len(service.batches) < 1 + 3 + 2 * Patience.broken_on_end


@pytest.mark.parametrize(
    ("trouble", "bad"),
    [
        (500, {"K0"}),
        (500, {"K3", "K77"}),
        (500, {"K41", "K42"}),
        (500, {"K149"}),
        ("hang", {"K0"}),
        ("cut off", {"K149"}),
    ],
)
def test_a_child_on_whom_the_receiver_breaks_is_set_apart(service, sending, trouble, bad):
    service.breaks_on, service.breaks_with = bad, trouble
    sent = sending(150, tries=2)
    assert {number for number, _ in sent.refused} == bad and sent.taken == 150 - len(bad)
    assert all("breaks on it" in why for _, why in sent.refused)
    assert not {f"2026_{each}" for each in bad} & set(sending.taken)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_receiver_that_is_down_is_not_put_down_to_children(service, sending, count):
    service.plan = [503] * FOR_GOOD
    with pytest.raises(Refused, match="send again later"):
        sending(count, tries=2)


def test_who_lets_us_in_being_down_is_no_childs_doing(service, sending):
    service.let_in = 500
    with pytest.raises(Refused, match="it answers 500"):
        sending(100, tries=2)
    assert service.batches == [] and service.tokens == 2


def test_a_wrong_secret_is_said(service, sending):
    service.let_in = 400
    with pytest.raises(Refused, match="our id and secret"):
        sending(1)
    assert service.batches == []


def test_nothing_is_sent_on_to_another_address(service, sending):
    service.plan = [302]
    with pytest.raises(Refused, match="answers 302"):
        sending(1)


def test_secrets_come_from_the_environment_and_are_not_shown(monkeypatch):
    monkeypatch.delenv("SIGHTLINE_DFE_CLIENT_SECRET", raising=False)
    with pytest.raises(Refused, match="SIGHTLINE_DFE_CLIENT_SECRET"):
        from_environment()
    held = Receiver("https://x.example", "999", "https://y.example", "id", "hush", "", "quiet")
    assert "hush" not in repr(held) and "quiet" not in repr(held)
    with pytest.raises(Refused, match="https"):
        Receiver("http://x.example", "999", "https://y.example", "id", "hush", "", "quiet")
