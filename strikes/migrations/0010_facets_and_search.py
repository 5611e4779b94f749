"""What a record can be found by, worked out by Postgres from the record itself.

Both columns are generated: nobody writes them, so that they can never tell another story than
`data`, and rows published before this migration have them too.
"""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models

FACETS = """
CREATE FUNCTION published_facets(kind text, data jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN kind IN ('strike', 'sortie', 'claim') THEN ARRAY(
    SELECT DISTINCT name || ':' || (value #>> '{}')
    FROM (VALUES
      ('kind', jsonb_path_query_array(to_jsonb(kind), '$')),
      ('category', jsonb_path_query_array(data, '$.targets[*].category')),
      ('measure', jsonb_path_query_array(data, '$.evidence[*].measure')
               || jsonb_path_query_array(data, '$.measure')),
      ('aircraft', jsonb_path_query_array(data, '$.sorties[*].aircraft')
                || jsonb_path_query_array(data, '$.aircraft')),
      ('organisation', jsonb_path_query_array(data, '$.organisation')),
      ('status', jsonb_path_query_array(data, '$.status')),
      ('grade', jsonb_path_query_array(data, '$.grade')),
      ('where', jsonb_path_query_array(data, '$.where_prec')),
      ('province', jsonb_path_query_array(data, '$.provinces[*].code')),
      ('district', jsonb_path_query_array(data, '$.place.district')
                || jsonb_path_query_array(data, '$.place.area ? (@.level == "district").code')
                || jsonb_path_query_array(data, '$.areas[*] ? (@.level == "district").code')),
      ('place', jsonb_path_query_array(data, '$.place.area ? (@.level == "place").code')
             || jsonb_path_query_array(data, '$.areas[*] ? (@.level == "place").code'))
    ) AS facet (name, found), jsonb_array_elements(found) AS value
    WHERE value #>> '{}' <> ''
    ORDER BY 1
  ) ELSE '{}' END
$$
"""

# Each text is read in the language of its letters; 200,000 letters are far below what a vector holds.
SEARCH = """
CREATE FUNCTION published_search(kind text, data jsonb) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.english', left(coalesce(string_agg(said, ' . ') FILTER
           (WHERE NOT said ~ '[\\u0400-\\u04ff\\u0600-\\u06ff]'), ''), 200000))
      || to_tsvector('pg_catalog.russian', left(coalesce(string_agg(said, ' . ') FILTER
           (WHERE said ~ '[\\u0400-\\u04ff]'), ''), 200000))
      || to_tsvector('pg_catalog.arabic', left(coalesce(string_agg(said, ' . ') FILTER
           (WHERE said ~ '[\\u0600-\\u06ff]'), ''), 200000))
  FROM (
    SELECT DISTINCT value #>> '{}' AS said
    FROM (VALUES
      (jsonb_path_query_array(data, '$.key')),
      (jsonb_path_query_array(data, '$.place.stated')),
      (jsonb_path_query_array(data, '$.place.area.names.*')),
      (jsonb_path_query_array(data, '$.provinces[*].names.*')),
      (jsonb_path_query_array(data, '$.areas[*].names.*')),
      (jsonb_path_query_array(data, '$.places[*]')),
      (jsonb_path_query_array(data, '$.targets[*].term')),
      (jsonb_path_query_array(data, '$.targets[*].target_group')),
      (jsonb_path_query_array(data, '$.sorties[*].aircraft')),
      (jsonb_path_query_array(data, '$.sorties[*].base')),
      (jsonb_path_query_array(data, '$.aircraft')),
      (jsonb_path_query_array(data, '$.base')),
      (jsonb_path_query_array(data, '$.weapon')),
      (jsonb_path_query_array(data, '$.organisation')),
      (jsonb_path_query_array(data, '$.note')),
      (jsonb_path_query_array(data, '$.term')),
      (jsonb_path_query_array(data, '$.speaker')),
      (jsonb_path_query_array(data, '$.post')),
      (jsonb_path_query_array(data, '$.sentence')),
      (jsonb_path_query_array(data, '$.evidence[*].sentence')),
      (jsonb_path_query_array(data, '$.evidence[*].term')),
      (jsonb_path_query_array(data, '$.evidence[*].target_group')),
      (jsonb_path_query_array(data, '$.evidence[*].speaker')),
      (jsonb_path_query_array(data, '$.evidence[*].post')),
      (jsonb_path_query_array(data, '$.evidence[*].organisation')),
      (jsonb_path_query_array(data, '$.evidence[*].publisher')),
      (jsonb_path_query_array(data, '$.evidence[*].title'))
    ) AS part (found), jsonb_array_elements(found) AS value
    WHERE kind IN ('strike', 'sortie', 'claim')
  ) AS texts
$$
"""


class Migration(migrations.Migration):
    dependencies = [("strikes", "0009_marks_of_changes")]

    operations = [
        migrations.RunSQL(FACETS, "DROP FUNCTION published_facets(text, jsonb)"),
        migrations.RunSQL(SEARCH, "DROP FUNCTION published_search(text, jsonb)"),
        migrations.AddField(
            model_name='published',
            name='facets',
            field=models.GeneratedField(db_persist=True, expression=models.Func('kind', 'data', function='published_facets'), help_text='“category:vehicle”, “place:palmyra-163808” …', output_field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
        ),
        migrations.AddField(
            model_name='published',
            name='search',
            field=models.GeneratedField(db_persist=True, expression=models.Func('kind', 'data', function='published_search'), output_field=django.contrib.postgres.search.SearchVectorField()),
        ),
        migrations.AddIndex(
            model_name='published',
            index=django.contrib.postgres.indexes.GinIndex(fields=['facets'], name='published_facets'),
        ),
        migrations.AddIndex(
            model_name='published',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search'], name='published_search'),
        ),
    ]
