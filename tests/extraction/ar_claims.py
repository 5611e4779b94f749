"""Claims found in Arabic sentences, in the short forms that tests compare."""

from .reading import SAID, Reader

__all__ = ["SAID", "claims", "figures", "only"]

_reader = Reader("ar")
claims, figures, only = _reader.claims, _reader.figures, _reader.only
