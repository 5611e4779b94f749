"""Looks at feeds now, in this process, and says how it went."""

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from strikes.models import Feed
from strikes.statements.feeds import look_at


class Command(BaseCommand):
    help = "Look at the feeds that are due, or at those named; what is new waits for the worker."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("names", nargs="*", metavar="NAME", help="a feed's name")

    def handle(self, *args, names: list[str], **options) -> None:
        if unknown := set(names) - set(Feed.objects.values_list("name", flat=True)):
            raise CommandError(f"There is no feed called {', '.join(sorted(unknown))}.")
        if names:
            Feed.objects.filter(name__in=names).update(next_look=timezone.now())
        due = Feed.objects.due()
        feeds = list(due.filter(name__in=names) if names else due)
        for feed in feeds:
            before = feed.statements.count()
            look_at(feed.pk)
            feed.refresh_from_db()
            new = feed.statements.count() - before
            self.stdout.write(f"{feed}: {feed.problem or f'{new} new statements'}")
        if not feeds:
            self.stdout.write("No feed is due.")
