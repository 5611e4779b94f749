"""The wording of `strikes/public/wording.py` for templates, and the addresses of the scripts."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

from django import template
from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language_bidi

from strikes import vocabulary
from strikes.public import modules, quoting, wording

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
    styles = _styles(names)
    return format_html('<style nonce="{}">{}</style>', context["request"].csp_nonce, styles)


@cache
def _styles(names: tuple[str, ...]) -> SafeString:
    paths = [finders.find(f"css/{name}.css") for name in names]
    text = "\n".join(Path(path).read_text() for path in paths)
    return mark_safe(text)  # our own files, which hold no "</style"  # nosec B308 B703


# What came with the page is painted before the scripts are even asked for, Leaflet's too: they wait
# in a template, and those that are put in from there run in their order only when told so.
BEGIN = """<script type="module" nonce="{}">
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const soon = (of) => document.head.append(Object.assign(document.createElement("link"), of));
  for (const href of {}) soon({{ rel: "modulepreload", href }});
  for (const href of {}) soon({{ rel: "preload", as: "fetch", crossOrigin: "", href }});
  const {{ content }} = document.getElementById("leaflet");
  const parts = [...content.querySelectorAll("link, script[src]")];
  const come = (part) => new Promise((done) => (part.onload = part.onerror = done));
  const all = parts.map((part) => come(Object.assign(part, {{ async: false }})));
  document.head.append(content);
  await Promise.all(all);
  await import("{}");
</script>"""


@register.simple_tag(takes_context=True)
def script_modules(context: template.Context, entry: str, *data: str) -> SafeString:
    """The import map of all modules, preloads of those it takes and of `data`, and what begins.

    Modules import each other by plain relative path; the map leads to the file's name with its
    checksum, so that each can be kept for ever.
    """
    found = {f"{settings.STATIC_URL}js/{name}": static(f"js/{name}") for name in modules.names()}
    flechette = static("vendor/flechette.mjs")
    import_map = json.dumps({"imports": found | {"@uwdata/flechette": flechette}})
    first = [*(static(f"js/{name}") for name in modules.needed(entry)), flechette]
    early = [_plain(json.dumps(each)) for each in (first, data)]
    nonce = context["request"].csp_nonce
    head = format_html('<script type="importmap" nonce="{}">{}</script>', nonce, _plain(import_map))
    begin = format_html(BEGIN, nonce, *early, static(f"js/{entry}"))
    return head + begin


def _plain(code: str) -> SafeString:
    """JSON with every "<" escaped, for the inside of a script."""
    return mark_safe(code.replace("<", "\\u003c"))  # nosec B308 B703
