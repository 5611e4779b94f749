"""Who may open and send what: a row for each address of the URLconf.

A row says who is answered; whoever else is signed in is refused with 403, and nobody is led to the
page of signing in. docs/roles.md says the same in words."""

from dataclasses import dataclass

ROLES = {
    "reader": "Reader of drafts",
    "contributor": "Contributor",
    "reviewer": "Reviewer",
    "publisher": "Publisher",
    "administrator": "Administrator",
}
ALL = frozenset(ROLES)
ENTER = frozenset({"contributor", "reviewer", "administrator"})
REVIEW = frozenset({"reviewer", "administrator"})
PUBLISH = frozenset({"publisher", "administrator"})
ADMIN = frozenset({"administrator"})
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Row:
    """`get` and `post` are what those in `opens` and `sends` are answered; an address that takes
    only one of the two answers the other with 405, whoever asks."""

    route: str
    opens: frozenset[str] = NONE
    get: int = 200
    sends: frozenset[str] = NONE
    post: int = 302
    refused: int = 403
    example: str = ""  # an address of it, where the route alone gives none
    of: str = ""  # the record that it is about, by its name in records.py, if not the model's draft

    def expected(self, who: str, method: str) -> int:
        allowed, answer = (self.opens, self.get) if method == "GET" else (self.sends, self.post)
        return answer if answer == 405 or who in allowed else self.refused

    def __str__(self) -> str:
        return f"{self.route} of a {self.of}" if self.of else self.route


# Model → who sees its list and its rows, adds one, changes one, takes one back. What only the
# program writes nobody adds or changes.
MODELS = {
    "strikes/strike": (ALL, ENTER, ENTER, ENTER),
    "strikes/sortie": (ALL, ENTER, ENTER, ENTER),
    "strikes/assessment": (ALL, ENTER, ENTER, ENTER),
    "strikes/claim": (ALL, ENTER, ENTER, NONE),
    "strikes/statement": (ALL, ENTER, ENTER, NONE),
    "strikes/capture": (ALL, NONE, NONE, NONE),
    "strikes/copyproposal": (ALL, NONE, NONE, NONE),
    "strikes/feed": (ALL, REVIEW, REVIEW, NONE),
    "strikes/organisation": (ALL, ENTER, REVIEW, NONE),
    "strikes/official": (ALL, ENTER, REVIEW, NONE),
    "strikes/campaign": (ALL, ADMIN, ADMIN, NONE),
    "strikes/area": (ALL, REVIEW, REVIEW, NONE),
    "strikes/release": (ALL, NONE, NONE, NONE),
    "strikes/published": (ALL, NONE, NONE, NONE),
    "strikes/invitation": (ADMIN, ADMIN, NONE, ADMIN),
    "auth/user": (ADMIN, ADMIN, ADMIN, NONE),
    "auth/group": (ADMIN, ADMIN, ADMIN, NONE),
}
# The same for rows that were passed on to the public, or that such rows stand on.
PASSED_ON = {
    "strikes/strike": (REVIEW, NONE),
    "strikes/sortie": (REVIEW, NONE),
    "strikes/assessment": (REVIEW, REVIEW),
    "strikes/claim": (REVIEW, NONE),
    "strikes/statement": (REVIEW, NONE),
}
WITHOUT_HISTORY = {"strikes/invitation", "auth/user", "auth/group"}  # so without a way back


def of_model(model: str) -> list[Row]:
    sees, adds, changes, takes_back = MODELS[model]
    return [
        Row(f"admin/{model}/", sees, 200, sees, 200),
        Row(f"admin/{model}/add/", adds, 200, adds, 200),
        Row(f"admin/{model}/<path:object_id>/history/", sees, 200, sees, 200),
        # Django's old address of a row leads to the one of today, which refuses or does not.
        Row(f"admin/{model}/<path:object_id>/", ALL, 302, ALL, 302),
        *of_one(model, sees, changes, takes_back),
    ]


def of_one(
    model: str, sees: frozenset, changes: frozenset, takes_back: frozenset, of: str = ""
) -> list[Row]:
    one = f"admin/{model}/<path:object_id>"
    rows = [
        Row(f"{one}/change/", sees, 200, changes, 200, of=of),
        Row(f"{one}/delete/", takes_back, 200, takes_back, 302, of=of),
    ]
    if model not in WITHOUT_HISTORY:
        rows.append(Row(f"{one}/restore/", changes, 302, changes, 302, of=of))
    return rows


def public_of(model: str) -> list[Row]:
    return of_one(model, ALL, *PASSED_ON[model], of=f"public {model.partition('/')[2]}")


CHOICES = "admin/autocomplete/?app_label=strikes&model_name=strike&field_name=area&term=palm"
DESK = [
    Row("admin/", ALL, 200, ALL, 200),
    Row("admin/(?P<url>.*)$", ALL, 404, ALL, 404, example="admin/nothing/here/"),
    Row("admin/^(?P<app_label>strikes|auth)/$", ALL, 200, ALL, 200, example="admin/strikes/"),
    Row("admin/answers/area/", ALL, 200, post=405, example="admin/answers/area/?area=1"),
    Row("admin/answers/boundaries/", ALL, 200, post=405),
    Row("admin/answers/province/", ALL, 200, post=405),
    Row("admin/answers/quantity/", ALL, 200, post=405),
    Row("admin/answers/window/", ALL, 200, post=405),
    Row("admin/auth/user/<id>/password/", ADMIN, 200, ADMIN, 200),
    Row("admin/auth/user/<id>/password/", of="superuser"),
    Row("admin/auth/user/<path:object_id>/change/", ADMIN, 200, of="superuser"),
    Row("admin/autocomplete/", ALL, 200, post=405, example=CHOICES),
    Row("admin/deleted/", ALL, 200, ALL),
    Row("admin/imports/", ENTER, 200, ENTER, 200),
    Row("admin/imports/<int:key>/", ENTER, 200, post=405),
    Row("admin/imports/<int:key>/<slug:what>/", get=405, sends=ENTER),
    Row("admin/imports/<int:key>/<slug:what>/", get=405, sends=REVIEW, of="checked batch"),
    Row("admin/imports/<int:key>/progress/", ENTER, 200, post=405),
    Row("admin/imports/<int:key>/verdicts.csv", ENTER, 302, post=405),
    Row("admin/jsi18n/", ALL, 200, post=405),
    Row("admin/logout/", get=405, sends=ALL, post=200),
    Row("admin/password_change/", ALL, 302, ALL),
    Row("admin/password_change/done/", ALL, 200, post=405),
    Row("admin/publish/", PUBLISH, 200, PUBLISH, 200),
    Row("admin/publish/progress/", PUBLISH, 200, post=405),
    Row("admin/r/<path:content_type_id>/<path:object_id>/", ALL, 404, ALL, 404),
    Row("admin/review/", REVIEW, 200, post=405),
    Row("admin/review/<int:key>/", REVIEW, 200, REVIEW),
    Row("admin/review/<int:key>/leave/", get=405, sends=REVIEW),
    Row("admin/review/<int:key>/take/", get=405, sends=REVIEW),
    *(row for model in MODELS for row in of_model(model)),
    *(row for model in PASSED_ON for row in public_of(model)),
]

# The own account, by GET and POST: for whoever is signed in, with any role. Nobody is led to the
# page of signing in.
OWN = {
    "accounts/2fa/": (200, 405),
    "accounts/2fa/authenticate/": (302, 302),
    "accounts/2fa/reauthenticate/": (302, 302),
    "accounts/2fa/recovery-codes/": (404, 405),
    "accounts/2fa/recovery-codes/download/": (404, 404),
    "accounts/2fa/recovery-codes/generate/": (302, 302),
    "accounts/2fa/totp/activate/": (302, 302),
    "accounts/2fa/totp/deactivate/": (404, 404),
    "accounts/2fa/webauthn/": (200, 405),
    "accounts/2fa/webauthn/add/": (302, 302),
    "accounts/2fa/webauthn/keys/<int:pk>/edit/": (302, 302),
    "accounts/2fa/webauthn/keys/<int:pk>/remove/": (302, 302),
    "accounts/2fa/webauthn/login/": (302, 302),
    "accounts/2fa/webauthn/reauthenticate/": (302, 302),
    "accounts/logout/": (200, 302),
    "accounts/password/": (200, 200),
    "accounts/password/set/": (302, 302),  # for whoever has none yet
    "accounts/reauthenticate/": (200, 200),
    "accounts/sessions/": (200, 302),
}
# The ways in: to nobody by GET and POST, and to an editor.
DOOR = {
    "accounts/inactive/": (200, 405, 200, 405),
    "accounts/invitation/<str:token>/": (200, 200, 200, 200),
    "accounts/login/": (200, 200, 302, 302),
    "admin/login/": (302, 302, 302, 302),
}

# What everybody may read, and nobody sends anything to. Those of a release stand below the slug of
# each campaign as well.
PUBLIC = {
    "", "about/", "methodology/", "oembed/",
    *(f"{kind}/<slug:key>{end}" for kind in ("strike", "sortie", "statement") for end in ("/", ".json")),
    "<slug:kind>/<slug:key>/evidence.zip",
    "<slug:kind>/<slug:key>/v/<int:since>/",
    "<slug:kind>/<slug:key>/v/<int:since>.json",
    "<slug:kind>/<slug:key>/v/<int:since>/cite.<slug:form>",
    "data/<slug:sha256>/areas.json",
    "data/<slug:sha256>/found.json",
    "data/<slug:sha256>/provinces.json",
    "data/<slug:sha256>/strikes.arrows",
    "data/<slug:sha256>/tiles/<int:z>/<int:x>/<int:y>.json",
}  # fmt: skip
OF_A_CAMPAIGN = {
    "api/", "api/<path:rest>", "api/api", "api/collections", "api/collections/<str:name>",
    "api/collections/<str:name>/items", "api/collections/<str:name>/items/<str:key>",
    "api/conformance", "api/examples",
    "area/", "area/<slug:code>/",
    "calendar/", "calendar/<slug:day>/",
    "changes/", "changes/feed.atom",
    "contradictions.json", "contradictions/",
    "embed/",
    "feeds/claims.atom", "feeds/contradictions.atom", "feeds/records.atom",
    "ladder/", "ladder/ladder.csv",
    "overview/",
    "releases/", "releases/<int:number>/changes.csv", "releases/<int:number>/changes.json",
    "releases/<int:number>/changes/", "releases/<int:number>/deletions.csv",
    "releases/<int:number>/deletions.json",
    "releases/<int:number>/files/<slug:stem>.<slug:ending>",
    "sorties/",
    "strikes.csv", "strikes.geojson", "strikes.json",
}  # fmt: skip
EVERYBODY = PUBLIC | OF_A_CAMPAIGN | {f"<slug:slug>/{each}" for each in ("", *OF_A_CAMPAIGN)}
NOT_THERE = {"api/<path:rest>", "<slug:slug>/api/<path:rest>"}
HEALTH = ("healthz", "readyz")  # answered before the URLconf is looked at
