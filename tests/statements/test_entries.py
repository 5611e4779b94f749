from datetime import date

import pytest

from strikes.statements.entries import Entry, read_listing
from strikes.statements.trouble import FeedTrouble

HERE = "https://news.example/feed"
RSS = """<?xml version="1.0" encoding="windows-1251"?>
<rss version="2.0"><channel><title>Брифинги</title>
<item><title>Удары за &lt;b&gt;сутки</title><link>https://news.example/1</link>
<pubDate>Mon, 05 Oct 2015 01:30:00 +0300</pubDate></item>
<item><title>Без ссылки</title></item>
<item><title>Относительная</title><link>/2</link></item>
</channel></rss>""".encode("windows-1251")

ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Briefings</title>
<entry><title>Strikes</title><link href="https://news.example/3"/>
<published>2015-10-06T23:30:00-04:00</published></entry></feed>"""


def test_rss_gives_addresses_titles_and_the_day_as_written_there():
    assert read_listing("rss", RSS, HERE).entries == [
        Entry("https://news.example/1", "Удары за <b>сутки", date(2015, 10, 5)),
        Entry("https://news.example/2", "Относительная", None),
    ]


def test_atom_gives_addresses_titles_and_days():
    assert read_listing("rss", ATOM, HERE).entries == [
        Entry("https://news.example/3", "Strikes", date(2015, 10, 6))
    ]


def test_broken_xml_gives_what_can_be_read_and_a_remark():
    listing = read_listing("rss", RSS.replace(b"</channel></rss>", b"<item>"), HERE)
    assert [entry.address for entry in listing.entries][:1] == ["https://news.example/1"]
    assert "broken XML" in listing.remark


def test_sound_xml_has_no_remark():
    assert read_listing("rss", RSS, HERE, "application/rss+xml").remark == ""


@pytest.mark.parametrize(
    ("kind", "body", "reason"),
    [
        ("rss", b"", "The feed is empty"),
        ("rss", b"<!doctype html><html><body><p>News</p></body></html>", "a web page, not a feed"),
        ("rss", b"<rss", "no RSS or Atom feed"),
        ("rss", b"just words", "no RSS or Atom feed"),
        ("sitemap", b"<html></html>", "no XML sitemap"),
        ("sitemap", b"not xml at all", "no XML sitemap"),
        ("json", b"{", "no JSON"),
        ("json", b"[" * 100_000, "no JSON"),
        ("json", b'{"a": 1}', "no list of entries"),
        ("index", b"<html></html>", "needs a link pattern"),
    ],
)
def test_what_is_no_listing_says_why(kind, body, reason):
    with pytest.raises(FeedTrouble, match=reason):
        read_listing(kind, body, HERE)


@pytest.mark.parametrize("kind", ["rss", "sitemap"])
def test_an_entity_bomb_is_not_unfolded(kind):
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e0 "boom">{levels}]><rss>&e9;</rss>'
    with pytest.raises(FeedTrouble, match="entities"):
        read_listing(kind, bomb.encode(), HERE)


def test_an_index_page_gives_the_links_that_fit_the_pattern_each_once():
    body = b"""<html><body><a href="/news/1.html">First</a> <a href="/news/1.html#top">again</a>
        <a href="/about">About</a> <a href="news/2.html"> Second
        line</a> <a href="http://[bad">bad</a> <a>none</a></body></html>"""
    assert read_listing("index", body, "https://news.example/", pattern="/news/*.html").entries == [
        Entry("https://news.example/news/1.html", "First"),
        Entry("https://news.example/news/2.html", "Second line"),
    ]


def test_links_of_an_index_page_start_from_its_base():
    body = b'<html><head><base href="/deep/"></head><body><a href="1">x</a></body></html>'
    listing = read_listing("index", body, "https://news.example/", pattern="deep")
    assert listing.entries == [Entry("https://news.example/deep/1", "x")]


SITEMAP = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://news.example/1 </loc><lastmod>2016-01-01</lastmod></url>
<url><loc>https://news.example/2</loc><news:news>
<news:publication_date>2015-10-07T10:00:00Z</news:publication_date>
<news:title>Strikes</news:title></news:news></url></urlset>"""


def test_a_sitemap_gives_its_addresses_and_the_news_part_its_day():
    assert read_listing("sitemap", SITEMAP, HERE).entries == [
        Entry("https://news.example/1"),
        Entry("https://news.example/2", "Strikes", date(2015, 10, 7)),
    ]


def test_a_packed_sitemap_is_unpacked():
    import gzip

    assert len(read_listing("sitemap", gzip.compress(SITEMAP), HERE).entries) == 2


def test_a_sitemap_in_parts_names_them_newest_first():
    body = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <sitemap><loc>https://news.example/old.xml</loc><lastmod>2015-01-01</lastmod></sitemap>
    <sitemap><loc>https://news.example/new.xml</loc><lastmod>2016-01-01</lastmod></sitemap>
    </sitemapindex>"""
    assert read_listing("sitemap", body, HERE).parts == (
        "https://news.example/new.xml",
        "https://news.example/old.xml",
    )


@pytest.mark.parametrize(
    "body",
    [
        b'[{"url": "/1", "title": "Strikes", "date": "2015-10-07"}]',
        b'{"items": [{"link": "/1", "headline": "Strikes", "published": "2015-10-07T01:00:00Z"}]}',
    ],
)
def test_a_json_list_gives_addresses_titles_and_days(body):
    assert read_listing("json", body, HERE).entries == [
        Entry("https://news.example/1", "Strikes", date(2015, 10, 7))
    ]


def test_a_json_list_of_bare_addresses_is_read_and_the_rest_remarked_on():
    listing = read_listing("json", b'["https://news.example/1", 5, null, {"a": 1}]', HERE)
    assert listing.entries == [Entry("https://news.example/1")]
    assert listing.remark == "3 of its 4 items hold no address."
