"""How prose and captions name a published number, and any shortcode, before a renderer sees them."""

import re

SHORTCODE = re.compile(r"(?<!\{)\{\{<\s*(\w+)\s+([^\s>]+)[^>]*>\}\}")
"""Any shortcode, as (name, first argument); one in double braces is told about, not used."""

VARIABLE = re.compile(r"(?<!\{)\{\{<\s*var\s+([\w.]+)\s*>\}\}")
"""`{{< var key >}}`, which a published number takes the place of, as the key."""
