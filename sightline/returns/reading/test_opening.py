"""Files, folders and zips are opened; harmful or broken ones are refused with a plain reason."""

import io
import zipfile

import pytest

from . import opening
from .opening import opened


def zipped(**files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def refusals(path) -> list[str]:
    return [each.refused for each in opened([str(path)])]


def test_a_folder_is_every_file_under_it_in_order_without_hidden_ones(tmp_path):
    (tmp_path / "year").mkdir()
    for name in ("year/b.csv", "a.csv", ".hidden", "~$open.xlsx"):
        (tmp_path / name).write_text("CHILD,DOB\n")

    names = [each.name for each in opened([str(tmp_path)])]

    assert names == [f"{tmp_path}/a.csv", f"{tmp_path}/year/b.csv"]


def test_a_zip_is_the_files_inside_it(tmp_path):
    path = tmp_path / "return.zip"
    path.write_bytes(zipped(**{"in/a.csv": b"A", "in/__MACOSX/x": b"x", "b.csv": b"B"}))

    assert [(each.name, each.content) for each in opened([str(path)])] == [
        (f"{path}/b.csv", b"B"),
        (f"{path}/in/a.csv", b"A"),
    ]


@pytest.mark.parametrize("name", ["../out.csv", "/etc/out.csv", "a/../../out.csv", "..\\out.csv"])
def test_a_zip_that_reaches_outside_itself_is_left_unopened(tmp_path, name):
    path = tmp_path / "return.zip"
    path.write_bytes(zipped(**{"a.csv": b"A", name: b"B"}))

    (why,) = refusals(path)
    assert "leaves it" in why


def test_a_zip_that_would_fill_the_disk_is_left_unopened(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "SMALL_ENOUGH", 1000)
    path = tmp_path / "return.zip"
    path.write_bytes(zipped(**{"a.csv": b"0" * 5_000_000}))

    (why,) = refusals(path)
    assert "far more than it should" in why


def test_zips_are_opened_only_so_deep(tmp_path):
    content = b"CHILD,DOB\n"
    for _ in range(5):
        content = zipped(**{"inside.zip": content})
    path = tmp_path / "return.zip"
    path.write_bytes(content)

    (why,) = refusals(path)
    assert "not opened" in why


def test_a_broken_zip_is_refused(tmp_path):
    path = tmp_path / "return.zip"
    path.write_bytes(zipped(**{"a.csv": b"A" * 100})[:-30])

    (why,) = refusals(path)
    assert "damaged" in why


def test_nothing_there_an_empty_folder_and_an_empty_file_are_each_said(tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "blank.csv").write_bytes(b" \n")

    assert "no such file" in refusals(tmp_path / "absent.csv")[0]
    assert "holds no files" in refusals(tmp_path / "empty")[0]
    assert "is empty" in refusals(tmp_path / "blank.csv")[0]
