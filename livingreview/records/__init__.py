"""Search exports of literature databases into `records.csv`.

Each format has a short reader that yields records as tagged fields, with the line at which each begins;
`export_formats` says which tag fills which column, `records` makes rows of them and keeps what no column
carries.
"""
