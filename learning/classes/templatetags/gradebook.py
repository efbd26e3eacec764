"""The cells of a gradebook. A tag, because a template's own loop takes a second for the 20,000 of a large class."""

from collections.abc import Sequence
from functools import lru_cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from learning.classes.gradebook import Cell
from learning.classes.scores import Status

register = template.Library()

BADGES = {
    Status.MISSING: '<span class="badge badge-bad">missing</span>',
    Status.IN_PROGRESS: '<span class="muted">open</span>',
}


@register.simple_tag
def grade_cells(cells: Sequence[Cell | None]) -> SafeString:
    """Return a line's cells as table cells."""
    return mark_safe("".join(map(drawn, cells)))  # noqa: S308 - each is made by format_html or constant


@lru_cache(maxsize=4096)
def drawn(cell: Cell | None) -> str:
    if cell is None:
        return '<td class="number"></td>'
    if cell.percent is None:
        badge = BADGES.get(cell.status, '<span class="muted">–</span>')
        return f'<td class="number">{badge}</td>'
    late = ' <small class="badge badge-warn">late</small>' if cell.status == Status.LATE else ""
    return format_html('<td class="number">{} %{}</td>', cell.percent, mark_safe(late))  # noqa: S308 - constant
