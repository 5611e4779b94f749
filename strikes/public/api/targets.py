"""Targets are not published rows of their own: each strike carries its own. Here they stand as if
they were, made of the strike's rendered item and of its `data.targets`."""

from strikes.releases.fields import FIELDS

OWN = ("category", "term", "effect", "target_group", "low", "high", "qualifier")


def _property(name: str) -> str:
    if name == "key":
        return "strike.key || '-' || number"
    if name == "strike":
        return "strike.key"
    if name in OWN:
        return f"CASE WHEN target->>'{name}' <> '' THEN target->'{name}' END"
    return f"item->'properties'->'{name}'"


_PROPERTIES = ", ".join(
    f"'{field.name}', {_property(field.name)}" for field in FIELDS["target"] if field.name != "url"
)
# The category is the target's own: another target of the same strike does not let this one in.
TARGETS = f"""(
  SELECT strike.id, number, strike.campaign_id, 'target'::text AS kind,
    strike.key || '-' || number AS key, strike.since, strike.until, strike."window",
    strike.where_prec, strike.provinces, strike.lat, strike.lon, strike.search,
    array(SELECT facet FROM unnest(strike.facets) AS facet WHERE facet NOT LIKE 'category:%%')
      || ('category:' || (target->>'category')) AS facets,
    '/strike/' || strike.key || '/",' || substr(json_build_object({_PROPERTIES})::text, 2)
      || ',"id":' || to_json(strike.key || '-' || number)
      || ',"geometry":' || coalesce(item->>'geometry', 'null') || '}}' AS feature
  FROM strikes_published AS strike,
    jsonb_array_elements(strike.data->'targets') WITH ORDINALITY AS each (target, number),
    LATERAL (SELECT ('{{"properties":{{"url":"' || strike.feature)::json AS item) AS whole
  WHERE strike.kind = 'strike'
) AS strikes_published"""  # noqa: S608 — names of our own lists
