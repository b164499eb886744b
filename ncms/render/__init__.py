"""Two renderers of the same book: Quarto, and the built-in one on pandoc and Typst."""
