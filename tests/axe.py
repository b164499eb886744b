"""Axe-core inside an open page: the rules of accessibility that the page violates."""

import pytest

ONLY_FAULTS = {"resultTypes": ["violations"]}
ONE_OF_EACH_STYLE = """
{
  const seen = new Set();
  for (const text of document.querySelectorAll("body :not(:has(*))")) {
    let style = "";
    for (let node = text; node !== document.body; node = node.parentElement) {
      const stripe = node.tagName === "TR" ? node.rowIndex % 2 : "";
      style += `${node.tagName}${stripe}.${node.getAttribute("class")} ${node.getAttribute("style")} in `;
    }
    text.toggleAttribute("data-alike", seen.has(style));
    seen.add(style);
  }
  axe.configure({ rules: [{ id: "color-contrast", selector: ":not([data-alike])" }] });
}
"""
"""Marks each text whose classes and inline styles, and those of all around it, an earlier text has too."""
RUN = """
async (rules) => (await axe.run(document, rules)).violations.map((fault) => {
  const places = fault.nodes.slice(0, 3).map((node) => JSON.stringify(node.target));
  return `${fault.id}: ${places.join(", ")}`;
})
"""


def add_axe(page, script: str = "") -> None:
    """Put axe into an open page, unless it is there, and run a script after it."""
    base = pytest.importorskip("axe_playwright_python.base")
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(base.AXE_SCRIPT)
    if script:
        page.evaluate(script)


def violations(page, rules) -> list[str]:
    """Return the rules that an open page with axe violates, each with its first places."""
    return page.evaluate(RUN, rules)
