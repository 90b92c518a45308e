"""Connect to the embedded server of SIGHTLINE_HOME, starting it when nobody has yet."""

from __future__ import annotations

from typing import Any

from django.db.backends.postgresql import base

from .. import embedded_postgres
from ..home import home


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's PostgreSQL connection, with the embedded server started on first use."""

    def get_connection_params(self) -> dict[str, Any]:
        """Where and how to connect; by the time this answers, the server is up."""
        where = embedded_postgres.start(home())
        return {**super().get_connection_params(), "host": str(where)}
