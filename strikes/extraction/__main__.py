"""`python -m strikes.extraction`: the extractor from a shell, without Django."""

from .cli import main

main()
