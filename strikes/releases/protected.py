"""How many records the next release keeps back or shows less exactly, to protect people."""

from dataclasses import dataclass

from strikes.models import Campaign, Mask, Sortie, Strike


@dataclass(frozen=True)
class Protected:
    """Numbers of records, and of names that are masked."""

    held: int = 0
    delayed: int = 0
    rounded: int = 0
    names: int = 0

    def __bool__(self) -> bool:
        return any((self.held, self.delayed, self.rounded, self.names))


def protected(campaign: Campaign) -> Protected:
    strikes = Strike.objects.filter(campaign=campaign)
    sorties = Sortie.objects.filter(campaign=campaign, strike=None)
    held = strikes.held().count() + sorties.held().count()
    kept = strikes.kept_back().count() + sorties.kept_back().count()
    rounded = strikes.rounded().count() + sorties.rounded().count()
    return Protected(held, kept - held, rounded, Mask.objects.filter(campaign=campaign).count())
