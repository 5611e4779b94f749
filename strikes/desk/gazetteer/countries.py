"""Countries by their ISO 3166-1 codes, named in the project's languages from Unicode's CLDR."""

from babel import Locale

from strikes.desk.gazetteer.facts import AreaFacts, GazetteerError
from strikes.vocabulary import LANGUAGES

# Two-letter codes that CLDR names and ISO 3166-1 does not give to a country.
NOT_COUNTRIES = {
    "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ",
}  # fmt: skip


def checked_code(code: str) -> str:
    """The code in capitals; GazetteerError if it is no country's."""
    code = code.strip().upper()
    if len(code) != 2 or code in NOT_COUNTRIES or code not in Locale("en").territories:
        raise GazetteerError(
            f"“{code}” is not a country: use its two letters from ISO 3166-1, such as SY or IQ."
        )
    return code


def country_facts(code: str) -> AreaFacts:
    """The country itself as an area, without a point or a polygon."""
    code = checked_code(code)
    names = {language: Locale(language).territories[code] for language in LANGUAGES}
    return AreaFacts(
        code=code, level="country", country=code, source="Unicode CLDR through Babel",
        licence="Unicode License v3", **{f"name_{key}": name for key, name in names.items()},
    )  # fmt: skip
