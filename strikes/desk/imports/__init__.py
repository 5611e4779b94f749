"""Imports as an editor runs them: a file comes in, is mapped, checked, imported, and undone.

arrival.py → the file, kept; running.py → dry run and import, with progress; undo.py → taken back;
places.py → spellings that an editor settles; verdicts.py → the file again with a reason a row.
"""
