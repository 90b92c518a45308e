"""Connect to the embedded server of SIGHTLINE_HOME, starting it when nobody has yet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg
from django.db.backends.postgresql import base

from ..home import home
from . import embedded

_sockets: dict[Path, Path] = {}  # of the servers this process knows to have been up


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's PostgreSQL connection, with the embedded server started on first use."""

    def get_connection_params(self) -> dict[str, Any]:
        """Where and how to connect; the server has been started by the time this answers."""
        where = home()
        if where not in _sockets:
            _sockets[where] = embedded.start(where)
        return {**super().get_connection_params(), "host": str(_sockets[where]), "port": 5432}

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Connect; if the server has gone away since this process last saw it, start it again."""
        try:
            return super().get_new_connection(conn_params)
        except psycopg.OperationalError:
            _sockets[home()] = embedded.start(home())
            return super().get_new_connection(conn_params)
