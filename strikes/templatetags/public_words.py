"""The wording of `strikes/public/wording.py` for templates, and the addresses of the scripts."""

import json
from collections.abc import Callable
from pathlib import Path

from django import template
from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language_bidi

from strikes import vocabulary
from strikes.public import quoting, wording

register = template.Library()

WORDS: tuple[Callable[..., str], ...] = (
    wording.day,
    wording.month,
    wording.place,
    wording.place_short,
    wording.place_name,
    wording.window,
    wording.window_short,
    wording.quantity,
    wording.number,
    wording.coordinates,
)
for words in WORDS:
    register.filter(words.__name__, words)
register.filter("in_words", wording.name)
register.filter("count_of_strikes", wording.count_of_strikes)
register.filter("pieces_of_claim", quoting.of_claim)
register.filter("pieces_of_statement", quoting.of_statement)

LISTS = {each.name: each for each in vocabulary.ALL}


@register.filter
def label(code: str, name: str) -> str:
    """The label of a code from the closed list of that name."""
    return wording.label(LISTS[name], code)


@register.filter
def at(found: dict, key: str) -> object:
    """The value of a key that is itself a value."""
    return found.get(key)


@register.filter
def text_direction(language: str) -> str:
    """For quoted text: right to left where its own language is written so."""
    return "rtl" if language.split("-")[0] in settings.LANGUAGES_BIDI else "ltr"


@register.simple_tag
def page_direction() -> str:
    return "rtl" if get_language_bidi() else "ltr"


@register.simple_tag(takes_context=True)
def styles_of_the_page(context: template.Context, *names: str) -> SafeString:
    """The style sheets of static/css in the page itself: it is painted without another request."""
    paths = [finders.find(f"css/{name}.css") for name in names]
    text = "\n".join(Path(path).read_text() for path in paths)
    styles = mark_safe(text)  # our own files, which hold no "</style"  # nosec B308 B703
    return format_html('<style nonce="{}">{}</style>', context["request"].csp_nonce, styles)


def _modules() -> list[str]:
    return sorted(path.name for path in (settings.ROOT / "static/js").glob("*.js"))


@register.simple_tag(takes_context=True)
def script_modules(context: template.Context, entry: str) -> SafeString:
    """The import map of all modules, their preloads and the one that begins.

    Modules import each other by plain relative path; the map leads to the file's name with its
    checksum, so that each can be kept for ever.
    """
    found = {f"{settings.STATIC_URL}js/{name}": static(f"js/{name}") for name in _modules()}
    imports = found | {"@uwdata/flechette": static("vendor/flechette.mjs")}
    import_map = json.dumps({"imports": imports}).replace("<", "\\u003c")
    preloads = [
        format_html('<link rel="modulepreload" href="{}">', address) for address in imports.values()
    ]
    head = format_html(
        '<script type="importmap" nonce="{}">{}</script>',
        context["request"].csp_nonce,
        mark_safe(import_map),  # JSON with every "<" escaped  # nosec B308 B703
    )
    begin = format_html('<script type="module" src="{}"></script>', static(f"js/{entry}"))
    return mark_safe("\n".join([head, *preloads, begin]))  # each is escaped above  # nosec B308 B703
