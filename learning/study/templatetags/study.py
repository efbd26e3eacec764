"""How waits and chances are put in words."""

from datetime import timedelta

from django import template

register = template.Library()


@register.filter
def wait(interval: timedelta) -> str:
    """Put an interval as a button shows it: 10 min, 4 days, 2.5 months, 1.2 years."""
    seconds = interval.total_seconds()
    if seconds < 3600:
        return f"{max(1, round(seconds / 60))} min"
    if seconds < 86400:
        return f"{round(seconds / 3600)} h"
    days = interval.days
    if days < 31:
        return "1 day" if days == 1 else f"{days} days"
    amount, unit = (days / 30.44, "months") if days < 365 else (days / 365.25, "years")
    return f"{amount:.1f} {unit}".replace(".0 ", " ")


@register.filter
def seconds(milliseconds: int | None) -> str:
    """Put a duration in seconds."""
    return "" if milliseconds is None else f"{milliseconds / 1000:.0f} s"


@register.filter
def percent(share: float | None) -> str:
    """Put a share from 0 to 1 in percent, with a no-break space."""
    return "–" if share is None else f"{round(100 * share)}\u00a0%"
