"""The site's settings, as the tests want them: quick passwords, tasks at once, nothing to collect beforehand."""

import os
import tempfile
from pathlib import Path

from learning.settings import *  # noqa: F403 - the tests run on the site's own settings but for the lines below
from learning.settings import DATABASES, STORAGES

DEBUG = False
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
HTTPS = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = False
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher"
]  # the real one takes half a second each, on purpose
TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_AUTOREFRESH = True  # static files come from their folders, without collectstatic
ACCOUNT_RATE_LIMITS = False  # a test suite signs in more often than any person

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in the real site: several connections to one database in memory lock one another out.
    name = Path(tempfile.gettempdir()) / f"footnote-test-{os.getpid()}.sqlite3"
    DATABASES["default"]["TEST"] = {"NAME": str(name)}
