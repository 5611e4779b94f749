"""The extractor from a shell."""

import io
import json
import subprocess
import sys

import pytest

from strikes.extraction import cli


def answer(line):
    return cli.answer(line)


def test_a_record_gives_its_claims():
    given = {
        "id": "a",
        "text": "Jets flew 12 sorties.",
        "published": "2015-10-10",
        "language": "en",
    }
    found = answer(json.dumps(given))
    assert found["id"] == "a"
    (claim,) = found["claims"]
    assert (claim["measure"], claim["low"], claim["start"], claim["end"]) == ("sorties", 12, 10, 20)


@pytest.mark.parametrize(
    ("line", "identity", "says"),
    [
        ("not json", None, "not JSON"),
        ("[1]", None, "not an object"),
        ('{"id": 3}', 3, 'no "text"'),
        ('{"id": 3, "text": 5}', 3, 'no "text"'),
        ('{"id": 3, "text": "  "}', 3, 'no "text"'),
        ('{"id": 3, "text": "x", "published": "soon"}', 3, '"published" is'),
        ('{"id": 3, "text": "x", "language": "xx"}', 3, '"language" is'),
        ("[" * 100_000, None, "not JSON"),
    ],
)
def test_a_bad_line_gets_its_error(line, identity, says):
    found = answer(line)
    assert found["id"] == identity
    assert says in found["error"]


def test_order_is_kept_and_blank_lines_are_skipped():
    lines = ['{"id": 1, "text": "a"}\n', "\n", "bad\n", '{"id": 2, "text": "b"}\n']
    assert [json.loads(out)["id"] for out in cli.answers(lines)] == [1, None, 2]


def test_an_empty_published_and_language_are_none():
    assert "claims" in answer('{"id": 1, "text": "a", "published": "", "language": null}')


def test_a_person_sees_the_text_with_its_claims(tmp_path):
    path = tmp_path / "statement.txt"
    path.write_text("Jets flew 12 sorties.", encoding="utf-8")
    out = io.StringIO()
    cli.run(parsed(str(path)), io.StringIO(), out)
    assert "Jets flew [12 sorties]." in out.getvalue()
    assert "counted noun" in out.getvalue()


def test_a_text_without_claims_says_so():
    out = io.StringIO()
    cli.run(parsed(), io.StringIO("Nothing happened."), out)
    assert "No claim found." in out.getvalue()


def test_a_missing_file_ends_with_one_line(tmp_path):
    with pytest.raises(SystemExit, match="cannot read"):
        cli.run(parsed(str(tmp_path / "none")), io.StringIO(), io.StringIO())


def test_the_module_runs_without_django():
    code = "import sys; import strikes.extraction.cli; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_management_command_needs_no_database():
    given = '{"id": 1, "text": "Jets flew 12 sorties."}\n'
    done = subprocess.run(
        [sys.executable, "manage.py", "extract", "--jsonl"],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert json.loads(done.stdout)["claims"][0]["measure"] == "sorties"


def parsed(*arguments):
    import argparse

    ask = argparse.ArgumentParser()
    cli.add_arguments(ask)
    return ask.parse_args(arguments)
