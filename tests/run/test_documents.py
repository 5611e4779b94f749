"""The operator's papers name what there is."""

import re
import subprocess

import pytest

from tests.run.runs import ROOT

OPERATIONS = (ROOT / "docs/operations.md").read_text()
ARCHITECTURE = (ROOT / "docs/architecture.md").read_text()


def direct_packages() -> list[str]:
    """The first part of requirements.txt: what our own code asks for."""
    first_part = (ROOT / "requirements.txt").read_text().split("# What those need")[0]
    return re.findall(r"^([\w.-]+)==", first_part, flags=re.MULTILINE)


def settings_variables() -> set[str]:
    source = "".join(path.read_text() for path in (ROOT / "config/settings").glob("*.py"))
    return set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', source))


@pytest.mark.parametrize("package", direct_packages())
def test_every_package_of_ours_has_its_reason_in_architecture(package: str) -> None:
    assert re.search(rf"^\|[^|]*\b{re.escape(package)}\b", ARCHITECTURE, flags=re.MULTILINE)


@pytest.mark.parametrize("variable", sorted(settings_variables()))
def test_every_setting_is_listed_in_operations(variable: str) -> None:
    assert f"`{variable}`" in OPERATIONS


@pytest.mark.parametrize("file", sorted(path.name for path in ROOT.glob("requirements*.txt")))
def test_every_requirement_is_one_exact_version(file: str) -> None:
    lines = (ROOT / file).read_text().splitlines()
    packages = [line for line in lines if line and not line.startswith("#")]
    assert packages
    assert [line for line in packages if not re.fullmatch(r"[\w.-]+==[\w.]+(; .+)?", line)] == []


def test_the_lock_of_the_browser_libraries_names_no_host() -> None:
    assert "://" not in (ROOT / "package-lock.json").read_text()


def test_help_has_a_line_for_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = re.search(r"^\.PHONY: (.+)$", makefile, flags=re.MULTILINE)
    assert targets is not None
    help_text = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True).stdout
    assert re.findall(r"^  make ([a-z-]+)  +\S", help_text, flags=re.MULTILINE) == (
        targets[1].split()
    )
