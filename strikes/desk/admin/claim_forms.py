"""The form of a claim: its words must stand in the captured text, where they are its evidence."""

from django import forms

from strikes.desk.admin.quantities import QuantityForm
from strikes.desk.review import under_public_records
from strikes.models import Claim
from strikes.vocabulary import SETTLED

WORDS_HELP = "Copy the words exactly as they stand in the text; they become the claim's evidence."


class ClaimForm(QuantityForm):
    words = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}), help_text=WORDS_HELP
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.instance.extractor = "editor"

    def clean(self) -> dict:
        data = super().clean()
        capture, words = data.get("capture") or self._own_capture(), data.get("words")
        if capture and words:
            self._find(capture.text, words.replace("\r\n", "\n"))
        if data.get("review") not in (None, *SETTLED) and self._is_public():
            self.add_error("review", "A public record stands on it: withdraw that first.")
        return data

    def _is_public(self) -> bool:
        return under_public_records(Claim.objects.filter(pk=self.instance.pk)).exists()

    def _own_capture(self):
        return self.instance.capture if self.instance.capture_id else None

    def _find(self, text: str, words: str) -> None:
        """Keeps the offsets where the words stood; else takes the first place they stand in."""
        if text[self.instance.start or 0 : self.instance.end or 0] == words:
            return
        at = self.cleaned_data.get("at")  # where the words were selected, if they were
        start = at if at is not None and text.startswith(words, at) else text.find(words)
        if start < 0:
            self.add_error("words", "These words are not in the text of the capture. " + WORDS_HELP)
        else:
            self.instance.start, self.instance.end = start, start + len(words)
