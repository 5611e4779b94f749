"""The written forms of an Arabic noun or verb, from the few that cannot be told from the others."""

from .letters import key

ONE, TWO, MANY = "one", "two", "many"


def noun(entry: str, people: bool = False) -> dict[str, str]:
    """Forms of "singular/plural[/plural]" with the number each says.

    The dual of people (مسلحين) is written as their plural, and read as that, unless their plural
    is another word (شخصين, أشخاص).
    """
    singular, *plurals = entry.split("/")
    head, _, rest = singular.partition(" ")
    tail = f" {rest}" if rest else ""
    forms = {}
    broken = people and plurals and not any(many.endswith("ون") for many in plurals)
    for dual in () if rest and rest.startswith("ال") else _duals(head, people and not broken):
        forms[dual + _dual_tail(dual, tail)] = TWO
    for plural in plurals:
        forms[plural] = MANY
        if not plural.endswith(("ات", "ون", "ة", "ى", "ي", "ا", "اء")):
            forms[plural + "ا"] = MANY
        if plural.endswith("ون"):
            forms[plural[:-2] + "ين"] = MANY
            forms[plural[:-1]] = forms[plural[:-2] + "ي"] = MANY
    forms[singular] = ONE
    if len(head) > 2 and not head.endswith(("ة", "ى", "اء", "ا")):  # كما is no كم
        forms[head + "ا" + _accusative(tail)] = ONE
    return forms


def _accusative(tail: str) -> str:
    """An adjective after an accusative takes its alef too: موقعا قتاليا."""
    return tail + "ا" if tail.endswith("ي") else tail


def _dual_tail(dual: str, tail: str) -> str:
    """An adjective after a dual is one too: سلاحين آليين."""
    return tail + dual[-2:] if tail.endswith("ي") and dual.endswith(("ين", "ان")) else tail


def _duals(head: str, people: bool) -> list[str]:
    stem = head[:-1] + "ت" if head.endswith("ة") else head
    stem = stem[:-1] + "ي" if stem.endswith("ى") else stem
    women = head.endswith("ة")  # امرأتين is no plural
    whole = [stem + "ان"] if people and not women else [stem + "ان", stem + "ين"]
    return whole + ([] if people else [stem + "ي", *([stem + "ا"] if head.endswith("ة") else [])])


def verb(entry: str) -> list[str]:
    """Forms of "past[/present]": دمر gives دمرت, دمروا, يدمر, تدمر …

    A verb whose last letter changes is given with both past stems: "أجرى/يجري".
    """
    past, _, present = entry.partition("/")
    present = present or "ي" + past.removeprefix("أ")
    return [*_past(past), *_present(present)]


def _past(past: str) -> list[str]:
    if past.endswith("ى") or past.endswith("ا"):
        stem = past[:-1]
        passive = stem + "يت"  # أُلقيت
        return [past, stem + "ت", stem + "وا", stem + "تا", stem + "يا", stem + "ينا", passive]
    hollow = past + "ت"
    return [past, hollow, past + "وا", past + "ا", past + "تا", past + "نا"]


def _present(present: str) -> list[str]:
    rest = present[1:]
    stem = rest[:-1] if rest.endswith(("ي", "ى")) else rest
    many = [f"{letter}{stem}ون" for letter in "يت"]
    return [letter + rest for letter in "يتن"] + many + [f"{letter}{rest}ان" for letter in "يت"]


def keys(forms) -> set[str]:
    """The single words of the forms, as keys."""
    return {key(word) for form in forms for word in form.split()}
