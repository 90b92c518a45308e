"""Where a web server finds the site."""

import logging
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")

application = get_wsgi_application()


def _warn() -> None:
    """Say at the start when the history could be switched off; say nothing without a database."""
    from django.db import OperationalError, connection

    from sightline.core.postgres import roles

    try:
        if why := roles.warning():
            logging.getLogger("django").warning(why)
    except OperationalError:
        pass
    finally:
        connection.close()


_warn()
