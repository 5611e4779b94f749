"""Five feeds on this machine whose addresses, titles and days are attacks, read and taken in."""

import json
from html import escape
from itertools import cycle

from django.test import override_settings
from django.utils import timezone

from strikes.models import Campaign, Feed, Organisation, Statement
from strikes.statements.feeds import look_at
from strikes.statements.reading import take_in
from tests.browser.attacks.strings import ALL, LINES
from tests.statements.site import Site

PAGE = "<html><head><title>{}</title></head><body><article><p>{}</p></article></body></html>"
Entries = list[tuple[str, str]]  # address and title, both escaped for markup


def take_in_feeds(campaign: Campaign) -> None:
    """Looks at a feed of each kind, and reads what the first entries of each lead to."""
    near = override_settings(FETCH_ALLOW_PRIVATE=["127.0.0.1"], FETCH_DELAY_SECONDS=0)
    with near, Site() as site:
        for kind, body in _listings(site.root).items():
            address = site.gives(f"/{kind}", body, "application/octet-stream")
            feed = Feed.objects.create(
                name=LINES[len(kind)], kind="rss" if kind == "atom" else kind, address=address,
                campaign=campaign, organisation=Organisation.objects.first(), link_pattern="*",
                next_look=timezone.now(),
            )  # fmt: skip
            look_at(feed.pk)
        _read(site)


def _read(site: Site) -> None:
    text = " ".join(LINES)
    bodies = cycle([PAGE.format(escape(LINES[1]), escape(text)), PAGE.format(LINES[1], text), text])
    for statement in Statement.objects.filter(address__startswith=f"{site.root}/read"):
        site.gives(statement.address.removeprefix(site.root), next(bodies))
        take_in(statement.pk)


def _listings(root: str) -> dict[str, str]:
    """The body of each feed; each holds its share of the texts as titles and as addresses."""
    rss, atom, sitemap, index = (_entries(root, share) for share in range(4))
    items = "".join(f"<item><link>{a}</link><title>{t}</title></item>" for a, t in rss)
    posts = "".join(f"<entry><link href='{a}'/><title>{t}</title></entry>" for a, t in atom)
    links = "".join(f"<a href='{a}'>{t}</a>" for a, t in index)
    listed = [
        {"url": f"{root}/json{number}?{text}", "title": text, "date": text}
        for number, text in enumerate(ALL)
    ]
    return {
        "rss": f"<rss version='2.0'><channel>{items}</channel></rss>",
        "atom": f"<feed xmlns='http://www.w3.org/2005/Atom'>{posts}</feed>",
        "sitemap": f"<urlset>{''.join(f'<url><loc>{a}</loc></url>' for a, _ in sitemap)}</urlset>",
        "index": f"<html><body>{links}</body></html>",
        "json": json.dumps({"items": listed}),
    }


def _entries(root: str, share: int) -> Entries:
    texts = [escape(text) for text in LINES[share::4]]
    asked = [(f"{root}/{share}-{number}?{text}", text) for number, text in enumerate(texts)]
    read = (f"{root}/read{share}", texts[0])
    return [read, *asked, *((text, text) for text in texts)]
