"""The campaign's claims and strikes in the form of an import, with a sentence for each row."""

import re
from collections import Counter, defaultdict
from pathlib import Path

from strikes.data.build import corrections
from strikes.data.build.tables import Row, read, write
from strikes.desk.intake import summaries, values
from strikes.desk.intake.reading import Row as Line

CLAIM = (
    "claim_id stated_on stated_on_precision speaker post organisation claimant_type publisher url"
    " language measure scope effect unit rate quantity qualifier cumulative window_start window_end"
    " place place_id provinces flown_by note sentence words"
)
STRIKE = (
    "strike_id window_start window_end date_note place_as_stated place_id where_prec location_note"
    " provinces term target_category measure targets_count qualifier platform aircraft weapon base"
    " target_group flown_by stated_on speaker organisation claimant_type publisher url language lat"
    " lon same_event note sentence words"
)
STATEMENT = "key address title text"
FOLDER = "russia-syria-2015"


def build_campaign(claims: list[Row], strikes: list[Row], data: Path) -> None:
    """Writes claims.csv, strikes.csv and statements.csv of the campaign."""
    out = data / "campaigns" / FOLDER
    rows = read(data / "areas" / "SY" / "provinces.csv")
    provinces = {row["iso_3166_2"]: row["name_en"] for row in rows}
    claims = [_claim(row) for row in claims]
    strikes = [_strike(row) for row in strikes]
    _say(claims, values.claim_row, summaries.of_claim, provinces)
    _say(strikes, values.strike_row, summaries.of_strike, provinces)
    write(out / "claims.csv", CLAIM, claims)
    write(out / "strikes.csv", STRIKE, strikes)
    write(out / "statements.csv", STATEMENT, _statements(claims + strikes))


def _place(row: Row) -> Row:
    """A governorate as place is its province, under the province's own code."""
    if row["place_id"].startswith("gov-"):
        return row | {"place_id": "SY-" + row["place_id"][4:].upper()}
    return row


def _claim(row: Row) -> Row:
    flown = row["measure"] == "sorties" and row["claimant_type"] == "russian_official"
    naval = "naval aviation" in row["scope"]
    body = corrections.NAVY if naval else corrections.AEROSPACE
    return _place(row) | {"flown_by": body if flown else ""}


def _strike(row: Row) -> Row:
    naval = row["platform"] == "sea" or row["base"] == "Admiral Kuznetsov"
    return _place(row) | {"flown_by": corrections.NAVY if naval else corrections.AEROSPACE}


def _say(rows: list[Row], check, summarise, provinces: dict[str, str]) -> None:
    """Adds to each row its sentence and, in it, the words that hold the figure."""
    for number, row in enumerate(rows, 2):
        value, reasons = check(Line(number, row))
        if reasons:
            raise SystemExit(f"line {number}: {'; '.join(reasons)}")
        summary = summarise(value, [provinces[code] for code in value.provinces])
        row["sentence"], row["words"] = summary.sentence, summary.words


def _statements(rows: list[Row]) -> list[Row]:
    """One for each address, in the order of the days they were stated on."""
    pages: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        pages[row["url"]].append(row)
    ordered = sorted(pages.items(), key=lambda page: (page[1][0]["stated_on"], page[0]))
    return [_statement(f"p{number:03}", url, some) for number, (url, some) in enumerate(ordered, 1)]


def _statement(key: str, url: str, rows: list[Row]) -> Row:
    source = _source(rows[0])
    said = [row["sentence"] for row in rows]
    return {
        "key": key,
        "address": url,
        "title": _title(rows),
        "text": "\n".join([summaries.heading(source), *said]),
    }


def _source(row: Row) -> values.Source:
    if "claim_id" in row:
        return values.claim_row(Line(0, row))[0].source
    return values.strike_row(Line(0, row))[0].source


def _title(rows: list[Row]) -> str:
    """Who spoke, and on what: «Igor Konashenkov on sorties and targets hit»."""
    who = Counter(row["speaker"] or row["organisation"] for row in rows).most_common(1)[0][0]
    told = "strikes near named places" if "strike_id" in rows[0] else ""
    measures = dict.fromkeys(
        told if "strike_id" in row else row["measure"].replace("_", " ") for row in rows
    )
    topics = [re.sub("^other$", "other figures", one or "single strikes") for one in measures]
    return f"{who} on {', '.join(topics[:-1])}{' and ' if topics[1:] else ''}{topics[-1]}"
