"""Takes tables of claims, strikes, sorties and targets into a campaign: read, check, place, write.

reading.py → rows of text, values.py and parts.py → checked values, belonging.py → the strikes that
rows name, names.py → areas and bodies, sources.py → statements and the words in them, lots.py →
claims.py, sorties.py, sortie_rows.py, targets.py, strikes.py → records.
The files that come with the project and an editor's import go the same way.
"""

from strikes.desk.intake.formats import open_table
from strikes.desk.intake.outcome import Outcome, Verdict
from strikes.desk.intake.reading import IntakeError
from strikes.desk.intake.run import KINDS, Refused, take_in
from strikes.desk.intake.sources import StatementFacts

__all__ = [
    "KINDS",
    "IntakeError",
    "Outcome",
    "Refused",
    "Verdict",
    "StatementFacts",
    "open_table",
    "take_in",
]
