"""Reads settings from the environment; what is missing or malformed is said in one line."""

import json
import os
from importlib.util import find_spec
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = {"1", "true", "yes", "on"}, {"", "0", "false", "no", "off"}


def text(name: str, default: str | None = None) -> str:
    """The value of a variable; without a default it must be there."""
    value = os.environ.get(name, "").strip() or default
    if value is None:
        raise ImproperlyConfigured(
            f"{name} is not set: it has no default here. See docs/operations.md."
        )
    return value


def flag(name: str, default: bool = False) -> bool:
    value = os.environ.get(name, "").strip().lower()
    if value in TRUE:
        return True
    if value in FALSE:
        return default if value == "" else False
    raise ImproperlyConfigured(f"{name} is {value!r}: use 1 or 0.")


def whole(name: str, default: int) -> int:
    value = text(name, str(default))
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} is {value!r}: use a whole number.")
    return int(value)


def words(name: str, default: str | None = None) -> list[str]:
    """A comma-separated list."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def folder(name: str, default: Path) -> Path:
    return Path(text(name, str(default))).expanduser().resolve()


def addresses(name: str) -> list[str]:
    """Web or mail addresses, comma-separated; none where it is not set."""
    found = words(name, "")
    for each in found:
        if not each.startswith(("mailto:", "https://", "tel:")):
            raise ImproperlyConfigured(f"{name} is {each!r}: begin it with mailto: or https://.")
    return found


def address(name: str) -> str:
    """`127.0.0.1:9464`, or empty where it is not set."""
    value = text(name, "")
    host, _, port = value.rpartition(":")
    if value and not (host and port.isdecimal()):
        raise ImproperlyConfigured(f"{name} is {value!r}: use an address like 127.0.0.1:9464.")
    return value


def storage(name: str, default: Path) -> dict:
    """Where files are kept: a folder, or a bucket as `s3://bucket/prefix`.

    Keys and endpoint of a bucket are in the variables that every S3 client reads
    (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL_S3, AWS_DEFAULT_REGION)."""
    place = text(name, str(default))
    if not place.startswith("s3://"):
        location = str(Path(place).expanduser().resolve())
        return {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": location},
        }
    if find_spec("storages") is None or find_spec("boto3") is None:
        raise ImproperlyConfigured(
            f"{name} is a bucket: install requirements-s3.txt for it, or name a folder."
        )
    bucket, _, prefix = place.removeprefix("s3://").partition("/")
    options = {"bucket_name": bucket, "location": prefix, "querystring_auth": False}
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}


def make_default(name: str, value: Path) -> None:
    """Sets a variable that a library reads, unless the environment has it already."""
    os.environ.setdefault(name, str(value))


def made(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    return path


def servers_of_the_run(data_dir: Path) -> dict[str, str]:
    """The addresses that `make run` noted in its data folder; empty when nothing runs there."""
    try:
        return json.loads((data_dir / "run/state.json").read_text())
    except (OSError, ValueError):
        return {}
