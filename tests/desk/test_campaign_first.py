"""Loading a campaign before the areas of its country."""

import pytest
from django.core.management import CommandError, call_command

from strikes.models import Campaign


def test_without_areas_the_command_says_what_to_run_first(db):
    with pytest.raises(CommandError, match="run manage.py load_areas SY first"):
        call_command("load_campaign")
    assert not Campaign.objects.exists()
