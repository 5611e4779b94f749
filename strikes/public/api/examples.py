"""Commands that work as they stand, by the tool they are for."""

from typing import Any

from strikes.public.api.endpoint import Call

ASKED = "datetime=2015-10-01/2015-10-31&province=SY-HI"
# {items} is the address of the strikes, fit for a further parameter; {root} that of the API.
EXAMPLES = {
    "curl": """
# Strikes in Homs in October 2015, then all strikes as one table
curl '{items}{asked}'
curl --compressed -o strikes.csv '{items}f=csv'
""",
    "Python, pandas": """
import pandas
strikes = pandas.read_csv("{items}f=csv", parse_dates=["start"])
strikes.groupby("province_codes").size()
""",
    "R": """
strikes <- read.csv("{items}f=csv")
library(sf)
october <- st_read("{items}{asked}&limit=10000")
""",
    "QGIS": """
Layer › Add Layer › Add WFS / OGC API – Features Layer › New
URL: {root}
Version: OGC API – Features; page size: 10000
""",
    "ogr2ogr": """
ogr2ogr strikes.gpkg 'OAPIF:{root}' strikes
ogrinfo -so 'OAPIF:{root}' strikes
""",
}


def examples(call: Call) -> dict[str, Any]:
    items, root = call.addresses.to("items", "strikes"), call.addresses.to("landing")
    items += "&" if "?" in items else "?"
    return {
        "examples": [
            {"tool": tool, "text": text.strip("\n").format(items=items, root=root, asked=ASKED)}
            for tool, text in EXAMPLES.items()
        ]
    }
