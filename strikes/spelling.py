"""One spelling of a name out of many, so that aliases in three scripts can be compared."""

import re
import unicodedata

# Arabic letters that are written for one another, and marks that are left out at will.
ARABIC = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي", "ـ": None}
)
CYRILLIC = str.maketrans({"ё": "е"})
NOT_WORD = re.compile(r"[\W_]+")
BREATHINGS = str.maketrans(dict.fromkeys("'`’‘ʿʾʻʼ´"))


def fold(name: str) -> str:
    """Lower case without marks, breathings or punctuation: «Dayr az-Zawr» → "dayr az zawr"."""
    name = name.casefold().translate(BREATHINGS).translate(CYRILLIC).translate(ARABIC)
    name = unicodedata.normalize("NFKD", name)
    bare = "".join(char for char in name if not unicodedata.combining(char))
    return NOT_WORD.sub(" ", bare).strip()
