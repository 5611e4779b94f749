"""What is told only to be denied: «назвали ложью сообщения о гибели 13 человек»."""

from ...mentions import Mention, Scene
from .word_lists import words

_LIES = words("""
    ложь фейк вброс выдумка вымысел домысел дезинформация клевета инсинуация фальшивка неправда
    провокация слух утка спекуляция необоснованный беспочвенный ложный недостоверный голословный
    надуманный
    """)
_CALLING = words("назвать называть счесть считать признать")
_REFUTING = words("отвергнуть отвергать опровергнуть опровергать отрицать отмести")
_TOLD = words("сообщение информация слух обвинение данные утверждение заявление публикация довод")
_CONFIRMING = words("подтвердиться подтверждаться")
_BORNE_OUT = words("соответствовать")
_REALITY = words("действительность реальность истина")
_DENIALS = _CALLING | _REFUTING | _CONFIRMING | _BORNE_OUT | {"слух"}
NAMED = 4  # tokens between «назвать» and the lie
ENDING = 8  # tokens between «слухи» and what they tell


def is_denied(scene: Scene, mention: Mention) -> bool:
    """Does the clause that holds the mention deny what it tells?"""
    if not any(token.key in _DENIALS for token in scene.sentence.tokens):
        return False
    ends = [i for i, token in enumerate(scene.sentence.tokens) if token.text == ";"]
    first = max((i for i in ends if i < mention.first), default=0)
    last = min((i for i in ends if i > mention.first), default=len(scene.sentence.tokens))
    return any(_denies(scene, i, mention) for i in range(first, last))


def _denies(scene: Scene, at: int, mention: Mention) -> bool:
    """Is a denial of what is told said at a token?"""
    key = scene.key(at)
    if key in _CALLING:
        return bool(_behind(scene, at) & _LIES)
    if key == "слух" and at < mention.first and "что" in _behind(scene, at):
        return True  # «слухи о том, что …», confirmed or not, are no news of a strike
    if key in _REFUTING and at < mention.first and scene.key(at + 1) == ":":
        return True  # «База опровергает: ударов не было, а 22 убитых …»
    if key in _REFUTING and at < mention.first and _behind(scene, at) & _TOLD:
        if _speaks_on(scene, at, mention.first):
            return False  # «отверг обвинения и сообщил, что …»
        return scene.language.forms.of(scene.sentence.tokens[at].text).pos == "VERB"
    if scene.key(at - 1) != "не" or at < mention.first or key not in _CONFIRMING | _BORNE_OUT:
        return False
    told = any(scene.key(i) in _TOLD for i in range(max(0, mention.first - ENDING), at))
    return told and (key in _CONFIRMING or bool(_behind(scene, at) & _REALITY))


def _speaks_on(scene: Scene, first: int, last: int) -> bool:
    """Does a verb of saying stand between two tokens?"""
    form_of, run = scene.language.forms.of, scene.sentence.tokens
    marks = (m for m in scene.sentence.marks if m.kind == "say" and first < m.first < last)
    return any(form_of(run[m.first].text).pos == "VERB" for m in marks)


def _behind(scene: Scene, at: int) -> set[str]:
    return {scene.key(i) for i in range(at + 1, at + 1 + NAMED)}
