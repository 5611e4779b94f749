"""What pages say of what is not shown, to protect people."""

from typing import Any

from django import template

from strikes.releases.masking import BLOCK

register = template.Library()


@register.filter
def has_masked_names(content: Any) -> bool:
    """Whether a block stands in any text of a record, however deep."""
    if isinstance(content, str):
        return BLOCK in content
    parts = content.values() if isinstance(content, dict) else content
    return isinstance(content, dict | list) and any(map(has_masked_names, parts))
