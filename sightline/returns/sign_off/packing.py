"""A return's files in one pack: the same files are the same bytes, and each is held to its mark."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping

from sightline.core.acting import Refused

from ..models import FrozenReturn

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time on every file in a pack, so that the same files are the same bytes."""


def packed(files: Mapping[str, bytes]) -> bytes:
    """The files packed together."""
    pack = io.BytesIO()
    with zipfile.ZipFile(pack, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in files.items():
            into.writestr(zipfile.ZipInfo(name, LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return pack.getvalue()


def reproduced(frozen: FrozenReturn) -> dict[str, bytes]:
    """The files as they were, each held against its fingerprint. Raises Refused if one is not."""
    with zipfile.ZipFile(io.BytesIO(bytes(frozen.content))) as pack:
        files = {each: pack.read(each) for each in pack.namelist()}
    for name, content in files.items():
        if hashlib.sha256(content).hexdigest() != frozen.fingerprints.get(name):
            raise Refused(f"{name} is not as it was frozen. Do not send it; tell your system team.")
    return files
