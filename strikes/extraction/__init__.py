"""From a statement's text to its claims. Pure Python; see docs/extraction.md."""
