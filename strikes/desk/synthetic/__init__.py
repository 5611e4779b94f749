"""A made-up campaign of any size, for measuring: shaped like a real one, and marked wherever shown.

days.py     how many strikes each day has: bursts, lulls, days without a word
ground.py   where strikes are, at every precision, drawn from the gazetteer
groups.py   strikes that one sentence announces together
texts.py    the briefings and the claims in them
write.py    briefings and what they announce into the working tables
campaign.py all of it, for a number of strikes and a seed
"""

from strikes.desk.synthetic.campaign import SyntheticError, synthesize

__all__ = ["SyntheticError", "synthesize"]
