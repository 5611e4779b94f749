"""What can be asked for: six collections, each of one kind of published record."""

from dataclasses import dataclass

from strikes.releases.fields import FIELDS, POINT, WITH_POINTS, Field

DAYS = ("from", "to", "date")
IN = Field("in", "string", "certain or possible: how surely it is in the asked days and provinces")


@dataclass(frozen=True)
class Collection:
    """`filters` are the site's filter names that make sense here."""

    name: str
    kind: str
    title: str
    meaning: str
    filters: tuple[str, ...]
    sorts: tuple[str, ...] = ("key", "start", "end")

    @property
    def fields(self) -> tuple[Field, ...]:
        """The properties of an item."""
        return (IN, *FIELDS[self.kind])

    @property
    def columns(self) -> tuple[Field, ...]:
        """The same as a table's columns, which have the point too."""
        return (IN, *FIELDS[self.kind], *(POINT if self.has_points else ()))

    @property
    def has_points(self) -> bool:
        return self.kind in WITH_POINTS


COLLECTIONS = {
    each.name: each
    for each in (
        Collection(
            "strikes",
            "strike",
            "Strikes",
            "Dated, placed events that a statement says happened. Point: the named place, never a"
            " point of impact; none where only a province or less is stated.",
            (
                *DAYS, "province", "district", "place", "category", "measure", "aircraft",
                "organisation", "status", "grade", "precision", "q",
            ),
            ("key", "start", "end", "where_prec", "lat", "lon"),
        ),
        Collection(
            "sorties",
            "sortie",
            "Sorties",
            "Flights in a window, by type of aircraft, as claimed. Windows overlap.",
            (*DAYS, "province", "q"),
        ),
        Collection(
            "targets",
            "target",
            "Targets",
            "What strikes hit, as written: one item for each target of each strike.",
            (
                *DAYS, "province", "district", "place", "category", "organisation", "status",
                "grade", "precision",
            ),
            (),
        ),
        Collection(
            "claims",
            "claim",
            "Claims",
            "One value in one sentence of an archived statement. Measures never mix.",
            (*DAYS, "province", "district", "place", "measure", "q"),
        ),
        Collection(
            "statements",
            "statement",
            "Statements",
            "Publications with at least one accepted claim; their day is the day of publication.",
            DAYS,
        ),
        Collection(
            "areas",
            "area",
            "Areas",
            "Provinces, districts and places: names in three languages, points and polygons.",
            ("province",),
            ("key",),
        ),
    )
}  # fmt: skip
