"""The database stops or the disk fills in the middle of a load: said plainly, none of it kept."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from sightline.core.acting import Refused
from sightline.core.postgres import embedded
from sightline.core.postgres.trouble import AGAIN
from sightline.returns.mending import Mendable, give_back
from sightline.returns.reading.rows import row_of
from sightline.returns.ssda903.tables import HEADER as HEADER_TABLE

CHILDREN = 150
ROOM = 220  # MB: an empty database takes about 80
HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"
REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE"
HELD = """SELECT (SELECT count(*) FROM people_child), (SELECT count(*) FROM returns_load),
    (SELECT count(*) FROM returns_sourcerow), (SELECT count(*) FROM duties_clock)"""
LOADING = """SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"""


@pytest.fixture(scope="module")
def small_disk() -> Iterator[Path | None]:
    """A disk of our own with little room; None where this machine does not let us make one."""
    with tempfile.TemporaryDirectory(prefix="sightline-") as name:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={ROOM}m,mode=0755", "sightline", name],
            capture_output=True,
            check=False,
        ) if shutil.which("mount") else None  # fmt: skip
        if done is None or done.returncode:
            yield None
        else:
            try:
                yield Path(name)
            finally:
                subprocess.run(["umount", name], check=True)


@pytest.fixture(scope="module")
def home(small_disk) -> Iterator[Path]:
    """A home with a server of its own, set up and empty; on the small disk where there is one."""
    with tempfile.TemporaryDirectory(prefix="sightline-", ignore_cleanup_errors=True) as name:
        folder = (small_disk or Path(name)) / "home"
        folder.mkdir(mode=0o700)
        assert run(folder, "upgrade")[0] == 0
        yield folder
        embedded.stop(folder)


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> str:
    """A return, and one more child than the last time, so that there is something to load."""
    folder = tmp_path_factory.mktemp("in")
    children = range(1, CHILDREN + 1)
    header = [HEADER, *(f"{each},M,01/02/2012,WBRI,,," for each in children)]
    reviews = [REVIEWS, *(f"{each},,{day}/09/2023,PN1" for each in children for day in (10, 20))]
    for name, lines in (("h", header), ("r", reviews)):
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(folder)


def command(home: Path, *words: str, **options) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", "from sightline.command_line import main; main()", *words],
        env={**os.environ, "SIGHTLINE_HOME": str(home), "SIGHTLINE_DATABASE_URL": ""},
        stderr=subprocess.PIPE,
        text=True,
        **{"stdout": subprocess.PIPE, **options},
    )


def run(home: Path, *words: str) -> tuple[int, str]:
    """The real program, to its end: its exit status, and what it says to the person."""
    begun = command(home, *words)
    _, said = begun.communicate(timeout=300)
    return begun.returncode, said


def ask(home: Path, question: str) -> tuple:
    """Start the server where it is down, and ask."""
    with psycopg.connect(
        host=str(embedded.start(home)), port=5432, user="sightline", dbname="sightline"
    ) as opened:
        return opened.execute(question).fetchone() or ()


def undo(home: Path) -> None:
    """An empty record again."""
    with psycopg.connect(
        host=str(embedded.start(home)), port=5432, user="sightline", dbname="sightline"
    ) as opened:
        opened.execute("TRUNCATE people_child, returns_load CASCADE")


def in_one_line(said: str) -> str:
    assert said.count("\n") == 1 and "Traceback" not in said, said
    return said


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGQUIT])
def test_a_database_that_stops_in_the_middle(home, files, how):
    before = ask(home, HELD)
    server = int((embedded.data_folder(home) / "postmaster.pid").read_text().split()[0])
    begun = command(home, "load", files)
    while ask(home, LOADING) == (0,):
        assert begun.poll() is None, "The load ended before it was seen to begin."
        time.sleep(0.02)
    time.sleep(0.2)
    os.kill(server, how)
    _, said = begun.communicate(timeout=120)

    assert begun.returncode == 1
    assert in_one_line(said).startswith("The database stopped before this was done.")
    assert said.rstrip().endswith(AGAIN)
    assert ask(home, HELD) == before
    status, said = run(home, "load", files)
    assert (status, said) == (0, "")
    assert ask(home, HELD)[:2] == (CHILDREN, 1)
    undo(home)


def test_a_disk_that_fills_in_the_middle(small_disk, home, files):
    if small_disk is None:
        pytest.skip("this machine does not let us make a small disk to fill")
    before = ask(home, HELD)
    filler = small_disk / "filler"
    with filler.open("wb") as file:
        free = shutil.disk_usage(small_disk).free - 600 * 1024
        file.write(b"\0" * free)

    status, said = run(home, "load", files)

    assert status == 1
    assert in_one_line(said).startswith("There is no room left on the disk that holds the database")
    assert "Make room, then do the same again" in said
    filler.unlink()
    assert ask(home, HELD) == before
    assert run(home, "load", files) == (0, "")
    assert ask(home, HELD)[:2] == (CHILDREN, 1)
    undo(home)


def test_rows_set_aside_that_find_no_room_are_not_written_by_halves(small_disk):
    if small_disk is None:
        pytest.skip("this machine does not let us make a small disk to fill")
    filler, place = small_disk / "filler", small_disk / "aside.csv"
    cells = {"CHILD": "", "ETHNIC": "W" * 200}
    rows = [Mendable("SSDA903", None, row_of(HEADER_TABLE, "h", n, cells), "") for n in range(4000)]
    with filler.open("wb") as file:
        file.write(b"\0" * (shutil.disk_usage(small_disk).free - 100 * 1024))

    with pytest.raises(Refused, match=r"could not be written to .*: No space left on device"):
        give_back(place, rows)

    assert [each.name for each in small_disk.glob("aside*")] == []
    filler.unlink()
    assert give_back(place, rows) == [place]


def test_an_answer_that_finds_no_room_is_said(home):
    if not Path("/dev/full").exists():
        pytest.skip("this machine has no device that is always full")
    with open("/dev/full", "w") as full:
        begun = command(home, "duties", "--list", "--format", "csv", stdout=full)
        _, said = begun.communicate(timeout=120)

    assert begun.returncode == 1
    assert in_one_line(said).startswith("There is no room left on the disk to write the answer.")
