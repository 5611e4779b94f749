"""Statements of our own, with the facts of real ones."""

TOTALS = """\
The deputy chief of Russia's General Staff, Pavel Kurachenko, told a council of experts that until \
December 20, 2016 the Aerospace Force had carried out more than 30,000 sorties and hit more than \
62,000 targets of the terrorists.

On September 30, 2015 Russian bombers carried out their first strikes in Syria, hitting ISIL \
positions near the cities of Homs and Hama.
"""

BRIEFING_RU = """\
За минувшие сутки самолёты российской авиагруппы выполнили 20 боевых вылетов и нанесли удары \
по 10 объектам террористов в провинциях Хомс и Идлиб.
"""

BRIEFING_AR = "نفذت الطائرات الروسية خلال يوم واحد 20 طلعة جوية وأصابت 10 أهداف في محافظة حمص."


FONT = b"/Resources << /Font << /F1 5 0 R >> >>"


def page(text: str, title: str = "Briefing", head: str = "") -> str:
    """A web page around a text, with the furniture that pages have."""
    paragraphs = "".join(f"<p>{part}</p>" for part in text.split("\n") if part)
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body>"
        f"<nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
        f"<article><h1>{title}</h1>{paragraphs}</article>"
        "<footer>All rights reserved</footer></body></html>"
    )


def pdf(text: str) -> bytes:
    """A PDF of one page that shows the text."""
    shown = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    content = f"BT /F1 12 Tf 72 720 Td ({shown}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R %s >>" % FONT,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n"
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start
    return bytes(out)
