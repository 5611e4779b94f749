"""Aircraft in a Russian sentence: taking part, destroyed on the ground, or lost."""

from ...lexicon import Mark
from ...mentions import Mention
from ...tokens import Sentence, Token
from .asides import verbs_of, without_asides
from .forms import Forms
from .fronted import is_subject_behind


def over_aircraft(sentence: Sentence, mention: Mention, forms: Forms):
    """Aircraft destroyed on the ground, shot down, or taking part?"""
    after = _next_verb(sentence, mention, forms)
    if after is not None:
        form = forms.of(sentence.tokens[after.first].text)
        passive = form.pos in ("PRTS", "PRTF")
        if _back_at_base(sentence, after):
            return "deploy", after
        if passive or after.value in ("lose", "deploy"):
            return after.value, after
        if after.value in ("destroy", "hit", "fly", "release", "damage", "kill", "suppress"):
            return "deploy", after
    before = _before_aircraft(sentence, mention)
    if before is not None and _is_subject(sentence, mention, before, forms):
        return "deploy", before
    hitting = before is not None and before.value == "hit" and before.last == mention.first
    if hitting and is_subject_behind(sentence, before, forms):
        return "deploy", before
    if before is None:
        return _of_a_strike(sentence, mention), None
    form = forms.of(sentence.tokens[before.first].text)
    if form.pos in ("PRTS", "PRTF") and instrumental(sentence, mention, forms):
        return "deploy", before
    return before.value, before


def _back_at_base(sentence: Sentence, verb: Mark) -> bool:
    """«Шестерка бомбардировщиков вернулась на базу»."""
    behind = [token.key for token in sentence.tokens[verb.first : verb.last + 3]]
    return behind[0] == "вернуться" and bool({"база", "аэродром", "авиабаза"} & set(behind))


def _is_subject(sentence: Sentence, mention: Mention, verb: Mark, forms: Forms) -> bool:
    """«Лагерь атаковала пара Су-25»: a pair in the nominative behind an active verb."""
    own = forms.of(sentence.tokens[mention.first].text)
    named = own.pos == "NOUN" and own.may_be("sing", "nomn") and not own.may_be("sing", "accs")
    return named and forms.of(sentence.tokens[verb.first].text).pos == "VERB"


def _next_verb(sentence: Sentence, mention: Mention, forms: Forms) -> Mark | None:
    for verb in verbs_of(sentence):
        if verb.first < mention.last:
            continue
        form = forms.of(sentence.tokens[verb.first].text)
        between = without_asides(sentence, mention.last, verb.first, forms)
        if (
            form.pos in ("GRND", "PRTF")
            and verb.first
            and sentence.tokens[verb.first - 1].text == ","
        ):
            continue
        stops = ",;(" if _tells_the_hour(between) else ",;:("
        if len(between) > 10 or any(t.text in stops for t in between):
            return None
        return None if forms.of(sentence.tokens[verb.first].text).pos in ("GRND", "NOUN") else verb
    return None


def _tells_the_hour(run: list[Token]) -> bool:
    """«Около 01:30»: a colon between two numbers."""
    triples = zip(run, run[1:], run[2:], strict=False)
    return any(b.text == ":" and a.kind == c.kind == "number" for a, b, c in triples)


def _before_aircraft(sentence: Sentence, mention: Mention) -> Mark | None:
    verbs = [v for v in verbs_of(sentence) if v.last <= mention.first]
    return verbs[-1] if verbs else None


def _of_a_strike(sentence: Sentence, mention: Mention) -> str:
    near = range(max(0, mention.first - 4), mention.first)
    strike = any(
        (m := sentence.at[i]) and m.kind == "noun" and m.value in ("strike", "sortie") for i in near
    )
    return "deploy" if strike else "lose"


def instrumental(sentence: Sentence, mention: Mention, forms: Forms) -> bool:
    run = sentence.tokens[mention.term[0] : mention.term[1]]
    return any(forms.of(token.text).may_be("plur", "ablt") for token in run[:2])
