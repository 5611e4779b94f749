"""An item stays inside its row, unpacked: fetching it from beside would cost a page of the API more
than all else. Room for it is made by what is larger, the record's own data."""

from django.db import migrations

INSIDE = """
ALTER TABLE strikes_published ALTER COLUMN feature SET STORAGE MAIN;
ALTER TABLE strikes_published SET (toast_tuple_target = 2560)
"""
AS_BEFORE = """
ALTER TABLE strikes_published ALTER COLUMN feature SET STORAGE EXTERNAL;
ALTER TABLE strikes_published RESET (toast_tuple_target)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("strikes", "0020_planned_releases"),
    ]

    operations = [migrations.RunSQL(INSIDE, AS_BEFORE)]
