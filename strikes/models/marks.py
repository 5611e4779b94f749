"""What has changed since it was last published: Postgres itself marks it, whoever changes it.

Each working table that a published row is rendered from has triggers that add marks, one set of
them for each statement, so that loading many rows stays quick. Marks are only ever added and, by
publishing, taken away: two who edit the same record never wait for each other here.
"""

import pgtrigger
from django.db import models

from strikes.models.areas import Area, AreaName
from strikes.models.campaigns import Campaign, Official, Organisation
from strikes.models.claims import Claim
from strikes.models.links import LINKS
from strikes.models.masks import Mask
from strikes.models.records import PUBLIC, Assessment, Sortie, Strike, Target
from strikes.models.statements import Capture, Statement
from strikes.vocabulary import SETTLED


class Mark(models.Model):
    """A reason to look at published rows again.

    strike, sortie, claim, statement, area   the row of this kind and key itself
    source, place                            also all that show the statement or area of this key
    organisation, official                   all that name the one with this primary key
    everything                               all rows of the campaign
    """

    KINDS = [
        (kind, kind)
        for kind in (
            "strike sortie claim statement area source place organisation official everything"
        ).split()
    ]

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="+", db_constraint=False)
    kind = models.CharField(max_length=12, choices=KINDS)
    key = models.CharField(max_length=80)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


def _quoted(codes: tuple[str, ...]) -> str:
    return ", ".join(f"'{code}'" for code in codes)


# A draft shows nowhere; that it stops or starts being public is a change of the record itself.
_SHOWN = f"publication IN ({_quoted(PUBLIC)})"
_STRIKE = f"""
    SELECT s.campaign_id, 'strike' AS kind, s.key FROM rows r
    JOIN strikes_strike s ON s.id = r.strike_id AND s.{_SHOWN}"""
_STATEMENT = """
    SELECT t.campaign_id, k.kind, t.key FROM rows r
    JOIN strikes_statement t ON t.id = {id}, (VALUES ('statement'), ('source')) AS k(kind)"""
_EVERYWHERE = "SELECT c.id, {kind}, {key} FROM strikes_campaign c, rows r"
_AREA = "SELECT w.campaign_id, 'area', a.code FROM ({of}) w JOIN strikes_area a ON a.id = w.area_id"
_RECORD = f"SELECT campaign_id, '{{kind}}', key FROM rows WHERE {_SHOWN}"
_OF_RECORD = f"""
    SELECT o.campaign_id, '{{kind}}', o.key FROM rows r
    JOIN strikes_{{kind}} o ON o.id = r.{{kind}}_id AND o.{_SHOWN}"""
_OF_CLAIM = """
    SELECT t.campaign_id, {wanted} FROM rows r JOIN strikes_claim l ON l.id = r.claim_id
    JOIN strikes_capture c ON c.id = l.capture_id JOIN strikes_statement t ON t.id = c.statement_id
"""

# A place that nothing names any more leaves the release, so drafts count here too: one may have
# been public when it still had this place.
_STRIKE_PLACE = _AREA.format(of="SELECT campaign_id, area_id FROM rows")
_SORTIE_BASE = _AREA.format(of="SELECT campaign_id, base_id AS area_id FROM rows")
_LINKED_AREA = _AREA.format(
    of="""
    SELECT o.campaign_id, r.area_id FROM rows r JOIN strikes_{kind} o ON o.id = r.{kind}_id"""
)


# Table → what its changed rows (`rows`) mark, as selects of campaign, kind and key.
MARKED: dict[type[models.Model], list[str]] = {
    Strike: [_RECORD.format(kind="strike"), _STRIKE_PLACE],
    Sortie: [_RECORD.format(kind="sortie"), _STRIKE, _SORTIE_BASE],
    Target: [_STRIKE],
    Assessment: [_STRIKE, _OF_CLAIM.format(wanted="'claim', l.id::text")],
    Claim: [f"""
        SELECT t.campaign_id, k.kind, k.key FROM rows r
        JOIN strikes_capture c ON c.id = r.capture_id
        JOIN strikes_statement t ON t.id = c.statement_id,
        LATERAL (VALUES ('claim', r.id::text), ('statement', t.key)) AS k(kind, key)
        WHERE r.review IN ({_quoted(SETTLED)})"""],
    Statement: [
        """SELECT campaign_id, k.kind, key FROM rows,
        (VALUES ('statement'), ('source')) AS k(kind)""",
        _STATEMENT.format(id="r.copy_of_id"),
    ],
    Capture: [_STATEMENT.format(id="r.statement_id")],
    Mask: ["SELECT campaign_id, 'everything', '' FROM rows"],
    Area: [_EVERYWHERE.format(kind=kind, key="r.code") for kind in ("'area'", "'place'")],
    AreaName: ["""SELECT c.id, 'area', a.code
        FROM strikes_campaign c, rows r JOIN strikes_area a ON a.id = r.area_id"""],
    Organisation: [_EVERYWHERE.format(kind="'organisation'", key="r.id::text")],
    Official: [_EVERYWHERE.format(kind="'official'", key="r.id::text")],
    LINKS[Strike]["evidence"]: [_OF_RECORD.format(kind="strike")],
    LINKS[Strike]["provinces"]: [
        _OF_RECORD.format(kind="strike"),
        _LINKED_AREA.format(kind="strike"),
    ],
    LINKS[Sortie]["evidence"]: [_OF_RECORD.format(kind="sortie")],
    LINKS[Sortie]["areas"]: [
        _OF_RECORD.format(kind="sortie"),
        _LINKED_AREA.format(kind="sortie"),
    ],
    LINKS[Target]["evidence"]: [_STRIKE.replace(
        "JOIN", "JOIN strikes_target g ON g.id = r.target_id JOIN", 1
    ).replace("r.strike_id", "g.strike_id")],
    LINKS[Claim]["areas"]: [
        _OF_CLAIM.format(wanted="'claim', l.id::text"),
        _AREA.format(of=_OF_CLAIM.format(wanted="r.area_id")),
    ],
}  # fmt: skip

# What the program writes on its rounds; nothing of it is published.
UNSEEN: dict[type[models.Model], list[str]] = {
    Statement: "attempts due look_again state problem feed_id created".split(),
    Strike: ["changed"],
    Sortie: ["changed"],
}
CHANGES = {
    "insert": (pgtrigger.Insert, "SELECT * FROM new_rows", {"new": "new_rows"}),
    "delete": (pgtrigger.Delete, "SELECT * FROM old_rows", {"old": "old_rows"}),
    "update": (
        pgtrigger.Update,
        """SELECT each.* FROM old_rows o JOIN new_rows n ON n.id = o.id,
        LATERAL (SELECT o.* UNION ALL SELECT n.*) AS each WHERE {differs}""",
        {"old": "old_rows", "new": "new_rows"},
    ),
}


def _differs(model: type[models.Model]) -> str:
    """Whether the row before (`o`) and after (`n`) differ in what can be published."""
    unseen = UNSEEN.get(model, [])
    columns = [each.column for each in model._meta.concrete_fields if each.column not in unseen]
    before, after = (", ".join(f'{row}."{name}"' for name in columns) for row in "on")
    return f"({before}) IS DISTINCT FROM ({after})"


def _trigger(model: type[models.Model], change: str) -> pgtrigger.Trigger:
    operation, rows, transition = CHANGES[change]
    marks = " UNION ".join(f"({each})" for each in MARKED[model])
    return pgtrigger.Trigger(
        name=f"mark_{change}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**transition),
        func=f"""
            WITH rows AS ({rows.format(differs=_differs(model))})
            INSERT INTO strikes_mark (campaign_id, kind, key) {marks};
            RETURN NULL;
        """,
    )


for model in MARKED:
    pgtrigger.register(*[_trigger(model, change) for change in CHANGES])(model)
