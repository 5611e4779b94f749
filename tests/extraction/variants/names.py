"""Variants told of other places, forces and groups."""

import re
from random import Random

from .edits import edited, replaced

COUNTRIES = """Syria Iraq Libya Yemen Afghanistan Somalia Kosovo Mali Sudan Ethiopia Serbia
Pakistan Lebanon Ukraine""".split()
TOWNS = """Pristina Zintan Bayda Taizz Hodeidah Kunduz Lashkar Kobani Manbij Tabqa Tikrit Fallujah
Kirkuk Sinjar Hawija Baiji Haditha Zliten Ajdabiya Benghazi Sirte Sabratha Mekelle Mariupol Kisumayo
Gedo Gao Kidal Menaka Novi Nis Krusevac Pancevo Zabul Nangarhar Uruzgan Marib Saada Dhamar Hajjah
Jowhar Afgoye Maiduguri Bama Swat Mirali Shawal Batifa Zap Avashin Hakurk Metina""".split()
FORCES = (
    "coalition warplanes",
    "Turkish jets",
    "French aircraft",
    "Saudi warplanes",
    "Danish fighter jets",
    "NATO aircraft",
    "American planes",
    "Iraqi aircraft",
)
FORCE = r"\b(?:Russian|Coalition|coalition|Turkish|French|NATO|U\.S\.|American|Saudi|Syrian)"
PLANES = r"(?:fighter jets|warplanes|aircraft|planes|jets|bombers)\b"
GROUPS = ("ISIL", "Daesh", "Taliban", "Houthi", "Boko Haram", "Hezbollah", "Al-Shabaab", "PKK")


def other_places(record: dict, random: Random) -> dict | None:
    """Each place becomes another of its kind, everywhere in the text."""
    names = sorted({name for c in record["claims"] for name in c["places"]}, key=len, reverse=True)
    if not names or any(re.search(r"[^A-Za-z'’ -]", name) for name in names):
        return None
    text = record["text"]
    countries = random.sample([c for c in COUNTRIES if c not in text], 6)
    towns = random.sample([t for t in TOWNS if t not in text], 24)
    if len(names) > 20 or any(a != b and a in b for a in names for b in names):
        return None
    new = {
        name: (countries if name in COUNTRIES else towns).pop()
        for name in names
        if name in COUNTRIES or _is_plain(name)
    }
    if not new:
        return None
    edits = replaced(text, rf"\b(?:{'|'.join(map(re.escape, new))})\b", lambda m: new[m.group()])

    def relabel(_: int, claim: dict) -> dict:
        return claim | {"places": [new.get(name, name) for name in claim["places"]]}

    return edited(record, edits, relabel)


def _is_plain(name: str) -> bool:
    """A name of capitals only: no mountain, valley, region or half of a country."""
    kinds = "Mount|Mt|Valley|valley|River|Strip|City|city|Island|Camp|Dam|Desert|desert"
    return not re.search(rf"\b(?:{kinds})\b|^[a-z]", name)


def other_forces(record: dict, random: Random) -> dict | None:
    """Aircraft of one force become those of another."""
    new = random.choice(FORCES)
    pattern = rf"(?<![\w,] ){FORCE} {PLANES}(?!')|(?<= the ){FORCE} {PLANES}(?!')"
    return edited(record, replaced(record["text"], pattern, lambda m: _cased(new, m.group())))


def _cased(new: str, old: str) -> str:
    return new[0].upper() + new[1:] if old[0].isupper() else new


def other_groups(record: dict, random: Random) -> dict | None:
    """A group becomes another."""
    new = random.choice(GROUPS)
    if re.search(r"\bISI[SL]\b.*[\[(/]|[\[(/]\s*ISI[SL]|formerly", record["text"]):
        return None
    return edited(record, replaced(record["text"], r"\b(?:ISIS|ISIL|Daesh)\b", lambda m: new))
