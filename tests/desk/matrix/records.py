"""One of everything that an address can name."""

from datetime import date

from django.contrib.auth.models import Group, User
from django.db import transaction

from strikes.desk.accounts.invitations import make_token, usual_end
from strikes.models import (
    Area,
    Assessment,
    Batch,
    CopyProposal,
    Feed,
    Invitation,
    Official,
    Published,
    Sortie,
)
from strikes.releases.freeze import publish
from strikes.releases.package.written import write_files
from tests.desk.admin.conftest import SQUARE, TEXT
from tests.desk.matrix.rows import ROLES
from tests.making import (
    days,
    make_campaign,
    make_capture,
    make_claim,
    make_organisation,
    make_province,
    make_strike,
)


def make_people() -> dict[str, User]:
    people = {}
    for name, group in ROLES.items():
        people[name] = User.objects.create(username=name, is_staff=True)
        people[name].groups.add(Group.objects.get(name=group))
    return people


def make_one_of_each(administrator: User) -> dict[str, object]:
    """By the name of the model, what the rows of the matrix are about: of records and claims the
    drafts, and by `public …` those that were passed on."""
    campaign, ministry = make_campaign(), make_organisation()
    homs = make_province(polygon=SQUARE)
    palmyra = Area.objects.create(
        code="palmyra", level="place", country="SY", name_en="Palmyra", lat=34.56, lon=38.27,
        province=homs,
    )  # fmt: skip
    capture = make_capture(campaign, TEXT, title="Briefing", language="en", key="told")
    day = days(date(2015, 10, 7))
    claim = make_claim(capture, "hit eight targets", window=day)
    with transaction.atomic():
        strike = make_strike(claim, area=palmyra, key="struck")
        flown = Sortie.objects.create(
            campaign=campaign, window=day, publication="pending", key="flown"
        )
        flown.evidence.add(claim)
    release = publish(campaign, administrator)
    write_files(release)
    # What is made from here on is drafts.
    unread = make_capture(campaign, f"{TEXT} No more was said.", title="Briefing again")
    draft = make_strike(campaign=campaign, area=palmyra, key="draft")
    return {
        "campaign": campaign, "organisation": ministry, "area": palmyra, "capture": capture,
        "statement": unread.statement, "public statement": capture.statement,
        "claim": make_claim(unread, "More than 30 sorties", review="proposed"),
        "public claim": claim, "public strike": strike, "public sortie": flown, "strike": draft,
        "sortie": Sortie.objects.create(campaign=campaign, window=day),
        "assessment": _assessment(ministry, strike=draft),
        "public assessment": _assessment(ministry, strike=strike),
        "official": Official.objects.create(name="A spokesman", organisation=ministry),
        "feed": Feed.objects.create(
            name="Briefings", campaign=campaign, organisation=ministry,
            address="https://example.org/feed",
        ),
        "copyproposal": CopyProposal.objects.create(
            statement=unread.statement, original=capture.statement, sign="words", likeness=0.9
        ),
        "batch": Batch.objects.create(
            campaign=campaign, name="rows.csv", stored="nowhere/rows.csv", sha256="ab" * 32,
            size=1, mapping={"kind": "strikes", "columns": {}}, state="imported",
        ),
        "checked batch": Batch.objects.create(
            campaign=campaign, name="rows.csv", stored="nowhere/rows.csv", sha256="cd" * 32,
            size=1, mapping={"kind": "strikes", "columns": {}}, state="checked",
        ),
        "superuser": User.objects.create(username="root", is_staff=True, is_superuser=True),
        "release": release, "published": Published.objects.first(),
        "user": User.objects.create(username="other"), "group": Group.objects.first(),
        **_invitation(administrator),
    }  # fmt: skip


def _assessment(organisation, **of) -> Assessment:
    return Assessment.objects.create(
        organisation=organisation, grade="fair", address="https://example.org/verdict", **of
    )


def _invitation(administrator: User) -> dict[str, object]:
    invitation = Invitation(whom="M.", made_by=administrator, ends=usual_end())
    token = make_token(invitation)
    invitation.save()
    return {"invitation": invitation, "token": token}
