"""Very large files are refused with a plain reason, in a memory that does not grow with them."""

import resource

import pytest

from .opening import opened
from .recognising import read

LARGE = 200 * 1024 * 1024
MOST_MEMORY = 1024  # MB above what was used before
HEADER = b"CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def answer(path) -> str:
    (file,) = opened([str(path)])
    found = read(file)
    assert found.rows == []
    return found.refused


@pytest.mark.parametrize(
    ("start", "says"),
    [(b"", "not text"), (HEADER, "not text"), (b"<Message>", "larger than 100 MB")],
)
def test_a_file_of_200_mb_with_nothing_in_it_is_refused(tmp_path, start, says):
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.write(start)
        file.truncate(LARGE)
    before = peak()

    assert says in answer(path)
    assert peak() - before < MOST_MEMORY


def test_a_line_without_end_is_refused_before_it_is_read_whole(tmp_path):
    path = tmp_path / "line.csv"
    with path.open("wb") as file:
        for _ in range(200):
            file.write(b"a," * (512 * 1024))
    before = peak()

    assert "A line of the file is longer" in answer(path)
    assert peak() - before < MOST_MEMORY


def test_more_rows_than_any_return_has_are_refused(tmp_path, monkeypatch):
    from ..ssda903 import reading

    monkeypatch.setattr(reading, "MOST_ROWS", 100)
    path = tmp_path / "rows.csv"
    path.write_bytes(HEADER + b"7,M,01/02/2010,WBRI,,,\n" * 101)

    assert "more than 100 rows" in answer(path)
