"""What the history says of who and why is kept like the history itself.

Each event points at a context; pghistory adds to it while a request or a command goes on."""

import pgtrigger
from pghistory.models import Context

# Adding is how it is written (a user who signs in, an occasion); what was said is never taken back.
ONLY_GROWS = """
IF NOT NEW.metadata::jsonb @> jsonb_strip_nulls(OLD.metadata::jsonb) THEN
    RAISE EXCEPTION 'what the history says of a change is never rewritten'
        USING ERRCODE = 'check_violation';
END IF;
RETURN NEW;
"""


class KeptContext(Context):
    """Carries the triggers of a table that is pghistory's own."""

    class Meta:
        proxy = True
        default_permissions = ()
        triggers = [
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            pgtrigger.Trigger(
                name="only_grows",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func=ONLY_GROWS,
            ),
        ]
