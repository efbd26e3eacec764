"""axe-core, an independent check of the accessibility rules (WCAG 2.2 A and AA, and good practice), run in a page.

axe-core is MPL-2.0 and comes with the package axe-playwright-python: a tool of the tests, no part of the site.
"""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RUN = "() => axe.run(document, {resultTypes: ['violations']})"


def faults(page: Page) -> list[str]:
    """Return what axe finds wrong with the page as it stands: "rule: element", empty where all is well."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(RUN)["violations"]
    return [f"axe {rule['id']}: {node['html'][:150]}" for rule in found for node in rule["nodes"]]
