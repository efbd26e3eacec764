"""The WSGI entry point that gunicorn serves."""

import os

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "learning.settings")


def require_secret_key() -> None:
    """Refuse to serve with sessions that nothing signs; Django itself would notice at the first request only."""
    try:
        len(settings.SECRET_KEY)  # Django raises where it is empty, and only when it is read
    except ImproperlyConfigured as error:
        raise ImproperlyConfigured(
            "SECRET_KEY is not set: give the server a long random one and keep it. "
            "One is printed by: python -c 'import secrets; print(secrets.token_urlsafe(50))'"
        ) from error


require_secret_key()
application = get_wsgi_application()
