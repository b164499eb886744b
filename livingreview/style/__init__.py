"""How the report is written: rules for sentences and for pages, on sources and on pages as printed.

`sentences` judges a text, `pages` the pages and statements of a project. A fault of style never stops a
build: the command `check` warns of it, and a review's own tests may hold it.
"""
