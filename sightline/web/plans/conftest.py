"""The same family as in child protection: plans are written about them."""

from sightline.web.protection.conftest import everything_told as everything_told
from sightline.web.protection.conftest import fill as fill
from sightline.web.protection.conftest import go as go
from sightline.web.protection.conftest import mother as mother
from sightline.web.protection.conftest import protected as protected
from sightline.web.protection.conftest import send as send
from sightline.web.protection.conftest import today as today
