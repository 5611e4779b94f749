"""A page's form as a browser would send it: every box with what stands in it."""

from html.parser import HTMLParser


class _Boxes(HTMLParser):
    def __init__(self):
        super().__init__()
        self.values: dict[str, list[str]] = {}
        self.select, self.area, self.text = "", "", ""
        self.first_option = None

    def handle_starttag(self, tag, pairs):
        attrs = dict(pairs)
        if tag == "input" and attrs.get("name"):
            self._input(attrs)
        elif tag == "select":
            self.select, self.first_option = attrs.get("name", ""), None
            self.is_multiple = "multiple" in attrs
        elif tag == "option" and self.select:
            self._option(attrs)
        elif tag == "textarea":
            self.area, self.text = attrs.get("name", ""), ""

    def _input(self, attrs):
        kind = attrs.get("type", "text")
        if kind in ("submit", "button", "file"):
            return
        if kind in ("checkbox", "radio") and "checked" not in attrs:
            return
        self.values.setdefault(attrs["name"], []).append(attrs.get("value", "") or "")

    def _option(self, attrs):
        value = attrs.get("value", "")
        if "selected" in attrs:
            self.values.setdefault(self.select, []).append(value)
        elif self.first_option is None:
            self.first_option = value

    def handle_endtag(self, tag):
        if tag == "select" and self.select:
            if not self.is_multiple and self.first_option is not None:
                self.values.setdefault(self.select, [self.first_option])
            self.select = ""
        elif tag == "textarea" and self.area:
            self.values[self.area] = [self.text.removeprefix("\n")]
            self.area = ""

    def handle_data(self, data):
        if self.area:
            self.text += data


def filled(response) -> dict[str, list[str]]:
    """The boxes of a page; names of templates for rows yet to be added are left out."""
    parser = _Boxes()
    parser.feed(response.content.decode())
    return {name: each for name, each in parser.values.items() if "__prefix__" not in name}


def save(client, page: str, /, **changes):
    """Opens the form, changes some boxes as an editor would, and saves."""
    boxes = filled(client.get(page)) | changes
    return client.post(page, boxes, follow=True)


def said(response) -> str:
    """All messages of the page."""
    return " ".join(str(message) for message in response.context["messages"])
