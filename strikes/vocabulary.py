"""The closed lists of the field, once, each entry with its meaning, source and crosswalk.

Models take their choices from here, the extractor its codes, the public codebook its text.
Knows no Django, so that the pure rooms can use it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

CJTF = "Combined Joint Task Force – Operation Inherent Resolve, strike releases 2014–2019"
UCDP = "UCDP Georeferenced Event Dataset codebook"
ACLED = "ACLED codebook"
AIRWARS = "Airwars methodology"
NATO = "NATO Operation Unified Protector, daily updates 2011"
MOD_RU = "Ministry of Defence of the Russian Federation, briefings 2015–2018"
HOUSE = "this project"


@dataclass(frozen=True)
class Entry:
    """One word of a closed list: its code, a label to show, what it means and where it is from."""

    code: str
    label: str
    meaning: str = ""
    source: str = HOUSE
    crosswalk: dict[str, str] = field(default_factory=dict)


class Vocabulary:
    """A closed list. Iterates over its entries; `codes` and `choices` are in the list's order."""

    def __init__(self, name: str, *entries: Entry):
        self.name = name
        self.entries = {entry.code: entry for entry in entries}

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def __contains__(self, code: object) -> bool:
        return code in self.entries

    def __getitem__(self, code: str) -> Entry:
        return self.entries[code]

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(self.entries)

    @property
    def choices(self) -> list[tuple[str, str]]:
        return [(entry.code, entry.label) for entry in self]

    def label(self, code: str) -> str:
        """The label of a code; a code that is not in the list is shown as it stands."""
        return self.entries[code].label if code in self.entries else code


def _words(source: str, text: str) -> list[Entry]:
    """Entries from lines of `code | label | meaning`."""
    rows = ([cell.strip() for cell in line.split("|")] for line in text.strip().splitlines())
    return [Entry(code, label, meaning, source) for code, label, meaning in rows]


MEASURES = Vocabulary(
    "measure",
    Entry(
        "sorties",
        "sorties",
        "one operational flight by one aircraft",
        MOD_RU,
        {"ru": "боевой вылет", "ar": "طلعة جوية"},
    ),
    Entry(
        "strike_sorties",
        "strike sorties",
        "sorties flown to strike, counted apart from all sorties",
        NATO,
    ),
    Entry(
        "strikes",
        "strikes",
        "one or more kinetic events in roughly the same place with one, sometimes cumulative, effect",
        CJTF,
        {"ru": "удар", "ar": "ضربة / غارة"},
    ),
    Entry("engagements", "engagements", "the count the Coalition keeps below strikes", CJTF),
    Entry(
        "targets_hit",
        "targets hit",
        "objects or targets hit",
        MOD_RU,
        {"ru": "объект, цель", "ar": "هدف / موقع / منشأة"},
    ),
    Entry(
        "items_destroyed",
        "items destroyed",
        "things destroyed or damaged, with a target category",
        CJTF,
    ),
    Entry("weapons_released", "weapons released", "munitions", NATO),
    Entry("aircraft", "aircraft", "aircraft taking part"),
    Entry("killed", "people killed", "people, with the group the statement names"),
    Entry("wounded", "people wounded", "people, with the group the statement names"),
    Entry("settlements_taken", "settlements taken", "settlements brought under control", MOD_RU),
    Entry("area_taken", "area taken", "square kilometres or a share of the territory", MOD_RU),
    Entry("other", "other figure", "a number on the campaign that is none of these"),
)

QUALIFIERS = Vocabulary(
    "qualifier",
    *_words(
        UCDP,
        """
        exact     | exactly   | the number as stated; low and high are the same
        more_than | more than | low is the number, exclusive; no high
        at_least  | at least  | low is the number, inclusive; no high
        about     | about     | also nearly, almost, some; the number is kept as both
        less_than | less than | high is the number, exclusive; no low
        up_to     | up to     | high is the number, inclusive; no low
        between   | between   | low and high as stated
        """,
    ),
)

DATE_PRECISION = Vocabulary(
    "date_prec",
    Entry("1", "day", "one day", UCDP, {"ACLED time_precision": "1"}),
    Entry("2", "two to six days", "two to six days", UCDP, {"ACLED time_precision": "2"}),
    Entry("3", "week", "a week", UCDP, {"ACLED time_precision": "2"}),
    Entry("4", "month", "a month", UCDP, {"ACLED time_precision": "3"}),
    Entry("5", "year", "a year or longer", UCDP),
)

LOCATION_PRECISION = Vocabulary(
    "where_prec",
    Entry("1", "exact place", "the place itself is named", UCDP, {"ACLED geo_precision": "1"}),
    Entry(
        "2", "near a place", "near a named place, with a radius", UCDP, {"ACLED geo_precision": "2"}
    ),
    Entry("3", "district", "second-order division", UCDP, {"ACLED geo_precision": "2"}),
    Entry("4", "province", "first-order division", UCDP, {"ACLED geo_precision": "3"}),
    Entry(
        "5",
        "larger than a province",
        "several provinces, a line, or between two places",
        UCDP,
        {"ACLED geo_precision": "3"},
    ),
    Entry("6", "country", "the country only", UCDP),
    Entry("7", "sea or international airspace", "no country's territory", UCDP),
)

# UCDP's radius for "near a place", where a statement gives none; docs/methodology.md says what it
# cannot hold.
NEAR_KM = 25.0

STRIKE_STATUS = Vocabulary(
    "status",
    *_words(
        AIRWARS,
        """
        declared | declared | a belligerent announced it
        alleged  | alleged  | others report it
        """,
    ),
)

GRADES = Vocabulary(
    "grade",
    *_words(
        AIRWARS,
        """
        confirmed          | confirmed          | a belligerent accepts responsibility
        fair               | fair               | two or more credible sources, and a strike nearby
        weak               | weak               | a single source
        contested          | contested          | claims of responsibility compete
        discounted         | discounted         | later evidence speaks against it
        not_yet_assessed   | not yet assessed   | the belligerent has not finished its own assessment
        non_credible       | non-credible       | the belligerent's own assessment
        credible           | credible           | the belligerent's own assessment
        duplicate          | duplicate          | the belligerent holds it to be another record
        """,
    ),
)

CONFIDENCE = Vocabulary(
    "confidence",
    *_words(
        ACLED,
        """
        low    | low    | one weak sign
        medium | medium | plain, with something left to interpretation
        high   | high   | plain in the text
        """,
    ),
)

SOURCE_SCALE = Vocabulary(
    "source_scale",
    *_words(
        ACLED,
        """
        local         | local         | a source of the place
        regional      | regional      | a source of the wider region
        national      | national      | a source of the country
        international | international | a source from abroad
        """,
    ),
)

REVIEW = Vocabulary(
    "review",
    *_words(
        HOUSE,
        """
        proposed   | proposed   | found by the extractor, seen by nobody
        accepted   | accepted   | an editor holds it to say what the text says
        edited     | edited     | accepted with a correction
        rejected   | rejected   | the text does not say this
        superseded | superseded | replaced by another claim on the same words
        """,
    ),
)
SETTLED = ("accepted", "edited")  # the reviews that make a claim fit to be evidence

PUBLICATION = Vocabulary(
    "publication",
    *_words(
        HOUSE,
        """
        draft     | draft     | on the desk
        pending   | pending   | ready for the next release
        published | published | in the current release
        withdrawn | withdrawn | leaves with the next release, or has left
        """,
    ),
)

TARGET_CATEGORIES = Vocabulary(
    "target_category",
    *_words(
        f"{CJTF}; {MOD_RU}",
        """
        tactical_unit            | Tactical unit              | a group of fighters
        fighting_position        | Fighting position          | a trench, post or firing point
        strong_point             | Strong point               | опорный пункт, a fortified place
        command_control          | Command and control        | командный пункт, headquarters, control node
        ammunition_depot         | Ammunition depot           | склад боеприпасов, weapons cache
        training_camp            | Training camp              | лагерь подготовки
        ied_vbied_factory        | IED or VBIED factory       | a workshop for explosives or car bombs
        vbied                    | VBIED                      | a vehicle rigged with explosives
        mortar_artillery_rocket  | Mortar, artillery, rocket  | indirect-fire weapons
        heavy_machine_gun        | Heavy machine gun          | heavy machine guns
        air_defence              | Air defence                | anti-aircraft weapons and radars
        armoured_vehicle         | Armoured vehicle           | tanks and other armour
        vehicle                  | Vehicle                    | unarmoured vehicles, armed or not
        staging_area             | Staging area               | assembly and staging areas
        building                 | Building                   | buildings with no other use named
        tunnel_cave              | Tunnel or cave             | tunnels, caves, bunkers below ground
        supply_route_bridge      | Supply route or bridge     | roads, bridges, crossings
        oil_infrastructure       | Oil infrastructure         | wells, refineries, tankers
        engineering_equipment    | Engineering equipment      | excavators, bulldozers
        watercraft               | Watercraft                 | boats and barges
        communications           | Communications             | relays, masts, communication centres
        terrain_denial           | Terrain denial             | strikes to deny ground
        personnel_leader         | Personnel or leader        | полевой командир, a named or senior person
        logistics                | Logistics                  | supply caches and depots other than ammunition
        other                    | Other                      | none of these
        unspecified              | Unspecified                | the statement does not say
        """,
    ),
)

EFFECTS = Vocabulary(
    "effect",
    *_words(
        CJTF,
        """
        struck               | struck               | attacked, with no outcome stated
        hit                  | hit                  | reached by a weapon
        engaged              | engaged              | attacked by one or more weapons
        destroyed            | destroyed            | no longer of use
        damaged              | damaged              | in part of use
        destroyed_or_damaged | destroyed or damaged | stated together, not told apart
        suppressed           | suppressed           | kept from acting for a time
        denied               | denied               | ground or a way kept from use
        killed               | killed               | people
        wounded              | wounded              | people
        cratered             | cratered             | a road or runway
        unspecified          | not stated           | the statement does not say
        """,
    ),
)

ORGANISATION_KINDS = Vocabulary(
    "organisation_kind",
    *_words(
        HOUSE,
        """
        belligerent | belligerent | armed forces that take part
        government  | government  | a state body that does not fly
        monitor     | monitor     | a body that watches and records
        media       | media       | a publisher of others' statements
        """,
    ),
)

AREA_LEVELS = Vocabulary(
    "area_level",
    *_words(
        "ISO 3166-2; OCHA common operational datasets",
        """
        country  | country  | ADM0
        province | province | ADM1
        district | district | ADM2
        place    | place    | a settlement, airfield, or other named spot
        """,
    ),
)

AREA_KINDS = Vocabulary(
    "area_kind",
    *_words(
        "OCHA common operational datasets; GeoNames; this project",
        """
        governorate     | governorate     | a province, in the words of the state
        city            | city            | the seat of a province, or as large as one
        town            | town            | a settlement between city and village
        village         | village         | a small settlement
        populated place | populated place | a settlement whose size is not told
        air base        | air base        | a military airfield
        airport         | airport         | a civil airfield
        oil facility    | oil facility    | wells, stores or works of oil
        mountain        | mountain        | one mountain
        mountain area   | mountain area   | a range, or a country of mountains
        heights         | heights         | a plateau or a row of hills
        area            | area            | a stretch of country with a name
        place           | place           | a named spot of no other kind
        """,
    ),
)

CAPTURE_KINDS = Vocabulary(
    "capture_kind",
    *_words(
        HOUSE,
        """
        page    | web page          | fetched from an address
        upload  | uploaded file     | given by an editor as a file
        pasted  | pasted text       | pasted by an editor
        summary | project summary   | written by the project from the facts of the page at the address
        """,
    ),
)

STATEMENT_STATES = Vocabulary(
    "statement_state",
    *_words(
        HOUSE,
        """
        waiting   | waiting to be read | taken in, not yet fetched or read
        read      | read               | captured, its text kept, its claims proposed
        stuck     | needs an editor    | kept as it came, but it could not be read; the reason stands beside it
        withdrawn | withdrawn          | the import that brought it was undone; it is kept and counts nowhere
        """,
    ),
)

COPY_SIGNS = Vocabulary(
    "copy_sign",
    *_words(
        HOUSE,
        """
        words   | the same words   | most of the text is the same, in one language
        figures | the same figures | the same day, measures and values, in two languages
        """,
    ),
)

COPY_DECISIONS = Vocabulary(
    "copy_decision",
    *_words(
        HOUSE,
        """
        open      | not decided | proposed, seen by nobody
        confirmed | a copy      | one carries the other
        refused   | no copy     | two statements of their own
        """,
    ),
)

FEED_KINDS = Vocabulary(
    "feed_kind",
    *_words(
        HOUSE,
        """
        rss     | RSS or Atom | a feed of entries
        index   | index page  | a page whose links match a pattern
        sitemap | sitemap     | an XML sitemap
        json    | JSON list   | a list of entries with addresses
        """,
    ),
)

BATCH_STATES = Vocabulary(
    "batch_state",
    *_words(
        HOUSE,
        """
        mapping   | columns to be mapped | the file is here, nothing was checked yet
        checking  | being checked        | a dry run is under way
        checked   | checked              | what an import would do is known; nothing was imported
        importing | being imported       | in one transaction, all of it or nothing
        imported  | imported             | its records are on the desk
        undoing   | being undone         | its records are being taken away, all of them or none
        undone    | undone               | what it made is gone again, its captures are withdrawn; the history tells of both
        failed    | failed               | nothing was imported; the reason stands beside it
        """,
    ),
)

ROW_FATES = Vocabulary(
    "row_fate",
    *_words(
        HOUSE,
        """
        made      | made      | a record of its own
        changed   | changed   | further evidence of a record that was there before
        joined    | joined    | further evidence of a record that another row of the file makes
        unchanged | unchanged | says nothing that is not stored already
        refused   | refused   | cannot be taken in; the reason says why
        """,
    ),
)

PLATFORMS = Vocabulary(
    "platform",
    *_words(HOUSE, "air | air | aircraft\nsea | sea | ships and submarines"),
)

LANGUAGES = {
    "en": "English",
    "ru": "Russian",
    "ar": "Arabic",
}

ALL = (
    MEASURES,
    QUALIFIERS,
    DATE_PRECISION,
    LOCATION_PRECISION,
    STRIKE_STATUS,
    GRADES,
    CONFIDENCE,
    SOURCE_SCALE,
    REVIEW,
    PUBLICATION,
    TARGET_CATEGORIES,
    EFFECTS,
    ORGANISATION_KINDS,
    AREA_LEVELS,
    AREA_KINDS,
    CAPTURE_KINDS,
    STATEMENT_STATES,
    COPY_SIGNS,
    COPY_DECISIONS,
    FEED_KINDS,
    BATCH_STATES,
    ROW_FATES,
    PLATFORMS,
)
