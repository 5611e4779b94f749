"""From a statement's text to its claims. Pure Python; see docs/extraction.md."""

# Raised when the rules give other claims than before: stands on every claim they propose.
VERSION = "8"
