"""Rules that find where the encoded documents do not agree with themselves or with the public record.

A discrepancy is no verdict: it names two places and what stands there, for a reader to check. Rules know
no files and no notebooks; importing this package registers them, in the order of the imports.
"""

from ncms.audit import counts, filters, keywords, inclusion  # isort: skip
from ncms.audit import citing, credit, events, reforms, figures, effects, directions, designs  # isort: skip
from ncms.audit import agenda, management, terms, names, record, record_figures  # isort: skip
from ncms.audit import severity
from ncms.audit.model import RULES, SEVERITIES, Discrepancy, Settings
from ncms.audit.run import OTHER_STUDY, accounts, audit, by_root, joined_places, observed, registry

from ncms.audit.run import tables_needed, together  # isort: skip

__all__ = [
    "OTHER_STUDY", "RULES", "SEVERITIES", "Discrepancy", "Settings", "accounts", "agenda", "audit", "by_root",
    "citing", "counts", "credit", "designs", "directions", "effects", "events", "figures", "filters",
    "inclusion", "joined_places", "keywords", "management", "names", "observed", "record", "record_figures",
    "reforms", "registry", "severity", "tables_needed", "terms", "together",
]  # fmt: skip
