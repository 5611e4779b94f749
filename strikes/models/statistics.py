"""What Postgres plans its queries by, looked at again where many rows came at once.

Autovacuum does so too, minutes later. Meanwhile Postgres takes a table of a million new rows for
one of a few, and a question of a second lasts for hours.
"""

from django.db import connection

FEW = 5000  # new rows; fewer change no plan

# Tables of our own that have grown or changed by more than a fifth since they were last looked at.
CHANGED = """
    SELECT quote_ident(seen.relname) FROM pg_stat_user_tables AS seen
    JOIN pg_class AS stored ON stored.oid = seen.relid AND pg_has_role(stored.relowner, 'USAGE')
    WHERE seen.schemaname = current_schema() AND seen.relname LIKE 'strikes\\_%%'
      AND seen.n_mod_since_analyze > %s + seen.n_live_tup / 5
    ORDER BY seen.relname
"""
# New entries of a GIN index wait in a list, which each reader would have to look through.
WAITING = """
    SELECT gin_clean_pending_list(index.indexrelid)
    FROM pg_index AS index JOIN pg_class AS named ON named.oid = index.indexrelid
    JOIN pg_am AS kind ON kind.oid = named.relam AND kind.amname = 'gin'
    WHERE index.indrelid = ANY(%s::regclass[])
"""


def look_again() -> list[str]:
    """Gives the names of the tables that were looked at. Outside any transaction: each table is
    locked against another's looking at it while this lasts."""
    with connection.cursor() as cursor:
        cursor.execute(CHANGED, [FEW])
        changed = [name for (name,) in cursor.fetchall()]
        for name in changed:
            cursor.execute(f"ANALYZE {name}")
        cursor.execute(WAITING, [changed])
    return changed
