"""The engine of a living review: it knows no subject, no table and no chapter of any one review."""
