"""English place names: after prepositions, before "province", in lists, and known ones anywhere."""

from ...lexicon import Lexicon, Sense, phrases
from ...places import Place
from ...tokens import Sentence

STRUCK = """Syria, Iraq, Libya, Yemen, Afghanistan, Yugoslavia, Serbia, Kosovo, Somalia,
Pakistan, Lebanon, Gaza, Mali, Sudan,
Syrian Arab Republic, Bosnia, Bosnia and Herzegovina, Montenegro, Ethiopia, Nigeria, Niger, Chad,
Cameroon, Burkina Faso, Armenia, Georgia, Ukraine, Vietnam, Laos,
Cambodia, Korea, Iran, Kuwait, Myanmar, Burma, South Sudan, Congo, SAR, Former Yugoslavia,
Sri Lanka, Philippines, Palestine, Tigray, Mozambique, Federal Republic of Yugoslavia, FRY,
Nagorno Karabakh"""
ELSEWHERE = """Moscow, Washington, Brussels, Riyadh, Ankara, London, Paris, Berlin, Geneva,
Vienna, Amman, Astana, Sochi, Kremlin, Pentagon, New York,
Russia, United States, U.S., US, USA, America, United Kingdom, UK, Britain, France, Israel,
Turkey, Saudi Arabia, Jordan, Qatar, Bahrain, Canada, Australia,
Belgium, Denmark, Netherlands, Holland, Italy, Spain, Germany, Norway, United Arab Emirates, UAE,
Europe, NATO, China, CIS, Mediterranean, Mediterranean Sea,
Caspian, Caspian Sea, Red Sea, Persian Gulf, Arabian Gulf, Gulf, Hmeimim, Humeimim, Hmeymim,
Khmeimim, Hmeimim air base, Incirlik, Akrotiri, Cyprus, Aviano, Bagram, Al Udeid, Middle East,
Mozdok, Engels, Shayrat airfield,
White House, Congress, Tampa, Doha, Naples, Mons, Egypt, Cairo, Tehran, Beijing, Sigonella,
Trapani, Souda Bay, Canberra, Ottawa, Copenhagen, Rabat, Morocco, Abu Dhabi, Dubai, Manama,
Azraq, Facebook, Twitter, Telegram, Lockerbie, Hague, Strasbourg, Rome, Madrid, Lisbon, Munich,
Central Mediterranean, Western, Baltic, Black Sea, Kuznetsov, Admiral Kuznetsov"""
AREA_WORDS = frozenset(
    """province provinces governorate governorates region regions area areas district districts
    valley mountain mountains
    mountainous strip city peninsula heights countryside desert river island suburb suburbs
    pocket sector village town county highlands
    enclave neighborhood neighbourhood outskirts quarter camp ghouta plain""".split()
)
PROVINCE_WORDS = frozenset("province provinces governorate governorates".split())
CALLED = frozenset(
    "province provinces governorate governorates region area district districts mountains valley".split()
)
PREPOSITIONS = frozenset(
    "near in outside around across throughout inside within at on over against along close".split()
)
WEAK = frozenset(
    "at on over against along".split()
)  # a name after these is a place only if known or called one
AIMS = frozenset("push battle fight offensive struggle drive operation".split())
KIND_OF = frozenset(
    """oilfield oilfields field fields city cities town towns village villages province provinces governorate governorates region
    regions area areas outskirts vicinity suburbs
    suburb countryside district districts north south east west northeast northwest southeast
    southwest northwestern center centre port
    neighborhood neighbourhood settlement settlements environs valley mountains town's edge
    bombing liberation battle siege surroundings quarter capital heart""".split()
)
COMPASS = frozenset("north south east west centre center middle".split())
RULERS = frozenset(
    """government ministry army president prime foreign defence defense military air officials
    leader parliament armed
    interior civil ambassador minister ruler allies king crown""".split()
)
GENERIC = frozenset(
    "tal tel tell khan deir jabal jebel kafr kafar ain ayn bir umm sheikh wadi ras beit bab maaret maarat jisr al abu hit".split()
)
BLOCKING = frozenset(
    """operation campaign mission offensive statement fight war push raid interview report ministry
    course form interest case view event framework coordination cooperation""".split()
)
DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest northeastern".split()
)
PARTICLES = frozenset(
    "al el ez as ash az ad ar at an e el- bin de i u um umm abu the es-".split()
) - {"the", "as", "at", "an"}
LED = frozenset(
    "from to toward towards for via by with".split()
)  # a known name after these is a route or an agent
BASES = frozenset(
    "base bases airbase airfield airport embassy carrier agency university aerodrome news daily".split()
)
DEMONYMS = frozenset(
    """russian russians syrian syrians american americans british french turkish israeli saudi
    iraqi iraqis libyan libyans yemeni iranian jordanian egyptian emirati
    kurdish kurds arab arabs western islamic houthi nato coalition u.s. us canadian australian
    danish belgian dutch serbian serb yugoslav afghan houthis allied
    ministry defense defence president minister general colonel lieutenant major spokesman
    operation state central united royal air force
    combined joint he she it they we the this that these those according two one three four five
    six seven eight nine ten mr
    israel's russia's attack warplanes aircraft jets planes army brigadier brig lt gen col maj
    adm also meanwhile another sunni shiite alawite christian""".split()
)
GROUPS = """ISIS, ISIL, Daesh, IS, Islamic State, Islamic State in Iraq and Syria,
Islamic State of Iraq and Syria, Islamic State in Iraq and the Levant,
Islamic State of Iraq and the Levant, IS group, Islamic State group,
Taliban, Houthi, Houthis, PKK, YPG, SDF, PYD, Nusra, Nusra Front, Al Nusra Front, Al-Nusra Front,
Jabhat al Nusra, Al Nusra, Jabhat an Nusra, Jabhat Fateh al Sham, Al Qaeda, al Qaida, AQAP,
Al Shabaab, Hamas, Hezbollah, Hizbullah, Islamic Jihad,
Khorasan Group, Ahrar al Sham, Jaish al Islam, Army of Islam, Jaysh al Islam, Ansar Allah,
Boko Haram, Free Syrian Army, FSA, Liwa al Haqq, Liwa al Tawhid, Hayat Tahrir al Sham, HTS, KLA,
Gaddafi, Qaddafi, Gadhafi, Kadhafi, Saleh, Houthi militia, Islamists, Turkestan Islamic Party,
White Helmets, Republican Guard, Serb forces, IS-K, ISIS-K, Haqqani network,
Kurdistan Workers' Party, Kurdistan Workers’ Party, Ansar al Islam, Muslim Brotherhood,
Khorasan group, Al Murabitoun, Islamic State of Iraq, Iraq and the Levant,
Islamic State in Iraq"""


def add_places(lexicon: Lexicon) -> None:
    """Countries, groups, and names that are never struck places in a statement."""
    lexicon.add(phrases(STRUCK), Sense("place", (), "country"))
    lexicon.add(["Gaza Strip", "Gaza City"], Sense("place", (), "place"))
    lexicon.add(phrases(ELSEWHERE), Sense("elsewhere", ""))
    lexicon.add(phrases(GROUPS), Sense("group", ""))


def find_places(sentence: Sentence) -> list[Place]:
    """The struck places that a sentence names, in order."""
    found, i = [], 0
    while i < len(sentence.tokens):
        led = _led_names(sentence, i)
        if led:
            found += led
            i = max(led[-1].last, i + 1)
            continue
        if sentence.tokens[i].key in ("to", "from", "toward", "towards") and i + 1 < len(
            sentence.tokens
        ):
            i = max(i + 1, _after_route(sentence, i + 1))
            continue
        mark = sentence.at[i]
        called = _called_names(sentence, i) if mark is None else []
        if called:
            found += called
            i = called[-1].last
        elif (
            mark is not None
            and mark.kind == "place"
            and mark.first == i
            and _stands_free(sentence, mark)
        ):
            place = _known(sentence, mark)
            found += [place, *_more(sentence, place.last, place.level)]
            i = max(found[-1].last, i + 1)
        else:
            i += 1
    return [place for place in _with_levels(sentence, found) if not _is_base(sentence, place)]


def _led_names(sentence: Sentence, i: int) -> list[Place]:
    """Names after a preposition: "near X", "in the provinces of X, Y and Z", "outside the
    western city of X"."""
    key = sentence.tokens[i].key
    if key == "to" and i and sentence.tokens[i - 1].key in ("close", "next"):
        key = "near"
    if key == "for" and i and sentence.tokens[i - 1].key in AIMS:
        key = "in"
    if key not in PREPOSITIONS and key != "of":
        return []
    if key == "at" and i and _struck_before(sentence, i):
        key = "near"
    if (
        key == "of"
        and not (i and sentence.tokens[i - 1].key in KIND_OF)
        or _is_distance(sentence, i)
    ):
        return []
    at = _skip_to_name(sentence, i + 1)
    if at is None:
        return []
    place = _name(sentence, at)
    if place is None:
        return []
    if (
        key in WEAK
        and i
        and not place.ids
        and place.level == "place"
        and not _called_area(sentence, place.last)
    ):
        return []
    return [place, *_more(sentence, place.last, place.level)]


def _struck_before(sentence: Sentence, i: int) -> bool:
    mark = sentence.at[i - 1]
    return mark is not None and mark.kind == "noun" and mark.value in ("strike", "target", "item")


def _after_route(sentence: Sentence, at: int) -> int:
    """Where a list of names that a route leads to ends ("carried arms to X, Y and Z")."""
    place = _name(sentence, at) if _begins_name(sentence, at) else None
    if place is None or sentence.tokens[place.last - 1].text.endswith(("'s", "’s")):
        return at
    more = _more(sentence, place.last, place.level)
    return more[-1].last if more else place.last


def _called_names(sentence: Sentence, i: int) -> list[Place]:
    """A name that the text calls a region, a city, or heads a line with: "the Kunduz region",
    "Sirte:"."""
    token = sentence.tokens[i]
    if token.kind != "word" or not token.text[0].isupper() or not _begins_name(sentence, i):
        return []
    before = [t.key for t in sentence.tokens[max(0, i - 2) : i]]
    apposition = (
        len(before) == 2
        and before[1] == ","
        and before[0] in ("city", "town", "village", "capital", "port")
    )
    place = _name(sentence, i)
    struck = _struck_subjects(sentence, place) if place is not None and i == 0 else []
    if struck:
        return struck
    if place is None or place.last >= len(sentence.tokens) or before[-1:] and before[-1] in LED:
        return []
    after = sentence.tokens[place.last]
    bulleted = i == 0 or i == 1 and sentence.tokens[0].kind == "punct"
    if (
        after.key in CALLED
        or apposition
        or bulleted
        and after.text == ":"
        and _begins_list(sentence, place.last + 1)
    ):
        return [place]
    return []


def _struck_subjects(sentence: Sentence, place: Place) -> list[Place]:
    """ "Gara, Qandil and Hakurk were hit"."""
    names = [place, *_more(sentence, place.last, place.level)]
    at = names[-1].last
    follows = [t.key for t in sentence.tokens[at : at + 1]]
    marks = [m for m in sentence.at[at : at + 4] if m is not None]
    passive = any(m.kind == "verb" and m.value == "hit" and m.form == "left" for m in marks)
    return names if follows and follows[0] in ("were", "was") and passive else []


def _begins_list(sentence: Sentence, at: int) -> bool:
    mark = sentence.at[at] if at < len(sentence.at) else None
    return at < len(sentence.tokens) and (
        sentence.tokens[at].kind == "number" or mark is not None and mark.kind == "number"
    )


def _is_distance(sentence: Sentence, i: int) -> bool:
    """Is it "80 km east of X", where X is only a point of reference?"""
    window = sentence.tokens[max(0, i - 8) : i]
    measured = any(
        t.key in ("km", "kilometers", "kilometres", "miles", "mile", "kilometer") for t in window
    )
    return measured and any(
        t.key in DIRECTIONS or t.key in ("from", "of") for t in sentence.tokens[max(0, i - 2) : i]
    )


def _skip_to_name(sentence: Sentence, at: int) -> int | None:
    """The first capital after words such as "the western city of"."""
    for j in range(at, min(at + 7, len(sentence.tokens))):
        token = sentence.tokens[j]
        if _begins_name(sentence, j):
            return j
        mark = sentence.at[j]
        plain = token.kind == "word" and (
            mark is None or mark.kind in ("noun", "refer", "qualifier", "time", "air")
        )
        if not plain or token.text[0].isupper() and token.key not in DEMONYMS:
            return None
        if token.key in BLOCKING or token.key in (
            "and",
            "which",
            "that",
            "to",
            "by",
            "with",
            "who",
            "as",
            "where",
            "a",
            "its",
            "support",
            "from",
        ):
            return None
        if mark is not None and mark.kind == "noun" and token.key not in KIND_OF | AREA_WORDS:
            return None
    return None


def _begins_name(sentence: Sentence, at: int) -> bool:
    token, mark = sentence.tokens[at], sentence.at[at]
    if token.kind != "word":
        return False
    if mark is not None and mark.kind == "place":
        return True
    if token.key in PARTICLES and at + 1 < len(sentence.tokens):
        following = at + 1 + (sentence.tokens[at + 1].text == "-")
        return (
            following < len(sentence.tokens)
            and sentence.tokens[following].text[0].isupper()
            and (
                token.text[0].isupper()
                or sentence.tokens[at + 1].glued
                or token.key in ("al", "el")
            )
        )
    return (
        token.text[0].isupper()
        and token.key not in DEMONYMS
        and mark is None
        and not token.text.endswith("ese")
    )


def _name(sentence: Sentence, at: int) -> Place | None:
    """The name that begins at a token: a known one as known, else the run of capitals."""
    mark = sentence.at[at]
    if mark is not None and mark.kind == "place":
        place = _known(sentence, mark)
        owner = sentence.tokens[mark.last - 1].text.endswith(("'s", "’s"))
        if owner and mark.last < len(sentence.tokens) and _begins_name(sentence, mark.last):
            return _name(sentence, mark.last)
        return place
    last = at
    while last < len(sentence.tokens) and _continues(sentence, last, at):
        last += 1
    while last > at and sentence.tokens[last - 1].kind == "punct":
        last -= 1
    if last == at:
        return None
    owner = sentence.tokens[last - 1].text.endswith(("'s", "’s"))
    if owner and last < len(sentence.tokens) and _begins_name(sentence, last):
        return _name(sentence, last)
    return Place(_text(sentence, at, last), at, last)


def _continues(sentence: Sentence, at: int, first: int) -> bool:
    token, mark = sentence.tokens[at], sentence.at[at]
    if at > first and sentence.tokens[at - 1].text.endswith(("'s", "’s")):
        return False
    if token.text in "-'’‘`" and token.glued:
        return True
    if token.text == "." and sentence.tokens[at - 1].key in ("mt", "st") and at > first:
        return True
    if token.kind != "word" or mark is not None and mark.kind not in ("place",):
        return token.key in PARTICLES and at == first
    return (
        token.text[0].isupper()
        and token.key not in DEMONYMS
        or token.key in PARTICLES
        or (token.glued and at > first and sentence.tokens[at - 1].text == "-")
    )


def _known(sentence: Sentence, mark) -> Place:
    country = mark.form == "country"
    first = mark.first
    if (
        country
        and first
        and sentence.tokens[first - 1].key
        in ("northern", "southern", "eastern", "western", "central")
    ):
        first -= 1
    last = mark.last
    if last < len(sentence.tokens) and sentence.tokens[last - 1].key in GENERIC and not country:
        more = sentence.tokens[last]
        last += more.text[0].isupper() and sentence.at[last] is None and more.key not in DEMONYMS
    name = _text(sentence, first, last)
    return Place(name, mark.first, last, "country" if country else "place", tuple(mark.value or ()))


def _text(sentence: Sentence, first: int, last: int) -> str:
    parts = []
    for token in sentence.tokens[first:last]:
        parts.append(token.text if token.glued or not parts else " " + token.text)
    name = "".join(parts)
    return name.removesuffix("'s").removesuffix("’s").strip("-'’")


def _more(sentence: Sentence, at: int, level: str) -> list[Place]:
    """The rest of a list of names: ", Gara and Qandil"."""
    found = []
    while at < len(sentence.tokens):
        joiner = at
        if sentence.tokens[at].key in AREA_WORDS:
            joiner = at = at + 1
        keys = [t.key for t in sentence.tokens[at : at + 3]]
        if keys[:2] == ["in", "the"] and keys[2:] and keys[2] in COMPASS:
            joiner = at = at + 3
        while joiner < len(sentence.tokens) and sentence.tokens[joiner].key in (
            ",",
            "and",
            "or",
            "&",
            "also",
            "the",
            "in",
            "near",
            "as",
            "well",
        ):
            joiner += 1
        if joiner == at or joiner >= len(sentence.tokens) or not _begins_name(sentence, joiner):
            break
        place = _name(sentence, joiner)
        if place is None or not _belongs(sentence, at, place, level):
            break
        found.append(place)
        at = place.last
    return found


def _belongs(sentence: Sentence, joiner: int, place: Place, level: str) -> bool:
    """Is a name after a comma or "and" one more of the list, not the next clause's subject?"""
    if place.ids or place.level == "country":
        return True
    if level == "country" and sentence.tokens[joiner].key == ",":
        return False
    after = sentence.tokens[place.last] if place.last < len(sentence.tokens) else None
    if (
        after is None
        or after.text in ",.;)"
        or after.key in AREA_WORDS
        or after.key in ("and", "or")
    ):
        mark = sentence.at[place.last + 1] if after and place.last + 1 < len(sentence.at) else None
        return not (mark is not None and mark.kind in ("say", "verb"))
    if sentence.tokens[place.first - 1].key == "and" and after.key in ("were", "was"):
        return True
    return (
        sentence.tokens[place.first - 1].key in ("near", "in", "and")
        and sentence.at[place.last] is None
    )


def _called_area(sentence: Sentence, at: int) -> bool:
    window = sentence.tokens[at : at + 12]
    for token in window:
        if token.key in AREA_WORDS:
            return True
        if not (token.text[0].isupper() or token.key in (",", "and", "al", "-", "el")):
            return False
    return False


def _stands_free(sentence: Sentence, mark) -> bool:
    """May a known name that no preposition leads be a struck place?"""
    before = sentence.tokens[mark.first - 1].key if mark.first else ""
    owner = sentence.tokens[mark.last - 1].text.endswith(("'s", "’s"))
    following = sentence.tokens[mark.last].key if mark.last < len(sentence.tokens) else ""
    if owner and following in RULERS:
        return False
    aim = sentence.tokens[mark.first - 2].key if mark.first > 1 else ""
    if before == "for" and aim in AIMS:
        return True
    if before in LED and not owner or _is_distance(sentence, mark.first):
        return False
    if before == "-" and sentence.tokens[mark.first].glued:
        return False
    if before == "of" and mark.first > 1 and _is_distance(sentence, mark.first - 1):
        return False
    after = sentence.tokens[mark.last].key if mark.last < len(sentence.tokens) else ""
    return after not in ("said", "says", "told") and after not in BASES


def _with_levels(sentence: Sentence, places: list[Place]) -> list[Place]:
    """Call provinces so where the text does: "X province", "the X and Y provinces", "provinces
    of X, Y"."""
    out = list(places)
    for i in range(len(out) - 1, -1, -1):
        place = out[i]
        if place.level == "country":
            continue
        after = sentence.tokens[place.last].key if place.last < len(sentence.tokens) else ""
        before = [t.key for t in sentence.tokens[max(0, place.first - 3) : place.first]]
        listed = (
            i + 1 < len(out)
            and out[i + 1].level == "province"
            and out[i + 1].first - place.last <= 2
        )
        if after in PROVINCE_WORDS or listed or "of" in before and PROVINCE_WORDS & set(before):
            out[i] = place._replace(level="province")
    return out


def _is_base(sentence: Sentence, place: Place) -> bool:
    after = [t.key for t in sentence.tokens[place.last : place.last + 3]]
    return bool(after) and (
        after[0] in BASES
        or after[0] in ("air", "military", "-")
        and bool(BASES & set(after))
        or after[:1] == ["governor"]
    )
