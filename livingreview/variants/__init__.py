"""Many reports from one project: one a combination of parameters or a data folder, and a page that compares.

`rows` says which variants there are, `run` makes their reports, `comparison` reads what they say and `page`
writes it down.
"""
