"""The desk's pages for editors, a file per concept. Importing registers them."""

from strikes.desk.admin import (
    areas,
    assessments,
    campaigns,
    claims,
    copies,
    feeds,
    invitations,
    people,
    releases,
    sorties,
    statements,
    strikes,
)

__all__ = [
    "areas",
    "assessments",
    "campaigns",
    "claims",
    "copies",
    "feeds",
    "invitations",
    "people",
    "releases",
    "sorties",
    "statements",
    "strikes",
]
