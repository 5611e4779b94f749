"""How much of the API each client used in the minute that runs."""

from django.db import connection, models

TAKE = """
INSERT INTO strikes_use AS known (client, minute, taken) VALUES (%(client)s, %(minute)s, %(lease)s)
ON CONFLICT (client) DO UPDATE SET minute = excluded.minute, taken = excluded.taken
  + CASE WHEN known.minute = excluded.minute THEN known.taken ELSE 0 END
RETURNING taken
"""
FORGET = "DELETE FROM strikes_use WHERE minute < %s"
FORGOTTEN_AFTER = 10  # minutes


class Use(models.Model):
    """Kept in an unlogged table: after a crash every client begins anew, which harms nobody.

    `client` is a keyed sum of an address, never the address itself."""

    client = models.CharField(max_length=32, primary_key=True)
    minute = models.BigIntegerField(help_text="since 1970")
    taken = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.taken} requests in minute {self.minute}"

    @staticmethod
    def take(client: str, minute: int, lease: int) -> int:
        """Takes a lease of requests for a client; gives how many it has taken in that minute, these
        included."""
        with connection.cursor() as cursor:
            cursor.execute(TAKE, {"client": client, "minute": minute, "lease": lease})
            (taken,) = cursor.fetchone()
            if taken == lease:  # new in this minute: a moment to forget those long gone
                cursor.execute(FORGET, [minute - FORGOTTEN_AFTER])
        return taken
