"""The site is served on this machine only, on a port that is free."""

import datetime as dt
import os
import signal
import socket
import subprocess
import sys
import time

from sightline.core.calendar import LONDON

from . import serving


def test_a_port_in_use_is_passed_over():
    first = serving.free_port(18200)
    with socket.socket() as taken:
        taken.bind((serving.HOST, first))
        taken.listen()

        assert serving.free_port(first) != first


def test_the_address_is_this_machine():
    assert serving.address(8000) == "http://127.0.0.1:8000/"


def test_being_told_to_end_leaves_no_server_behind():
    port = serving.free_port(18300)
    served = subprocess.Popen(
        [sys.executable, "-c", f"from sightline.web import serving; serving.serve({port})"],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "sightline.settings"},
    )
    try:
        assert until(lambda: answers(port)), "The site never answered."
        served.send_signal(signal.SIGTERM)
        served.wait(timeout=20)

        assert until(lambda: not answers(port)), "The server was left running."
    finally:
        served.kill()


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2026, 3, day, hour, minute, tzinfo=LONDON)


def test_the_nights_work_begins_once_a_night():
    assert serving.night_between(at(4, 1, 59), at(4, 2))
    assert not serving.night_between(at(4, 2), at(4, 2, 1))
    assert not serving.night_between(at(4, 3), at(4, 23, 59))
    assert serving.night_between(at(3, 23), at(4, 9)), "a machine that slept still does it"
    assert serving.night_between(at(29, 0, 59), at(29, 2)), "the night the clocks go forward"


def answers(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex((serving.HOST, port)) == 0


def until(so) -> bool:
    """Wait up to 20 seconds for something to be so."""
    for _ in range(200):
        if so():
            return True
        time.sleep(0.1)
    return False
