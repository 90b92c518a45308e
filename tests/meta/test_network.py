"""No test reaches beyond this machine."""

import socket

import pytest


def test_the_outside_cannot_be_reached():
    with socket.socket() as telephone, pytest.raises(AssertionError, match=r"192\.0\.2\.1"):
        telephone.connect(("192.0.2.1", 80))


def test_this_machine_can():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as telephone:
        telephone.connect(server.getsockname())
