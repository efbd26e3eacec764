"""What the content security policy forbids must not be in a template: it would be dead in every browser."""

import re

import pytest

from tests.house.source import HOME

FORBIDDEN = {
    "an inline script: put it into static/site.js": re.compile(r"<script(?![^>]*\bsrc=)[^>]*>", re.I),
    "an inline style element: put it into static/site.css": re.compile(r"<style\b", re.I),
    "a style attribute: use a class": re.compile(r"<[^>]*\sstyle\s*=", re.I),
    "an event attribute: listen in static/site.js": re.compile(r"<[^>]*\son[a-z]+\s*=", re.I),
    "an htmx feature that evaluates code": re.compile(r"\bhx-on\b|[\"']js:|[\"']javascript:", re.I),
    "a template tag split over lines, which prints literally": re.compile(r"\{%[^%]*\n[^%]*%\}|\{\{[^}]*\n[^}]*\}\}"),
    "text taken for HTML": re.compile(r"\|\s*safe\b|autoescape\s+off"),
    "another host": re.compile(r"(?:src|href|action)=[\"'](?:https?:)?//", re.I),
}
COMMENTS = re.compile(r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}", re.S)
TEMPLATES = sorted((HOME / "templates").rglob("*.*"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(HOME)))
def test_template_keeps_the_content_security_policy(path):
    text = COMMENTS.sub(lambda comment: "\n" * comment.group().count("\n"), path.read_text(encoding="utf-8"))
    found = [
        f"{path.relative_to(HOME)}:{text.count(chr(10), 0, match.start()) + 1} has {what}: {match.group()[:60]!r}"
        for what, pattern in FORBIDDEN.items()
        for match in pattern.finditer(text)
    ]
    assert found == []
