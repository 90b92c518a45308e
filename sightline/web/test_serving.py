"""The site is served on this machine only, on a port that is free."""

import socket

from . import serving


def test_a_port_in_use_is_passed_over():
    first = serving.free_port(18200)
    with socket.socket() as taken:
        taken.bind((serving.HOST, first))
        taken.listen()

        assert serving.free_port(first) != first


def test_the_address_is_this_machine():
    assert serving.address(8000) == "http://127.0.0.1:8000/"
