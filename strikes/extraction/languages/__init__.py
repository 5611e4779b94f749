"""The languages, each made once when it is first asked for."""

import re
from functools import cache
from importlib import import_module

from .language import Language

KNOWN = ("en", "ru", "ar")
_SCRIPTS = (("ar", re.compile(r"[\u0600-\u06ff]")), ("ru", re.compile(r"[\u0400-\u04ff]")))
SAMPLE = 4000  # characters that decide on the script


@cache
def language(code: str) -> Language:
    """The language of a code in `KNOWN`; KeyError for another."""
    if code not in KNOWN:
        raise KeyError(f"no rules for language {code!r}; known are {', '.join(KNOWN)}")
    return import_module(f".{code}", __name__).LANGUAGE


def language_of(text: str, code: str | None = None) -> Language:
    """The language asked for if it is known, else the one whose script the text is in."""
    if code in KNOWN:
        return language(code)
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    for script_code, script in _SCRIPTS:
        if len(script.findall(sample)) * 3 > letters:
            return language(script_code)
    return language("en")
