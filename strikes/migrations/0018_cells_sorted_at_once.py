"""A page of the API never waits for cells that a release has just written and not yet sorted in."""

import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("strikes", "0017_captures_of_imports"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    "ALTER INDEX published_cells SET (fastupdate = off)",
                    "ALTER INDEX published_cells RESET (fastupdate)",
                )
            ],
            state_operations=[
                migrations.RemoveIndex(model_name="published", name="published_cells"),
                migrations.AddIndex(
                    model_name="published",
                    index=django.contrib.postgres.indexes.GinIndex(
                        models.Func(
                            "campaign_id",
                            "kind",
                            "provinces",
                            "window",
                            function="published_cells",
                        ),
                        fastupdate=False,
                        name="published_cells",
                    ),
                ),
            ],
        ),
    ]
