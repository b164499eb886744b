"""The engine of a living review: from tables and notebooks to a website and a PDF that trace every number."""
