"""The licence that a claim needs: what else its text must say for a claim of its kind."""

from collections.abc import Callable, Mapping

from ..mentions import Mention, Scene

Licences = Mapping[str, Callable[[Scene, Mention], bool]]


def is_licensed(licences: Licences, scene: Scene, mention: Mention) -> bool:
    """Does the text give the evidence that a mention of this noun needs, by a language's table?"""
    licence = licences.get(mention.noun or "")
    return licence is None or licence(scene, mention)
