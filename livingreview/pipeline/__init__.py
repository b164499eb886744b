"""From a checkout to a report: parameters, plan, execution, collection, workspace, finishing."""
