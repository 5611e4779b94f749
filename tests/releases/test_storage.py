"""Where the files of releases are kept, by one variable."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import environment


def test_by_default_they_are_in_a_folder(tmp_path):
    assert environment.storage("NO_SUCH_VARIABLE", tmp_path)["OPTIONS"] == {
        "location": str(tmp_path)
    }


def test_a_bucket_is_named_with_what_stands_before_each_file(monkeypatch, tmp_path):
    monkeypatch.setenv("RELEASES_STORAGE", "s3://record/releases/of/syria")
    monkeypatch.setattr(environment, "find_spec", lambda name: object())
    made = environment.storage("RELEASES_STORAGE", tmp_path)
    assert made["BACKEND"] == "storages.backends.s3.S3Storage"
    assert made["OPTIONS"]["bucket_name"] == "record"
    assert made["OPTIONS"]["location"] == "releases/of/syria"


def test_a_bucket_without_its_library_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("RELEASES_STORAGE", "s3://record")
    monkeypatch.setattr(environment, "find_spec", lambda name: None)
    with pytest.raises(ImproperlyConfigured, match="install requirements-s3.txt"):
        environment.storage("RELEASES_STORAGE", tmp_path)
