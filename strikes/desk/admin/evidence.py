"""Forms of records that stand on claims: what the public is to see needs evidence, and an editor
sets only the steps of publication that are an editor's."""

from strikes.models.records import PUBLIC
from strikes.vocabulary import SETTLED

NEEDS_EVIDENCE = (
    "Nothing is made public without evidence: choose at least one claim, or keep this in draft."
)


class EvidencedForm:
    """For a record with `evidence` and `publication`."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        step = self.fields.get("publication")
        if step is not None:
            now = self.instance.publication
            offered = NEXT_STEPS[now]
            step.choices = [choice for choice in step.choices if choice[0] in offered]

    def clean(self) -> dict:
        data = super().clean() or self.cleaned_data
        if data.get("publication") in PUBLIC and "evidence" in data:
            claims = data["evidence"]
            if not claims:
                self.add_error("evidence", NEEDS_EVIDENCE)
            unsettled = [each for each in claims if each.review not in SETTLED]
            if unsettled:
                words = "; ".join(f"“{each.evidence[:60]}”" for each in unsettled[:3])
                self.add_error("evidence", f"Accept these claims first, or leave them out: {words}")
        return data


# Publishing is a step of its own (see publishing.py), so no form offers "published" as new.
NEXT_STEPS = {
    "draft": ("draft", "pending"),
    "pending": ("draft", "pending", "withdrawn"),
    "published": ("published", "withdrawn"),
    "withdrawn": ("withdrawn", "pending"),
}
