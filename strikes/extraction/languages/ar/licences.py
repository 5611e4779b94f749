"""What licenses an Arabic claim: the words which tell that it was done from the air, by measure."""

from itertools import pairwise

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...tokens import Sentence
from ..licensing import Licences
from .word_lists import bare_keys, bare_words, words

FOES = bare_words(
    """
    مسلح مسلحا مسلحين مسلحون مسلحو مسلحي إرهابي إرهابيا إرهابيين إرهابيون إرهابيو متطرف متطرفا
    متطرفين متشدد متشددا متشددين عنصر عنصرا عناصر متمرد متمردا متمردين حوثي حوثيا حوثيين حوثيون
    جهادي جهاديا جهاديين تكفيري تكفيريا تكفيريين داعش داعشيا قيادي قياديا قياديين قياديون قائدا
    قادة مقاتل مقاتلا مقاتلي ميليشيا ميليشيات تنظيم
    """
)
_STRIKES = frozenset(("strike", "sortie", "strike_sortie"))
_ATTACKS = frozenset(("hit", "destroy", "release"))
_DONE = _ATTACKS | frozenset(
    "deploy fly kill wound damage suppress neutralise destroy_or_damage".split()
)
_BLOWS = words("قصف هجوم هجمات")
_MISHAPS = words(
    "اصطدمت اصطدم تحطمت تحطم سقطت سقوط هوت هوى ارتطمت انفجرت احترقت انزلقت تصادمت تصادم"
)
_CAUSES = bare_words("تفجير تفجيرات معارك اشتباكات كمين لغم انتحاري مواجهات")
_CRAFT = words("طائرة مسيرة مسيرات مروحية")
_PERISHED = words("قضوا قضى قضت قضيا")  # unless it is said on whom
_INJURIES = words("إصابة أصيب أصيبت أصيبا أصيبوا بإصابة")  # "hit" of things, of people wounded
_TURNS = "،,؛;"
_WATCH = bare_words("مراقبة إنقاذ بحث دوريات")  # what aircraft take part in that strikes nobody
_PART = words("مشارك مشاركة مشاركون")
_WENT_ON = words("امتدت شملت تواصلت توالت تجددت تركزت تزامن تزامنت استمرت تتوقف يتوقف تهدأ تنقطع")
_UNFLOWN = words("هجوم اعتداء")
REACH = 4  # sentences between a strike and those whom it killed


def tells_of_strike(sentence: Sentence) -> bool:
    """Strikes or flights by name, or something that flies and a verb of striking."""
    if any(m.kind == "noun" and m.value in _STRIKES for m in sentence.marks):
        return True
    flown = any(
        m.kind in ("air", "power") or m.kind == "noun" and m.value == "aircraft"
        for m in sentence.marks
    )
    keys = {token.key for token in sentence.tokens}
    if keys & _BLOWS and (flown or keys & _CRAFT):
        return True
    return flown and any(_is_attack(sentence, m) for m in sentence.marks)


def _is_attack(sentence: Sentence, mark: Mark) -> bool:
    """A verb of striking things; what was "used" in a fight needs a weapon that is dropped."""
    if mark.kind != "verb" or mark.value not in _ATTACKS:
        return False
    if mark.value == "release":
        return any(m.kind == "noun" and m.value == "weapon" for m in sentence.marks)
    perished = mark.last - mark.first == 1 and sentence.tokens[mark.first].key in _PERISHED
    return not perished and sentence.tokens[mark.first].key not in _INJURIES


def _were_struck(scene: Scene, mention: Mention) -> bool:
    """Those whom a campaign fights, or people behind a strike that was told of."""
    if any(scene.key(i) in FOES for i in range(mention.first, mention.last + 1)):
        return True
    at = scene.sentence.index
    if tells_of_strike(scene.sentence):
        return not _in_another_attack(scene, mention)
    keys = bare_keys(scene.sentence.tokens)
    if _CAUSES.intersection(keys) or ("في", "بلاد") in pairwise(keys):
        return False  # وأوقع تفجير في بغداد 30 قتيلا, whatever was struck before
    return any(tells_of_strike(each) for each in scene.sentences[max(0, at - REACH) : at])


def _in_another_attack(scene: Scene, mention: Mention) -> bool:
    """الطلعات جاءت بعد هجوم في المنيا أودى بحياة 29: the cause right before them did not fly."""
    for i in range(mention.first - 1, -1, -1):
        mark = scene.mark(i)
        if mark is not None and mark.kind == "noun" and mark.value in _STRIKES:
            return False
        if scene.key(i) in _UNFLOWN and not _flown(scene, i + 1):
            return True
    return False


def _flown(scene: Scene, at: int) -> bool:
    mark = scene.mark(at)
    return mark is not None and mark.kind in ("air", "noun")


def _took_part(scene: Scene, mention: Mention) -> bool:
    """Aircraft that take part, or in a sentence which tells what was flown or struck."""
    if scene.key(mention.first - 1) in _MISHAPS or _WATCH.intersection(
        bare_keys(scene.sentence.tokens[: mention.first])
    ):
        return False
    if mention.verb == "deploy" or tells_of_strike(scene.sentence):
        return True
    return any(token.key in _PART for token in scene.sentence.tokens)


def _were_aimed_at(scene: Scene, mention: Mention) -> bool:
    """Targets under a verb, or behind strikes: نقطة تعليق of a jet is none."""
    at = scene.sentence.index
    near = scene.sentences[max(0, at - 1) : at + 1]
    return mention.verb is not None or any(tells_of_strike(each) for each in near)


def _were_dealt(scene: Scene, mention: Mention) -> bool:
    """Counted strikes, or strikes that were dealt: not feared, wanted or only heard of."""
    if mention.quantity.low is not None:
        return True
    mark = scene.mark(mention.first)
    if mark is None or mark.kind != "noun":
        return True
    if any(m.kind == "verb" and m.value in _DONE for m in _of_the_clause(scene, mark)):
        return True
    return any(token.key.removeprefix("و") in _WENT_ON for token in scene.sentence.tokens)


def _of_the_clause(scene: Scene, mark: Mark) -> list[Mark]:
    """The marks around one, up to a comma behind which وأن or وقال begins anew."""
    ends = [i for i, token in enumerate(scene.sentence.tokens) if token.text in _TURNS]
    ends = [i for i in ends if scene.key(i + 1) == "و" and scene.key(i + 2) in ("ان", "قال")]
    first = max((i for i in ends if i < mark.first), default=0)
    last = min((i for i in ends if i > mark.first), default=len(scene.sentence.tokens))
    return [m for m in scene.sentence.marks if first <= m.first < last]


LICENCES: Licences = {
    "person": _were_struck,
    "target": _were_aimed_at,
    "aircraft": _took_part,
    "strike": _were_dealt,
}
