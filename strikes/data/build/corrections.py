"""What the compiled tables hold in another column than an import wants, or at a wrong place.

Each entry follows from the row's own note, scope or place as stated; no figure changes."""

from strikes.data.build.tables import Row

AEROSPACE, NAVY = "Russian Aerospace Forces", "Russian Navy"

# The table has Maarrat al-Numan, as all these rows name it, under the GeoNames number and the point
# of Maarrat Misrin, 40 km to the north.
MISRIN, NUMAN = "maarrat-al-numan-167605", "maarrat-an-numan-167611"
NUMAN_POINT = {"lat": "35.6483", "lon": "36.67693"}
# Spellings that tables of monitors use and neither register has.
SPELLED = {"SY-HA": "Hassakah;Al Hassakah;Hassaka;Al Hassaka"}
# Counted strikes, not targets: their notes or terms say so.
COUNTS_STRIKES = {"S0170", "S0196", "S0236", "S0237"}
# A daily rate, by its note.
DAILY = {"C0267", "C0268"}
SCOPES = {
    "per day": "",
    "per day final stage": "final stage",
    "per day palmyra": "",
    "from russia and cis": "from Russia and the CIS",
    "from russia": "from Russia",
    "from cis": "from the CIS",
    "commanders; from russia": "commanders; from Russia",
    "isil fighters": "ISIL fighters",
    "joint with turkey": "joint with Turkey",
    "territory held by isil pct": "territory held by ISIL",
    "area held by government km2": "area held by the government",
    "area still held km2": "area still held by ISIL",
    "ammunition tonnes": "ammunition",
    "fortified underground": "fortified underground objects",
    "drones shot down": "drones shot down by air defence",
    "on ISIL only": "on ISIL only",
    "mercenaries left": "mercenaries who had left",
    "laid down arms": "fighters who had laid down arms",
    "own dead": "its own dead",
    "enemy groups of opposition": "opposition units fighting ISIL",
    "personnel rotated": "personnel who had served in rotation",
}
AIRCRAFT = {
    "Su-24M (four); Su-25 (four); Su-34 (one); Turkish F-16 (four) and F-4 (four)": (
        "Su-24M (four); Su-25 (four); Su-34 (one); Turkish F-16 (four); Turkish F-4 (four)"
    ),
}


def place(row: Row) -> Row:
    if row["place_id"] != MISRIN:
        return row
    kept = [name for name in row["alt_names"].split(";") if "num" not in name.lower()]
    return row | {"place_id": "maarrat-misrin-167605", "alt_names": ";".join(kept)}


def claim(row: Row) -> Row:
    scope = row["scope"]
    daily = scope.startswith("per day") or row["claim_id"] in DAILY
    return row | {
        "place_id": NUMAN if row["place_id"] == MISRIN else row["place_id"],
        "scope": SCOPES.get(scope, scope),
        "rate": "day" if daily else "",
        "unit": "tonnes" if scope == "ammunition tonnes" else row["unit"],
    }


def strike(row: Row) -> Row:
    row = row | {
        "measure": "strikes" if row["strike_id"] in COUNTS_STRIKES else "",
        "aircraft": AIRCRAFT.get(row["aircraft"], row["aircraft"]),
    }
    if row["place_id"] == MISRIN:
        row |= {"place_id": NUMAN} | (NUMAN_POINT if row["lat"] else {})
    return row | {"same_event": row["same_event"].replace(MISRIN, NUMAN)}
