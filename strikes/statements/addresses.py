"""Web addresses: what may be asked for, and which machines may be connected to."""

import ipaddress
import socket
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from django.conf import settings

from strikes.statements.trouble import FetchFailed, Refused
from strikes.statements.wording import clean

LONGEST = 2000
PORTS = {"http": 80, "https": 443}
NAT64 = ipaddress.ip_network("64:ff9b::/96")
# Public by their looks alone: a cloud's own service, and what IETF protocols keep for themselves.
LOOK_PUBLIC = [ipaddress.ip_network(block) for block in ("168.63.129.16/32", "192.0.0.0/24")]

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def tidy(address: str) -> str:
    """One spelling of an address: host in small ASCII letters, path escaped, no fragment.

    Raises Refused for what is no http(s) address, or names a machine of a private network.
    """
    address = clean(address)
    parts = _split(address)
    if parts.scheme not in PORTS:
        raise Refused(
            f"“{address[:100]}” is no web address: it has to begin with http:// or https://."
        )
    if parts.username or parts.password:
        raise Refused("The address holds a user name or password: give it without.")
    tidied = urlunsplit(
        (parts.scheme, _netloc(parts), _escaped(parts.path) or "/", _escaped(parts.query), "")
    )
    if len(tidied) > LONGEST:
        raise Refused(f"The address is {len(tidied)} characters long; {LONGEST} is the most.")
    _refuse_private_number(parts.hostname or "")
    return tidied


def host_of(address: str) -> str:
    """The host, with its port where it is not the usual one; as a Host header has it."""
    return urlsplit(address).netloc


def connectable(host: str, port: int) -> str:
    """A public address that the host name stands for now: the very one to connect to.

    Raises FetchFailed where it has none.
    """
    found = resolve(host, port)
    if host in settings.FETCH_ALLOW_PRIVATE:
        return str(found[0])
    public = [ip for ip in found if is_public(ip)]
    if not public:
        raise FetchFailed(
            f"{host} is the address of a private or local network ({found[0]}), "
            "where nothing is fetched from."
        )
    return str(public[0])


def resolve(host: str, port: int) -> list[Address]:
    """All addresses of a host name, the preferred first. Raises FetchFailed where it has none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchFailed(
            f"There is no machine called {host} (or the name server cannot be reached).",
            passing=True,
        ) from error
    return [ipaddress.ip_address(str(info[4][0]).partition("%")[0]) for info in found]


def is_public(ip: Address) -> bool:
    """Whether the address is a machine on the open internet, whatever form it is written in."""
    inner = _inside(ip)
    if inner is not None:
        return is_public(inner)
    refused = ip.is_multicast or ip.is_reserved or getattr(ip, "is_site_local", False)
    return ip.is_global and not refused and not any(ip in block for block in LOOK_PUBLIC)


def _inside(ip: Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 address wraps (mapped, 6to4, NAT64)."""
    if isinstance(ip, ipaddress.IPv4Address):
        return None
    if ip in NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError as error:
        raise Refused(f"“{address[:100]}” is no web address: {error}.") from error
    if parts.scheme in PORTS and not parts.hostname:
        raise Refused(f"“{address[:100]}” names no host.")
    return parts


def _netloc(parts: SplitResult) -> str:
    host = parts.hostname or ""
    try:
        host = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise Refused(f"“{host[:100]}” is no host name.") from error
    if len(host) > 255 or any(char in host for char in " \\<>\"'`{}|^%"):
        raise Refused(f"“{host[:100]}” is no host name.")
    usual = parts.port is None or parts.port == PORTS[parts.scheme]
    return host if usual else f"{host}:{parts.port}"


def _escaped(text: str) -> str:
    return quote(text, safe="/%:@!$&'()*+,;=~?-._[]")


def _refuse_private_number(host: str) -> None:
    """Says at once what a fetch would say later, where the host is a number in any notation."""
    try:
        ip = ipaddress.ip_address(host if ":" in host else socket.inet_aton(host))
    except (OSError, ValueError):
        return
    if not is_public(ip) and host not in settings.FETCH_ALLOW_PRIVATE:
        raise Refused(
            f"{host} is an address of a private or local network; nothing is fetched there."
        )
