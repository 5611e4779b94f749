"""Each published record as the API hands it out, and the indexes its pages stand on.

What was published before is rendered here, once, from `data`; from now on a release does it.
"""

from datetime import date, timedelta

import django.contrib.postgres.indexes
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

# “7 strike SY-HI 24189”: campaign, kind, province (or * for any) and month in which a record may
# lie. One without an end, or longer than three years, lies in “long”. One index over these finds
# the records of some provinces and months at the same cost however many others there are.
CELLS = """
CREATE FUNCTION published_cells(campaign bigint, kind text, provinces text[], days daterange)
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN days IS NULL OR isempty(days) THEN '{}' ELSE ARRAY(
    SELECT campaign || ' ' || kind || ' ' || province || ' ' || month
    FROM unnest(provinces || '*'::text) AS province, unnest(
      CASE WHEN coalesce(upper(days) - lower(days), 1100) > 1096 THEN '{long}'
      ELSE ARRAY(SELECT number::text FROM generate_series(
        (extract(year FROM lower(days)) * 12 + extract(month FROM lower(days)) - 1)::int,
        (extract(year FROM upper(days) - 1) * 12 + extract(month FROM upper(days) - 1) - 1)::int
      ) AS number) END) AS month
  ) END
$$
"""
# Left as they are: unpacking would cost more than all else a page of the API does.
UNPACKED = """
ALTER TABLE strikes_published
  ALTER COLUMN feature SET STORAGE EXTERNAL, ALTER COLUMN line SET STORAGE EXTERNAL
"""
PACKED = """
ALTER TABLE strikes_published
  ALTER COLUMN feature SET STORAGE EXTENDED, ALTER COLUMN line SET STORAGE EXTENDED
"""
AT_ONCE = 500


def render(apps, schema_editor):
    from strikes.releases.items import VALUES, rendered

    Published = apps.get_model("strikes", "Published")
    rows = Published.objects.filter(kind__in=list(VALUES))
    with schema_editor.connection.cursor() as cursor:
        for pk, kind, key, data in rows.values_list("pk", "kind", "key", "data").iterator(AT_ONCE):
            item = rendered(kind, key, data)
            cursor.execute(
                "UPDATE strikes_published SET feature = %s, line = %s,"
                ' "window" = coalesce("window", %s::daterange) WHERE id = %s',
                [item["feature"], item["line"], _published_day(kind, data), pk],
            )


def _published_day(kind, data):
    if kind != "statement" or not data.get("published"):
        return None
    day = date.fromisoformat(data["published"])
    return f"[{day},{day + timedelta(days=1)})"


class Migration(migrations.Migration):
    dependencies = [
        ("strikes", "0010_facets_and_search"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="published",
            name="content_never_changes",
        ),
        migrations.AddField(
            model_name="published",
            name="feature",
            field=models.TextField(blank=True, help_text="its GeoJSON"),
        ),
        migrations.AddField(
            model_name="published",
            name="line",
            field=models.TextField(blank=True, help_text="its line of CSV"),
        ),
        migrations.RunSQL(UNPACKED, PACKED),
        migrations.RunPython(render, migrations.RunPython.noop),
        migrations.RunSQL(CELLS, "DROP FUNCTION published_cells"),
        migrations.AddIndex(
            model_name="published",
            index=models.Index(fields=["campaign", "kind", "id"], name="published_in_order"),
        ),
        migrations.AddIndex(
            model_name="published",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    "campaign_id", "kind", "provinces", "window", function="published_cells"
                ),
                name="published_cells",
            ),
        ),
        migrations.AddIndex(
            model_name="published",
            index=models.Index(
                condition=models.Q(("lat__isnull", False)),
                fields=["lat", "lon"],
                name="published_points",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="published",
            trigger=pgtrigger.compiler.Trigger(
                name="content_never_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."campaign_id" IS DISTINCT FROM (NEW."campaign_id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."key" IS DISTINCT FROM (NEW."key") OR OLD."since" IS DISTINCT FROM (NEW."since") OR OLD."window" IS DISTINCT FROM (NEW."window") OR OLD."where_prec" IS DISTINCT FROM (NEW."where_prec") OR OLD."provinces" IS DISTINCT FROM (NEW."provinces") OR OLD."lat" IS DISTINCT FROM (NEW."lat") OR OLD."lon" IS DISTINCT FROM (NEW."lon") OR OLD."radius_km" IS DISTINCT FROM (NEW."radius_km") OR OLD."evidence_count" IS DISTINCT FROM (NEW."evidence_count") OR OLD."data" IS DISTINCT FROM (NEW."data") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."feature" IS DISTINCT FROM (NEW."feature") OR OLD."line" IS DISTINCT FROM (NEW."line"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="eddc884a5641f8f56738f076324a77f8ca062d76",
                    operation="UPDATE",
                    pgid="pgtrigger_content_never_changes_788b3",
                    table="strikes_published",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="published",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("kind__in", ("strike", "sortie", "claim", "statement", "area")),
                        _negated=True,
                    ),
                    models.Q(
                        models.Q(("feature", ""), _negated=True),
                        models.Q(("line", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="published_items_are_rendered",
            ),
        ),
    ]
