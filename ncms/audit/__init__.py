"""Rules that find where the encoded documents do not agree with themselves or with the public record.

A discrepancy is no verdict: it names two places and what stands there, for a reader to check. Rules know
no files and no notebooks; importing this package registers them, in the order of the imports.
"""

from ncms.audit import counts, filters, keywords, inclusion  # isort: skip
from ncms.audit import citing, credit, events, reforms, figures, effects, directions, designs  # isort: skip
from ncms.audit import agenda, management, terms, names, record, record_figures  # isort: skip
from ncms.audit.model import CHANGES, RULES, Discrepancy, Settings
from ncms.audit.run import audit, by_root, observed, registry, tables_needed, together

__all__ = [
    "CHANGES", "RULES", "Discrepancy", "Settings", "agenda", "audit", "by_root", "citing", "counts",
    "credit", "designs", "directions", "effects",
    "events", "figures", "filters", "inclusion", "keywords", "management", "names",
    "observed", "record", "record_figures", "reforms", "registry", "tables_needed", "terms", "together",
]  # fmt: skip
