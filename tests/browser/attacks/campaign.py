"""A campaign in which every text is an attack: typed into every form, imported, taken from feeds,
reviewed and published."""

from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from strikes.desk.gazetteer import AreaFacts, country_facts, store
from strikes.desk.imports.work import work
from strikes.models import Area, Batch, Campaign, Capture, Claim, Organisation, Statement, Strike
from strikes.statements.reading import take_in
from tests.browser.attacks.feeds import take_in_feeds
from tests.browser.attacks.forms import attack
from tests.browser.attacks.strings import LINES
from tests.browser.attacks.tables import FILES, rows
from tests.making import make_campaign, make_province

ADD = "/admin/{}/add/"
BACK = "/admin/strikes/{}/{}/change/"
SQUARE = {"type": "Polygon", "coordinates": [[[36, 34], [38, 34], [38, 36], [36, 36], [36, 34]]]}
WHEN = {"window_first": "2015-10-07"}
CLAIMED = "Russian aircraft flew 20 sorties and hit eight targets near {} on 7 October.\n"


def build(client: Client) -> Campaign:
    """The campaign, ready to be published; `client` is signed in with all rights."""
    campaign = _ground(client)
    _people(client, campaign)
    capture = _statement(client, campaign)
    _records(client, campaign, capture)
    _accounts(client)
    for ending in FILES:
        _import(client, campaign, ending)
    take_in_feeds(campaign)
    return campaign


def _ground(client: Client) -> Campaign:
    campaign = make_campaign("attacked", name="To be overwritten")
    attack(client, BACK.format("campaign", campaign.pk), sends=1, country="SY")
    store([country_facts("SY")])
    homs = make_province(polygon=SQUARE)
    town = AreaFacts(
        code="homs-169577", level="place", country="SY", name_en="Homs", province=homs.code,
        parent=homs.code, lat=34.7, lon=36.7, kind="city", names=("Homs",),
    )  # fmt: skip
    store([town])
    area = {"level": "place", "country": "SY", "lat": "34.8", "lon": "36.8", "pcode": "",
            "province": str(homs.pk), "names-TOTAL_FORMS": "1"}  # fmt: skip
    attack(client, ADD.format("strikes/area"), code="hit-{}", **area)
    place = Area.objects.get(code="homs-169577")
    attack(client, BACK.format("area", place.pk), sends=1, code=place.code, **area)
    province = {"code": homs.code, "level": "province", "country": "SY", "pcode": ""}
    attack(client, BACK.format("area", homs.pk), sends=1, **province)
    return Campaign.objects.get()


def _people(client: Client, campaign: Campaign) -> None:
    attack(client, ADD.format("strikes/organisation"), kind="belligerent")
    first = str(Organisation.objects.first().pk)
    attack(client, ADD.format("strikes/official"), organisation=first)
    fixed = {"campaign": str(campaign.pk), "organisation": first, "language": ""}
    address = {"address": "https://example.org/feed-{}", "active": ""}
    attack(client, ADD.format("strikes/feed"), **fixed | address)


def _statement(client: Client, campaign: Campaign) -> Capture:
    """A pasted text of sentences that claim something, each with an attack in it."""
    publisher = str(Organisation.objects.first().pk)
    text = "".join(CLAIMED.format(each) for each in LINES)
    fixed = {"campaign": str(campaign.pk), "publisher": publisher, "published": "2015-10-07"}
    sound = {"address": "https://example.org/briefing-{}", "language": "en"}
    page = ADD.format("strikes/statement")
    attack(client, page, sends=1, text=text, **fixed, **sound)
    for statement in Statement.objects.all():
        take_in(statement.pk)
    half = Claim.objects.order_by("pk")[: Claim.objects.count() // 2]
    Claim.objects.filter(pk__in=list(half.values_list("pk", flat=True))).update(review="accepted")
    return Capture.objects.first()


def _records(client: Client, campaign: Campaign, capture: Capture) -> None:
    words = "flew 20 sorties and hit eight targets"
    claim = {"capture": str(capture.pk), "words": words, "measure": "targets_hit", "low": "8",
             "high": "8", "qualifier": "exact", "review": "accepted"}  # fmt: skip
    attack(client, ADD.format("strikes/claim"), **claim)
    evidence = str(Claim.objects.filter(review="accepted").first().pk)
    record = {"campaign": str(campaign.pk), "evidence": evidence, "publication": "pending", **WHEN}
    place = Area.objects.get(code="homs-169577")
    placed = {"area": str(place.pk), "where_prec": "1", "lat": "34.7", "lon": "36.7",
              "provinces": str(place.province_id)}  # fmt: skip
    inlines = {f"{name}-TOTAL_FORMS": "1" for name in ("targets", "sorties")}
    first = {"targets-0-category": "vehicle", "targets-0-effect": "destroyed"}
    attack(client, ADD.format("strikes/strike"), **record | placed | inlines | first)
    attack(client, ADD.format("strikes/sortie"), **record, low="20", high="20", qualifier="exact")
    of = {"strike": str(Strike.objects.first().pk), "grade": "fair",
          "organisation": str(Organisation.objects.first().pk)}  # fmt: skip
    attack(client, ADD.format("strikes/assessment"), 2, **of, address="https://example.org/a-{}")


def _accounts(client: Client) -> None:
    password = "a word that nobody knows"
    attack(client, ADD.format("auth/user"), password1=password, password2=password)
    attack(client, ADD.format("auth/group"))
    helper = User.objects.create_user("helper", is_staff=True)
    attack(client, f"/admin/auth/user/{helper.pk}/change/", username="helper", email="")
    role = str(Group.objects.first().pk)
    whom = {"ends_0": "2099-01-01", "ends_1": "00:00:00", "account": "", "roles": role}
    attack(client, ADD.format("strikes/invitation"), **whom)


def _import(client: Client, campaign: Campaign, ending: str) -> None:
    file = SimpleUploadedFile(f"{LINES[3][:40]}.{ending}", FILES[ending](rows(ending)))
    given = {"file": file, "campaign": campaign.pk, "kind": "strikes", "organisation": ""}
    brought = client.post("/admin/imports/", given)
    assert brought.status_code == 302, brought.context["form"].errors
    batch = Batch.objects.latest("pk")
    columns = {f"column-{ours}": its for ours, its in batch.mapping["columns"].items()}
    for what, step in (("map", "check"), ("import", "import")):
        client.post(f"/admin/imports/{batch.pk}/{what}/", columns)
        work(batch.pk, step)
    Strike.objects.filter(publication="draft").exclude(evidence=None).update(publication="pending")
