"""Arabic marks that depend on their neighbours: typed things, verbs with an owner, Palmyra."""

from ...lexicon import Mark
from ...tokens import Sentence
from .grammar import PREPOSITIONS, STOPS, TYPING

ATTACKS = frozenset(("هجمات",))
PRONOUNS = frozenset(("ها", "هم", "هما", "ه", "هن"))
PALMYRA = "تدمر"
THOUSANDS = frozenset(("الاف", "الالاف"))
STRIKING = frozenset("هجوميه ضاربه هجومي قصف استهداف ضربات".split())


def settle(sentence: Sentence) -> None:
    """Correct marks by their neighbours."""
    for mark in list(sentence.marks):
        if (
            mark.kind == "place"
            and sentence.tokens[mark.first].key == PALMYRA
            and _destroys(sentence, mark)
        ):
            _replace(sentence, mark, Mark("verb", "destroy", "both", mark.first, mark.last))
        elif mark.kind == "noun" and mark.value in ("target", "none") and _is_typed(sentence, mark):
            _replace(sentence, mark, mark._replace(value="item"))
        elif mark.kind == "month" and _is_ibb(sentence, mark):
            _replace(sentence, mark, Mark("place", (), "", mark.first, mark.last))
        elif mark.kind == "noun" and sentence.tokens[mark.first].key in ATTACKS:
            if mark.value == "none" and _from_air(sentence):
                _replace(sentence, mark, mark._replace(value="strike"))
        elif mark.kind == "number" and mark.value == 1000 and _is_uncounted(sentence, mark):
            _replace(sentence, mark, mark._replace(value=None, form="vague"))
        elif mark.kind == "verb" and _is_owned(sentence, mark):
            _replace(sentence, mark, mark._replace(form="left"))
        elif mark.kind == "noun" and mark.value == "sortie":
            _settle_flight(sentence, mark)


def _from_air(sentence: Sentence) -> bool:
    """Are attacks of which the sentence speaks flown?"""
    return any(
        m.kind == "air" or m.kind == "noun" and m.value in ("strike", "sortie", "aircraft")
        for m in sentence.marks
    )


def _replace(sentence: Sentence, old: Mark, new: Mark) -> None:
    sentence.marks[sentence.marks.index(old)] = new
    for i in range(old.first, old.last):
        sentence.at[i] = new


def _destroys(sentence: Sentence, mark: Mark) -> bool:
    """تدمر is Palmyra, but "destroys" before what is destroyed."""
    before = sentence.tokens[mark.first - 1].key if mark.first else ""
    after = sentence.at[mark.last] if mark.last < len(sentence.at) else None
    number = mark.last < len(sentence.tokens) and sentence.tokens[mark.last].kind == "number"
    named = before in PREPOSITIONS or before in (
        "مدينه",
        "منطقه",
        "ريف",
        "محيط",
        "ال",
        "قرب",
        "باديه",
    )
    return not named and (
        number or after is not None and after.kind in ("noun", "number", "qualifier")
    )


def _is_ibb(sentence: Sentence, mark: Mark) -> bool:
    """إب is a town of Yemen, آب is August."""
    token = sentence.tokens[mark.first]
    return token.key == "اب" and not token.text.startswith("آ")


def _is_uncounted(sentence: Sentence, mark: Mark) -> bool:
    """آلاف المسلحين: thousands, without a number before."""
    before = sentence.at[mark.first - 1] if mark.first else None
    counted = mark.first and sentence.tokens[mark.first - 1].kind == "number"
    return sentence.tokens[mark.first].key in THOUSANDS and not (
        counted or before is not None and before.kind == "number"
    )


def _is_typed(sentence: Sentence, mark: Mark) -> bool:
    """مواقع القتال, نقاط للتجمع, منشآت نفطية: a generic noun made a thing of some kind."""
    if mark.value == "none" and not sentence.tokens[mark.first].key.startswith("وحد"):
        return False
    for i in range(mark.last, min(mark.last + 4, len(sentence.tokens))):
        token, other = sentence.tokens[i], sentence.at[i]
        if token.key in TYPING or token.key.endswith("ا") and token.key[:-1] in TYPING:
            return True
        if _is_for(sentence, i, other):
            return True
        if token.key in STOPS or token.key in ("و", "في", "ب") or _is_other(mark, other):
            return False
    return False


def _is_for(sentence: Sentence, at: int, noun: Mark | None) -> bool:
    """موقعا لمدفع, مواقع للدبابات: a position is typed by the thing that it is for."""
    item = noun is not None and noun.kind == "noun" and noun.value == "item"
    return item and sentence.tokens[at - 1].key in ("ل", "لل")


def _is_other(mark: Mark, other: Mark | None) -> bool:
    return other is not None and other.kind in ("noun", "number") and mark.value != "none"


def _is_owned(sentence: Sentence, mark: Mark) -> bool:
    """تم تدميرها: what was destroyed stands before."""
    owner = sentence.tokens[mark.last].key if mark.last < len(sentence.tokens) else ""
    done = mark.value in ("destroy", "hit", "damage", "kill", "suppress", "take", "neutralise")
    return done and mark.form == "right" and owner in PRONOUNS and sentence.tokens[mark.last].glued


def _settle_flight(sentence: Sentence, mark: Mark) -> None:
    """طلعة هجومية is a strike sortie; طلعة قتالية one only beside a larger total."""
    after = [
        sentence.tokens[i].key for i in range(mark.last, min(mark.last + 2, len(sentence.tokens)))
    ]
    word = next((w for w in after if w not in ("ال",)), "")
    if word in STRIKING:
        _replace(sentence, mark, mark._replace(value="strike_sortie"))
