import ipaddress

import pytest

from strikes.statements.addresses import is_public, tidy
from strikes.statements.trouble import Refused


@pytest.mark.parametrize(
    "number",
    [
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "168.63.129.16",
        "172.16.0.1",
        "192.168.1.1",
        "192.0.0.192",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
    ],
)
def test_a_private_address_is_not_public_in_any_form(number):
    assert not is_public(ipaddress.ip_address(number))


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_an_address_on_the_open_internet_is_public(number):
    assert is_public(ipaddress.ip_address(number))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "0177.0.0.1", "2130706433", "0x7f.1", "127.1", "[::1]", "[::ffff:7f00:1]"]
)
def test_a_private_number_is_refused_in_every_notation(host):
    with pytest.raises(Refused, match="private or local network"):
        tidy(f"http://{host}/statement")


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.org/a",
        "gopher://example.org",
        "//example.org/a",
        "example.org/a",
        "",
    ],
)
def test_what_does_not_begin_with_http_is_refused(address):
    with pytest.raises(Refused, match="http:// or https://"):
        tidy(address)


@pytest.mark.parametrize(
    "address",
    ["http://", "http:///a", "http://[::1", "http://a b/", "http://a:99999/", "http://a..b/\0"],
)
def test_an_address_without_a_sound_host_is_refused(address):
    with pytest.raises(Refused):
        tidy(address)


def test_an_address_with_a_password_is_refused():
    with pytest.raises(Refused, match="password"):
        tidy("https://me:secret@example.org/")


def test_an_address_of_more_than_2000_characters_is_refused():
    with pytest.raises(Refused, match="2000 is the most"):
        tidy("https://example.org/" + "a" * 2000)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("HTTPS://Example.ORG", "https://example.org/"),
        ("https://example.org:443/a#part", "https://example.org/a"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("https://пример.рф/удары?день=5", "https://xn--e1afmkfd.xn--p1ai/%D1%83%D0%B4%D0%B0%D1%80%D1%8B?%D0%B4%D0%B5%D0%BD%D1%8C=5"),
        ("  https://example.org/a%20b c\n", "https://example.org/a%20b%20c"),
    ],
)  # fmt: skip
def test_an_address_is_kept_in_one_spelling(written, kept):
    assert tidy(written) == kept
