"""The chapters of the report: beside its prose and notebook, each has a module with its plots and tables."""
