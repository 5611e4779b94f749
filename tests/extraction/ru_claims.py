"""Claims found in Russian sentences, in the short forms that tests compare."""

from .reading import SAID, Reader

__all__ = ["SAID", "claims", "figures", "only"]

_reader = Reader("ru")
claims, figures, only = _reader.claims, _reader.figures, _reader.only
