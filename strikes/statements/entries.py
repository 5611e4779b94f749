"""What a feed lists: addresses with titles and days, from any of the kinds of feed. Pure."""

import email.utils
import fnmatch
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from html import unescape
from urllib.parse import urljoin

import feedparser
from lxml import etree, html

from strikes.statements.charsets import charset_of, decode
from strikes.statements.fetch import MEGABYTE, unpacked
from strikes.statements.trouble import FeedTrouble
from strikes.statements.wording import one_line

GZIP_MARK = b"\x1f\x8b"
UNPACKED_BYTES = 50 * MEGABYTE
ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
# Names that JSON lists use for the same things.
LIST_NAMES = ("items", "entries", "results", "articles", "data")
ADDRESS_NAMES = ("url", "link", "address", "href", "permalink", "external_url")
TITLE_NAMES = ("title", "headline", "name")
DAY_NAMES = ("date_published", "published", "pubDate", "date", "datetime", "published_at")


@dataclass(frozen=True)
class Entry:
    """One thing that a feed lists; `address` is as it stands there, made absolute."""

    address: str
    title: str = ""
    published: date | None = None


@dataclass(frozen=True)
class Listing:
    """All that a feed lists; `parts` are further sitemaps to look into; `remark` what was odd."""

    entries: list[Entry]
    parts: tuple[str, ...] = ()
    remark: str = ""


def read_listing(
    kind: str, body: bytes, address: str, content_type: str = "", pattern: str = ""
) -> Listing:
    """The listing in a feed's page. Raises FeedTrouble with the reason in words."""
    if not body.strip():
        raise FeedTrouble("The feed is empty.")
    if kind in ("rss", "sitemap") and ENTITY.search(body):
        raise FeedTrouble("The feed defines entities of its own, which no feed needs: not read.")
    if kind == "index":
        return _from_index(body, address, content_type, pattern)
    if kind == "sitemap":
        return _from_sitemap(body)
    if kind == "json":
        return _from_json(body, address)
    return _from_feed(body, address, content_type)


def _from_feed(body: bytes, address: str, content_type: str) -> Listing:
    headers = {"content-type": content_type or "application/xml", "content-location": address}
    found = feedparser.parse(body, response_headers=headers, sanitize_html=False)
    if not found.version and not found.entries:
        if re.search(rb"<html\b", body[:5000], re.IGNORECASE):
            raise FeedTrouble(
                "The address gives a web page, not a feed. Look for the feed's own address, "
                "or make this one an index page."
            )
        raise FeedTrouble("What the address gives is no RSS or Atom feed, or too broken to read.")
    entries = [
        Entry(urljoin(address, item["link"]), _title(item), _feed_day(item))
        for item in found.entries
        if item.get("link")
    ]
    broken = found.bozo and not isinstance(
        found.bozo_exception, (feedparser.CharacterEncodingOverride, feedparser.NonXMLContentType)
    )
    return Listing(entries, remark="It is broken XML: what could be read was taken." * broken)


def _title(item: feedparser.FeedParserDict) -> str:
    """Feeds write titles as text or as markup, and do not say which."""
    return one_line(unescape(item.get("title") or ""))


def _feed_day(item: feedparser.FeedParserDict) -> date | None:
    """The day as written where it was published, not as it then was in Greenwich."""
    written = item.get("published") or item.get("updated") or ""
    if day := _day(written):
        return day
    parsed = item.get("published_parsed") or item.get("updated_parsed")
    return date(*parsed[:3]) if parsed else None


def _day(written: object) -> date | None:
    written = str(written or "").strip()
    for read in (datetime.fromisoformat, email.utils.parsedate_to_datetime):
        try:
            return read(written).date()
        except (ValueError, TypeError, OverflowError):
            continue
    return None


def _from_index(body: bytes, address: str, content_type: str, pattern: str) -> Listing:
    if not pattern:
        raise FeedTrouble("An index page needs a link pattern: what a statement's address holds.")
    text = decode(body, charset_of(body, content_type))
    try:
        page = html.fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError) as error:
        raise FeedTrouble("The index page is too broken to be read.") from error
    base = urljoin(address, next(iter(page.xpath("//base/@href")), ""))
    fits = re.compile(fnmatch.translate(f"*{pattern}*")).match
    entries: dict[str, Entry] = {}
    for link in page.iter("a"):
        target = _joined(base, link.get("href"))
        if target and fits(target) and target not in entries:
            entries[target] = Entry(target, one_line(link.text_content()))
    return Listing(list(entries.values()))


def _joined(base: str, target: str | None) -> str:
    try:
        return urljoin(base, (target or "").strip()).partition("#")[0] if target else ""
    except ValueError:
        return ""


def _from_sitemap(body: bytes) -> Listing:
    if body.startswith(GZIP_MARK):
        body = unpacked(body, "gzip", UNPACKED_BYTES)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(body, parser)
    if root is None or etree.QName(root).localname not in ("urlset", "sitemapindex"):
        raise FeedTrouble("What the address gives is no XML sitemap.")
    items = list(_sitemap_items(root))
    broken = "It is broken XML: what could be read was taken." * bool(len(parser.error_log))
    if etree.QName(root).localname == "sitemapindex":
        newest_first = sorted(items, key=lambda item: item.get("lastmod", ""), reverse=True)
        return Listing([], tuple(item["loc"] for item in newest_first), broken)
    entries = [
        Entry(item["loc"], one_line(item.get("title")), _day(item.get("publication_date")))
        for item in items
    ]
    return Listing(entries, remark=broken)


def _sitemap_items(root: etree._Element) -> Iterator[dict[str, str]]:
    for item in root.iterchildren("{*}url", "{*}sitemap"):
        told = {
            etree.QName(part).localname: (part.text or "").strip()
            for part in item.iter("{*}loc", "{*}lastmod", "{*}publication_date", "{*}title")
        }
        if told.get("loc"):
            yield told


def _from_json(body: bytes, address: str) -> Listing:
    try:
        found = json.loads(decode(body, charset_of(body)))
    except (ValueError, RecursionError) as error:
        raise FeedTrouble("What the address gives is no JSON.") from error
    if isinstance(found, dict):
        found = next((found[name] for name in LIST_NAMES if name in found), None)
    if not isinstance(found, list):
        raise FeedTrouble(f"The JSON holds no list of entries ({', '.join(LIST_NAMES)}).")
    entries = [_json_entry(item, address) for item in found]
    kept = [entry for entry in entries if entry]
    odd = len(found) - len(kept)
    return Listing(kept, remark=f"{odd} of its {len(found)} items hold no address." * bool(odd))


def _json_entry(item: object, base: str) -> Entry | None:
    if isinstance(item, str):
        item = {"url": item}
    if not isinstance(item, dict):
        return None
    target = _joined(base, str(_first(item, ADDRESS_NAMES) or ""))
    if not target:
        return None
    return Entry(target, one_line(_first(item, TITLE_NAMES)), _day(_first(item, DAY_NAMES)))


def _first(item: dict, names: tuple[str, ...]) -> object:
    return next((item[name] for name in names if item.get(name)), None)
