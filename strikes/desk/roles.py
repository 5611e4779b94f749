"""Who may do what: five roles, each a group of Django's own rights.

The groups follow this table after every migration; rights given to a person besides stay.
docs/roles.md is this table in words.
"""

from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db.models import Q

# What the desk shows, by the names of its models.
DRAFTS = ("mask", "statement", "capture", "claim", "strike", "sortie", "target", "assessment")
SOURCES = ("organisation", "official", "feed", "copyproposal", "batch")
GROUND = ("campaign", "area", "areaname")
PUBLIC = ("release", "published")
ALL = (*DRAFTS, *SOURCES, *GROUND, *PUBLIC)
ENTERED = ("statement", "claim", "strike", "sortie", "target", "assessment")
BODIES = ("organisation", "official")  # whose names stand with everything they said
TAKEN_BACK = ("strike", "sortie", "target", "assessment")  # while they are drafts


@dataclass(frozen=True)
class Role:
    """`rights` are codenames of permissions of the app, or `auth.` and one of Django's own."""

    name: str
    about: str
    rights: frozenset[str]


def _each(deed: str, models: tuple[str, ...]) -> frozenset[str]:
    return frozenset(f"{deed}_{model}" for model in models)


_READ = _each("view", ALL)
_ENTER = (
    _READ
    | _each("add", (*ENTERED, *BODIES, "batch"))
    | _each("change", ENTERED)
    | _each("delete", TAKEN_BACK)
)
_REVIEW = (
    _ENTER
    | {"review_claim", "add_feed", "change_feed", "change_copyproposal"}
    | _each("add", ("mask",))
    | _each("change", ("mask",))
    | _each("delete", ("mask",))
    | _each("add", ("area", "areaname"))
    | _each("change", (*BODIES, "area", "areaname"))
)
_ACCOUNTS = frozenset(
    {f"auth.{deed}_{what}" for deed in ("view", "add", "change") for what in ("user", "group")}
    | {"view_invitation", "add_invitation", "delete_invitation"}
)

ROLES = (
    Role("Reader of drafts", "sees the whole desk and changes nothing", _READ),
    Role(
        "Contributor",
        "enters statements and records, proposes claims, brings tables; what is entered is a draft",
        _ENTER,
    ),
    Role(
        "Reviewer",
        "decides on claims, passes records on, imports tables, keeps feeds, bodies and places",
        _REVIEW,
    ),
    Role("Publisher", "makes releases; changes nothing in them", _READ | {"add_release"}),
    Role(
        "Administrator",
        "all of these; also campaigns, accounts and invitations",
        _REVIEW | _ACCOUNTS | {"add_release", "add_campaign", "change_campaign"},
    ),
)


def keep_roles(**_) -> None:
    """Makes the groups what the table says; called after every migration."""
    for app in ("auth", "strikes"):  # Django makes them too, but may come after us
        create_permissions(apps.get_app_config(app), verbosity=0)
    for role in ROLES:
        group, _made = Group.objects.get_or_create(name=role.name)
        group.permissions.set(_permissions(role.rights))


def _permissions(rights: frozenset[str]):
    wanted = Q()
    for right in rights:
        app, _, codename = right.rpartition(".")
        wanted |= Q(content_type__app_label=app or "strikes", codename=codename)
    return Permission.objects.filter(wanted)
