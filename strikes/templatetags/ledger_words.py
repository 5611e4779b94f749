"""The wording of `strikes/public/disputes.py` for templates."""

from django import template

from strikes.public import disputes

register = template.Library()

register.filter("dispute_sentence", disputes.sentence)
register.filter("claimed_figure", disputes.figure)
register.filter("claimed_amount", disputes.amount)
register.filter("what_is_counted", disputes.counted)
register.filter("said_by", disputes.speaker)
