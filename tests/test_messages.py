"""The words of the interface in Russian and Arabic, held against the texts they translate."""

import gettext
import io
import re
from importlib.util import module_from_spec, spec_from_file_location

import pytest
from babel.messages.mofile import write_mo
from django.conf import settings

spec = spec_from_file_location("messages", settings.ROOT / "bin/messages.py")
messages = module_from_spec(spec)
spec.loader.exec_module(messages)

PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}|%%")
in_both = pytest.mark.parametrize("language", messages.LANGUAGES)


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def texts(language: str) -> list:
    return [message for message in messages.read(language) if message.id]


@in_both
def test_every_text_is_translated(language):
    missing = [each.id for each in texts(language) if not messages.is_translated(each)]
    assert missing == []


@in_both
def test_a_translation_has_the_placeholders_of_its_text(language):
    plain = [each for each in texts(language) if not each.pluralizable]
    wrong = [each.id for each in plain if placeholders(each.id) != placeholders(each.string)]
    assert wrong == []


@in_both
def test_a_plural_form_names_no_placeholder_that_its_text_does_not(language):
    """It may leave some out: Arabic has words for one and for two of a thing."""
    counted = [each for each in texts(language) if each.pluralizable]
    wrong = [
        form
        for each in counted
        for form in each.string
        if not set(placeholders(form)) <= set(placeholders(" ".join(each.id)))
    ]
    assert wrong == []


@in_both
def test_the_form_for_many_has_the_placeholders_of_the_plural(language):
    counted = [each for each in texts(language) if each.pluralizable]
    wrong = [
        each.id for each in counted if placeholders(each.id[1]) != placeholders(each.string[-1])
    ]
    assert wrong == []


@in_both
def test_each_file_is_what_collecting_would_write(language):
    fresh = messages.written(messages.catalog(language))
    assert fresh == messages.path_of(language).read_bytes()


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "يوم واحد"),
        (2, "يومان"),
        (10, "%(days)s أيام"),
        (11, "%(days)s يومًا"),
        (100, "%(days)s يوم"),
        (103, "%(days)s أيام"),
    ],
)
def test_an_arabic_number_takes_the_form_that_grammar_asks(days, said):
    compiled = io.BytesIO()
    write_mo(compiled, messages.read("ar"))
    compiled.seek(0)
    arabic = gettext.GNUTranslations(compiled)
    assert arabic.ngettext("%(days)s day", "%(days)s days", days) == said
