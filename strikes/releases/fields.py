"""What an item of each collection says: the names, types and meanings of its properties.

One list for all that is made of them: the GeoJSON and CSV written at publish, the API's schemas.
Types: "string", "integer", "number", "boolean", "date" (a string such as 2015-10-31).
"""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Field:
    name: str
    type: str
    meaning: str

    @property
    def schema(self) -> dict:
        """JSON Schema of its values; none is null."""
        kind = "string" if self.type == "date" else self.type
        form = {"format": "date"} if self.type == "date" else {}
        return {"type": kind, **form, "nullable": True, "description": self.meaning}


def _fields(text: str) -> tuple[Field, ...]:
    """Fields from lines of `name type meaning`."""
    lines = (line.split(None, 2) for line in text.splitlines())
    return tuple(Field(*words) for words in lines if words)


_WINDOW = """
start string first day of the window
end string last day of the window, included; none: open
""".replace(" string ", " date ")
_PRECISE_WINDOW = f"""{_WINDOW}
edtf string the window as EDTF (ISO 8601-2)
date_prec string UCDP date_prec: 1 day, 2 two to six days, 3 week, 4 month, 5 year
"""
_QUANTITY = """
low number the number said, or the lower of two
high number the number said, or the higher of two
qualifier string how the words bound it: exact, more_than, at_least, about, less_than, up_to …
"""
_PROVINCES = """
province_codes string ISO 3166-2 codes of all provinces it names, "; " between
provinces string their names in English
"""
_EVIDENCE = """
organisation string who is said to have done it
confidence string low, medium or high
note string what an editor noted
publishers string who published its evidence
addresses string addresses of its evidence
archive_sha256 string SHA-256 of the archived captures behind it
"""
_PLACE = """
place string name of the place in English, or as stated
place_as_stated string the place in the words of the statement
place_code string code of the place's area
"""

FIELDS = {
    "strike": _fields(f"""
        url string page of the strike
        key string the strike's key
        {_PRECISE_WINDOW}
        night boolean whether at night
        {_PLACE}
        {_PROVINCES}
        where_prec string UCDP where_prec: 1 exact place to 7 sea or air
        radius_km number kilometres around the point
        targets string what was struck, as written, with figures
        target_categories string categories of the targets
        platform string what it was flown or fired from
        weapon string weapon, as stated
        aircraft string types of aircraft
        status string declared by a belligerent, or alleged by others
        grade string Airwars' grade
        {_EVIDENCE}
    """),
    "sortie": _fields(f"""
        url string page of the sorties
        key string the record's key
        {_PRECISE_WINDOW}
        aircraft string type, as stated
        base string where from
        mission string what narrows the count
        {_QUANTITY}
        {_PROVINCES}
        {_EVIDENCE}
    """),
    "target": _fields(f"""
        url string page of its strike
        key string key of the strike and the target's number in it
        strike string key of the strike
        category string target category
        term string as written
        effect string what was done to it
        target_group string whose it was, as stated
        {_QUANTITY}
        {_PRECISE_WINDOW}
        {_PLACE}
        {_PROVINCES}
        where_prec string UCDP where_prec of the strike
        radius_km number kilometres around the strike's point
        status string declared by a belligerent, or alleged by others
        grade string Airwars' grade of the strike
    """),
    "claim": _fields(f"""
        url string page of its statement
        key string number of the claim
        measure string what is counted: measures are never added together
        {_QUANTITY}
        unit string unit, where it is not a count
        scope string what narrows the measure
        term string what is counted, as written
        effect string what was done to it
        target_group string whose it was, as stated
        cumulative boolean whether a total since a start
        rate string whether a rate, such as per day
        {_WINDOW}
        edtf string the window as EDTF (ISO 8601-2)
        as_of date day on which the figure stood
        area_codes string codes of the areas it names
        areas string their names in English
        speaker string who said it
        post string the speaker's post
        organisation string whom the speaker speaks for
        family string the speaker's family of organisations
        sentence string the sentence it stands in
        statement string key of the statement
        title string title of the statement
        publisher string who published the statement
        address string address of the statement
        published date day of publication
        language string language of the sentence
        archive_sha256 string SHA-256 of the archived capture
        confidence string low, medium or high
        note string what an editor noted
    """),
    "statement": _fields("""
        url string page of the statement
        key string the statement's key
        title string title
        publisher string who published it
        organisation string whose statement it is
        address string where it was published
        published date day of publication
        published_inferred boolean whether that day is inferred
        language string language of the text shown
        original_language string language of the original
        text string the text last captured, or a summary of it
        capture_kind string whether a capture, a pasted text or a summary
        captured date day of the last capture
        archive_sha256 string SHA-256 of the last capture
        copy_of string key of the statement it is a copy of
        carriers string keys of the statements that carry the same words
        claims integer how many accepted claims stand in the text
    """),
    "area": _fields("""
        url string page of the area
        key string its code: ISO 3166-2 for a province
        level string country, province, district or place
        kind string town, air base, mountain
        name_en string name in English
        name_ar string name in Arabic
        name_ru string name in Russian
        pcode string OCHA P-code
        province string code of the province it lies in
        population integer people
        spellings string every spelling known
        licence string licence of its point and polygon
        source string where they are from
    """),
}
# Of the collections that have points, in tables alone: GeoJSON has them as its geometry.
POINT = _fields("""
    lat number latitude in degrees, WGS 84
    lon number longitude in degrees, WGS 84
""")
WITH_POINTS = ("strike", "target", "area")


@cache
def table(kind: str) -> tuple[Field, ...]:
    """The columns of a kind's CSV."""
    return FIELDS[kind] + (POINT if kind in WITH_POINTS else ())
