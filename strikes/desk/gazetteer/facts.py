"""What a gazetteer says of one area, before it is stored."""

from dataclasses import dataclass


class GazetteerError(Exception):
    """A sentence for the person at the shell: what is wrong, and what to do."""


@dataclass(frozen=True)
class AreaFacts:
    """One area; `parent` and `province` are codes, `names` every further spelling."""

    code: str
    level: str
    country: str
    name_en: str
    name_ar: str = ""
    name_ru: str = ""
    names: tuple[str, ...] = ()
    kind: str = ""
    parent: str = ""
    province: str = ""
    pcode: str = ""
    lat: float | None = None
    lon: float | None = None
    population: int | None = None
    polygon: dict | None = None
    boundary_version: str = ""
    source: str = ""
    licence: str = ""
    note: str = ""

    @property
    def spellings(self) -> dict[str, str]:
        """Every spelling with its language; the language of a further spelling is not known."""
        main = {self.name_en: "en", self.name_ar: "ar", self.name_ru: "ru"}
        return dict.fromkeys(self.names, "") | {text: code for text, code in main.items() if text}
