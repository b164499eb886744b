"""From a value in a notebook to a number in a sentence: publishing, formatting, rules over key numbers."""
