class Trouble(Exception):
    """Something the person at the keyboard can put right; the text is one line that says how."""
