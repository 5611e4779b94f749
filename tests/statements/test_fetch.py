import gzip
import socket
import ssl
import threading
import zlib
from pathlib import Path

import pytest

from strikes.statements import addresses
from strikes.statements import fetch as fetching
from strikes.statements.fetch import fetch
from strikes.statements.trouble import FetchFailed
from tests.statements.site import breaking_off, endless, redirect, stalling, status

HERE = Path(__file__).parent


def failure(address: str, **options) -> FetchFailed:
    with pytest.raises(FetchFailed) as caught:
        fetch(address, **options)
    return caught.value


def test_a_page_comes_with_its_bytes_headers_and_address(site):
    got = fetch(site.gives("/a", b"<p>\xff 20 sorties", "text/html", ETag='"v1"'))
    assert got.body == b"<p>\xff 20 sorties"
    assert (got.status, got.header("etag"), got.content_type) == (200, '"v1"', "text/html")
    assert got.address == f"{site.root}/a"


def test_the_server_hears_its_own_name_and_who_asks(site):
    fetch(site.gives("/a", "x"))
    assert site.headers[0]["Host"] == site.root.removeprefix("http://")
    assert site.headers[0]["User-Agent"].startswith("AirCampaignRecord/")


def test_a_packed_page_is_unpacked_and_its_wire_bytes_are_kept(site):
    wire = gzip.compress(b"20 sorties") + gzip.compress(b" and 30 targets")
    got = fetch(site.gives("/a", wire, Content_Encoding="gzip"))
    assert (got.body, got.wire) == (b"20 sorties and 30 targets", wire)


def test_five_redirects_are_followed(site):
    for step in range(5):
        site.answers(f"/{step}", redirect(f"/{step + 1}"))
    site.gives("/5", "there")
    assert fetch(f"{site.root}/0").body == b"there"


def test_a_redirect_to_an_address_in_bare_letters_is_followed(site):
    site.answers("/a", redirect("/удары".encode().decode("latin-1")))
    site.gives("/%D1%83%D0%B4%D0%B0%D1%80%D1%8B", "there")
    assert fetch(f"{site.root}/a").body == b"there"


def test_a_sixth_redirect_is_not_followed(site):
    site.answers("/round", redirect("/round"))
    assert "redirects more than 5 times" in str(failure(f"{site.root}/round"))
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "javascript:alert(1)", "http://10.0.0.1/"]
)
def test_a_redirect_out_of_the_open_web_is_not_followed(site, target):
    site.answers("/a", redirect(target))
    trouble = failure(f"{site.root}/a")
    assert "redirects elsewhere" in str(trouble) and not trouble.passing


def test_a_redirect_to_a_name_of_this_machine_is_not_followed(site):
    site.gives("/secret", "inside")
    site.answers("/a", redirect(site.root.replace("127.0.0.1", "localhost") + "/secret"))
    assert "private or local network" in str(failure(f"{site.root}/a"))
    assert site.asked == ["/a"]


def test_a_name_that_turns_private_between_two_look_ups_is_not_connected_to(site, monkeypatch):
    answers = iter(["93.184.216.34", "127.0.0.1", "127.0.0.1"])

    def rebinding(host, port, **options):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    monkeypatch.setattr(addresses.socket, "getaddrinfo", rebinding)
    assert addresses.connectable("rebinding.example", 80) == "93.184.216.34"
    assert "private or local network" in str(failure("http://rebinding.example/"))
    assert site.asked == []


def test_the_connection_goes_to_the_very_address_that_was_checked(monkeypatch):
    connected = []

    def refuse(address, *args, **options):
        connected.append(address)
        raise OSError("no way out of the test")

    monkeypatch.setattr(
        addresses, "resolve", lambda host, port: [addresses.ipaddress.ip_address("93.184.216.34")]
    )
    monkeypatch.setattr("urllib3.util.connection.create_connection", refuse)
    failure("http://news.example/a")
    assert connected == [("93.184.216.34", 80)]


@pytest.mark.parametrize(
    ("code", "passing"), [(404, False), (403, False), (410, False), (500, True), (429, True)]
)
def test_a_refusal_by_the_server_is_named_and_known_to_pass_or_not(site, code, passing):
    trouble = failure(site.answers("/a", status(code)))
    assert f"answered {code}" in str(trouble)
    assert trouble.passing is passing


def test_the_server_may_say_how_long_to_wait(site):
    assert failure(site.answers("/a", status(503, Retry_After="120"))).wait == 120
    assert failure(site.answers("/b", status(503, Retry_After="soon"))).wait == 0


def test_nothing_new_since_the_last_look_has_no_body(site):
    got = fetch(site.answers("/a", status(304)), headers={"If-None-Match": '"v1"'})
    assert (got.status, got.body) == (304, b"")
    assert site.headers[0]["If-None-Match"] == '"v1"'


def test_a_body_without_end_is_stopped_at_the_limit(site):
    trouble = failure(site.answers("/a", endless()), limit=3 * 1024 * 1024)
    assert "larger than 3 MB" in str(trouble) and not trouble.passing


def test_a_bomb_is_stopped_before_it_unfolds(site):
    bomb = gzip.compress(bytes(200 * 1024 * 1024), compresslevel=9)
    site.gives("/a", bomb, Content_Encoding="gzip")
    assert "unpacks to more than 2 MB" in str(failure(f"{site.root}/a", limit=2 * 1024 * 1024))


def test_packing_that_was_not_asked_for_is_refused(site):
    site.gives("/a", zlib.compress(b"x"), Content_Encoding="br")
    assert "packed as “br”" in str(failure(f"{site.root}/a"))


def test_packing_that_is_none_is_refused(site):
    site.gives("/a", b"plain", Content_Encoding="gzip")
    assert "packed with gzip, and is not" in str(failure(f"{site.root}/a"))


def test_a_packed_page_cut_short_is_tried_again(site):
    site.gives("/a", gzip.compress(b"20 sorties" * 50)[:-12], Content_Encoding="gzip")
    assert failure(f"{site.root}/a").passing


def test_a_page_that_breaks_off_is_tried_again(site):
    trouble = failure(site.answers("/a", breaking_off(b"<p>20", 1000)))
    assert "broke off" in str(trouble) and trouble.passing


def test_a_server_that_stalls_half_way_is_tried_again(site, settings):
    settings.FETCH_STALL_SECONDS = 0.2
    release = threading.Event()
    trouble = failure(site.answers("/a", stalling(b"<p>20", release)))
    release.set()
    assert "stopped sending" in str(trouble) and trouble.passing


def test_a_page_that_comes_too_slowly_is_given_up(site, settings):
    settings.FETCH_SECONDS = 0.1
    assert "not all there" in str(failure(site.answers("/a", endless()), limit=10**12))


def test_a_port_where_nobody_listens_is_tried_again(settings):
    settings.FETCH_ALLOW_PRIVATE = ["127.0.0.1"]
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        trouble = failure(f"http://127.0.0.1:{unused.getsockname()[1]}/")
    assert "takes no connection" in str(trouble) and trouble.passing


def test_a_name_that_nobody_has_is_said_so():
    trouble = failure("http://nobody.invalid/")
    assert "no machine called nobody.invalid" in str(trouble) and trouble.passing


def test_what_is_no_http_is_said_so(site, settings):
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def speak():
            connection, _ = listener.accept()
            connection.sendall(b"220 mail ready\r\n")
            connection.close()

        threading.Thread(target=speak, daemon=True).start()
        trouble = failure(f"http://127.0.0.1:{listener.getsockname()[1]}/")
    assert "broke off" in str(trouble)


def test_a_certificate_that_nobody_vouches_for_is_refused(secure_site):
    trouble = failure(f"{secure_site.root}/a")
    assert "no valid certificate" in str(trouble) and not trouble.passing


def test_a_secure_page_is_asked_for_under_the_host_s_own_name(secure_site, monkeypatch, settings):
    monkeypatch.setenv("SSL_CERT_FILE", str(HERE / "localhost.pem"))
    fetching._trust.cache_clear()
    settings.FETCH_ALLOW_PRIVATE = ["localhost"]
    secure_site.gives("/a", "sealed")
    address = f"{secure_site.root}/a".replace("127.0.0.1", "localhost")
    assert fetch(address).body == b"sealed"
    assert secure_site.names == ["localhost"]


@pytest.fixture
def secure_site(site):
    """The same site behind TLS, with a certificate of the name localhost alone."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(HERE / "localhost.pem")
    site.names = []
    context.sni_callback = lambda connection, name, context: site.names.append(name)
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
    site.root = site.root.replace("http:", "https:")
    fetching._trust.cache_clear()
    yield site
    fetching._trust.cache_clear()
