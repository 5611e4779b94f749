"""Which scripts are fetched ahead of being asked for."""

import json
import re

from strikes.public import modules


def ahead(page: str) -> set[str]:
    (listed,) = re.findall(r'for \(const href of (\[.*?\])\) soon\(\{ rel: "modulepreload"', page)
    return {re.sub(r"\.\w+(\.m?js)$", r"\1", each.rsplit("/")[-1]) for each in json.loads(listed)}


def test_a_script_needs_what_its_imports_import():
    assert modules.needed("share.js") == ("share.js", "codes.js")
    assert "edtf.js" in modules.needed("state.js")


def test_the_map_fetches_ahead_what_it_takes(client, release):
    found = ahead(client.get("/").content.decode())
    assert found == {*modules.needed("main.js"), "flechette.mjs"}


def test_an_embedded_map_fetches_no_list_or_form_ahead(client, release):
    found = ahead(client.get("/embed/").content.decode())
    assert {"list.js", "form.js", "main.js"}.isdisjoint(found)


def test_every_script_is_taken_by_one_of_the_pages():
    pages = ("main.js", "embed.js", "large.js")
    assert set(modules.names()) == {name for page in pages for name in modules.needed(page)}
