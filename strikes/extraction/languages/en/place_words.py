"""English words around place names, and the names of countries and groups."""

from ...lexicon import Lexicon, Sense, phrases
from ...places import gazetteer

STRUCK = """Syria, Iraq, Libya, Yemen, Afghanistan, Yugoslavia, Serbia, Kosovo, Somalia,
Pakistan, Lebanon, Gaza, Mali, Sudan,
Syrian Arab Republic, Bosnia, Bosnia and Herzegovina, Montenegro, Ethiopia, Nigeria, Niger, Chad,
Cameroon, Burkina Faso, Armenia, Georgia, Ukraine, Vietnam, Laos,
Cambodia, Korea, Iran, Kuwait, Myanmar, Burma, South Sudan, Congo, SAR, Former Yugoslavia,
Sri Lanka, Philippines, Palestine, Tigray, Mozambique, Federal Republic of Yugoslavia, FRY,
Nagorno Karabakh"""
TOWNS = """Mosul, Ramadi, Fallujah, Tikrit, Kirkuk, Sinjar, Baghdad, Irbil, Erbil, Haditha, Baiji,
Bayji, Beiji, Tal Afar, Hawija, Habbaniyah, Rutbah, Sulaymaniyah, Qayyarah, Samarra, Makhmur,
Balad, Basra, Najaf, Amariyah, Baqubah, Qaim, Al Qaim, Al Asad, Qandil, Zakho, Hakurk, Avasin,
Basyan, Metina, Gara, Haftanin, Asos, Zap, Tripoli, Misrata, Misurata, Benghazi, Brega, Ajdabiya,
Sirte, Zintan, Zawiya, Zliten, Bani Walid, Gharyan, Sabha, Hun, Waddan, Ras Lanuf, Tobruk, Derna,
Sabratha, Yafran, Nalut, Mizdah, Khums, Al Khums, Jufra, Tarhuna, Sanaa, Sana'a, Aden, Taiz, Taizz,
Hodeidah, Hodeida, Hudaydah, Saada, Saadah, Marib, Mukalla, Ibb, Dhamar, Hajjah, Lahj, Abyan,
Shabwa, Shabwah, Bayda, Jawf, Amran, Mocha, Nihm, Sirwah, Dhale, Midi, Haradh, Zinjibar, Kabul,
Kandahar, Helmand, Kunduz, Nangarhar, Lashkar Gah, Uruzgan, Ghazni, Farah, Jalalabad, Herat,
Paktika, Paktia, Khost, Zabul, Badakhshan, Faryab, Sangin, Musa Qala, Achin, Tora Bora, Pristina,
Belgrade, Novi Sad, Nis, Prizren, Urosevac, Djakovica, Pec, Podgorica, Pancevo, Kragujevac,
Kosovska Mitrovica, Gnjilane, Decani, Podujevo, Srbica, Suva Reka, Kraljevo, Kursumlija, Uzice,
Rafah, Khan Younis, Khan Yunis, Jabalia, Beit Hanoun, Beit Lahia, Nuseirat, Deir al-Balah, Arish,
Al-Arish, Sheikh Zuweid, North Sinai, Mogadishu, Kismayo, Jilib, Barawe, Afgoye, Janaale, Lower
Shabelle, Miranshah, North Waziristan, South Waziristan, Shawal, Datta Khel, Bajaur, Khyber, Swat,
Tirah, Gao, Kidal, Timbuktu, Mekelle, Sambisa, Maiduguri, Kyiv, Kharkiv, Kherson, Mariupol,
Donetsk, Luhansk, Odesa, Zaporizhzhia, Mykolaiv, Bakhmut, Avdiivka, Grozny, Stepanakert, Tskhinvali,
Gori, Poti, Khartoum, Omdurman, Nyala, El Fasher, Beirut, Tyre, Baalbek, Dahiyeh, Nabatieh, Sidon,
Bekaa, Natanz, Isfahan, Bushehr, Fordow"""
ELSEWHERE = """Moscow, Washington, Brussels, Riyadh, Ankara, London, Paris, Berlin, Geneva,
Vienna, Amman, Astana, Sochi, Kremlin, Pentagon, New York,
Russia, United States, U.S., US, USA, America, United Kingdom, UK, Britain, France, Israel,
Turkey, Saudi Arabia, Jordan, Qatar, Bahrain, Canada, Australia,
Belgium, Denmark, Netherlands, Holland, Italy, Spain, Germany, Norway, United Arab Emirates, UAE,
Europe, NATO, China, CIS, Mediterranean, Mediterranean Sea,
Caspian, Caspian Sea, Red Sea, Persian Gulf, Arabian Gulf, Gulf, Hmeimim, Humeimim, Hmeymim,
Khmeimim, Hmeimim air base, Incirlik, Akrotiri, Cyprus, Aviano, Bagram, Al Udeid, Middle East,
Mozdok, Engels,
White House, Congress, Duma, State Duma, Senate, Knesset, Parliament, Bundestag, Tampa, Doha,
Naples, Mons, Egypt, Cairo, Tehran, Beijing, Sigonella,
Trapani, Souda Bay, Canberra, Ottawa, Copenhagen, Rabat, Morocco, Abu Dhabi, Dubai, Manama,
Azraq, Facebook, Twitter, Telegram, Lockerbie, Hague, Strasbourg, Rome, Madrid, Lisbon, Munich,
Central Mediterranean, Baltic, Black Sea, Kuznetsov, Admiral Kuznetsov"""
GROUPS = """ISIS, ISIL, Daesh, IS, Islamic State,
Islamic State of Iraq and Syria, Islamic State in Iraq and the Levant,
Islamic State of Iraq and the Levant, IS group, Islamic State group,
Taliban, Houthi, Houthis, PKK, YPG, SDF, PYD, Nusra, Nusra Front, Al Nusra Front, Al-Nusra Front,
Jabhat al Nusra, Al Nusra, Jabhat an Nusra, Jabhat Fateh al Sham, Al Qaeda, al Qaida, AQAP,
Al Shabaab, Hamas, Hezbollah, Hizbullah, Islamic Jihad,
Khorasan Group, Ahrar al Sham, Jaish al Islam, Army of Islam, Jaysh al Islam, Ansar Allah,
Boko Haram, Free Syrian Army, FSA, Liwa al Haqq, Liwa al Tawhid, Hayat Tahrir al Sham, HTS, KLA,
Gaddafi, Qaddafi, Gadhafi, Kadhafi, Saleh, Houthi militia, Islamists, Turkestan Islamic Party,
al Shabab, Shabab, Shabaab, AQIM, ISWAP, ISGS, Hizbollah, Palestinian Islamic Jihad, PJAK, KCK,
TPLF, RSF, Da'esh, Ansar al Sharia, Jund al Aqsa, Kataib Hezbollah, al Qa'ida, KCK/PKK,
White Helmets, Republican Guard, Serb forces, IS-K, ISIS-K, Haqqani network,
the militia, the militias, the armed group,
    Kurdistan Workers' Party, Kurdistan Workers’ Party, Ansar al Islam, Muslim Brotherhood,
Khorasan group, Al Murabitoun, Islamic State of Iraq, Iraq and the Levant"""
AREA_WORDS = frozenset(
    """province provinces governorate governorates region regions area areas district districts
    valley mountain mountains mountainous strip city peninsula heights hills countryside desert
    river
    island suburb suburbs pocket sector village town county highlands enclave neighborhood
    neighbourhood outskirts quarter camp ghouta plain coast""".split()
)
PROVINCE_WORDS = frozenset(["province", "provinces", "governorate", "governorates"])
CALLED = frozenset(
    """province provinces governorate governorates region area district districts mountains hills
    valley oilfield field dam""".split()
)
CALLED_MANY = frozenset("provinces governorates regions areas districts mountains".split())
PREPOSITIONS = frozenset(
    """near in outside around across throughout inside within at on over against along
    close""".split()
)
WEAK = frozenset(
    ["at", "on", "over", "against", "along"]
)  # a name after these is a place only if known or called one
AIMS = frozenset(
    "push battle fight offensive struggle drive operation fought fighting battling".split()
)
KIND_OF = frozenset(
    """oilfield oilfields field fields city cities town towns village villages province provinces
    governorate governorates region regions area areas outskirts vicinity suburbs suburb
    neighbourhoods neighborhoods quarters
    countryside district districts north south east west northeast northwest southeast southwest
    northwestern center centre port neighborhood neighbourhood settlement settlements community
    environs
    valley mountains bombardment pounding town's edge bombing liberation battle siege
    surroundings quarter capital
    heart part parts gates runway runways edge fringes periphery""".split()
)
COMPASS = frozenset("north south east west centre center middle".split())
RULERS = frozenset(
    """government ministry army president prime foreign defence defense military air officials
    leader service counter intelligence elite security
    special parliament armed interior civil ambassador minister ruler allies king crown""".split()
)
GENERIC = frozenset(
    """tal tel tell khan deir jabal jebel kafr kafar ain ayn bir umm sheikh wadi ras beit bab
    maaret maarat jisr al abu hit""".split()
)
PASSIVE = frozenset("were was have has".split())
FEASTS = frozenset("christmas easter ramadan eid thanksgiving new".split()) - {"new"}
BLOCKING = frozenset(
    """hands newspaper magazine operation campaign mission offensive statement fight war push raid
    interview report ministry
    course form interest case view event framework coordination cooperation""".split()
)
PARTS = frozenset("suburbs neighbourhoods neighborhoods quarters".split())
DIRECTIONS = frozenset(
    """north south east west northeast northwest southeast southwest northeastern""".split()
)
PARTICLES = frozenset(
    [
        "al",
        "el",
        "ez",
        "es",
        "ed",
        "en",
        "er",
        "as",
        "ash",
        "az",
        "ad",
        "ar",
        "at",
        "an",
        "e",
        "el-",
        "bin",
        "de",
        "i",
        "u",
        "um",
        "umm",
        "abu",
        "the",
        "es-",
    ]
) - {"the", "as", "at", "an"}
INSTITUTIONS = frozenset("Command Ministry Headquarters Council Department Committee".split())
OFFICES = frozenset(
    """force forces army military navy ministry aviation government staff
    defences defenses""".split()
)
SPOKEN = frozenset(
    """spokesman spokeswoman spokesperson official officials reporters journalists diplomats
    correspondent""".split()
)
ONWARD = frozenset("to toward towards for on".split())
BOUND = frozenset(
    """way road moved moving move heading headed advancing advanced advance bound marching
    route""".split()
)
LED = frozenset("from to toward towards for via by with".split())
BASES = frozenset(
    """base bases airbase airfield airport embassy carrier agency university aerodrome news
    daily""".split()
)
DEMONYMS = frozenset(
    """russian russians syrian syrians american americans british french turkish israeli saudi
    iraqi iraqis libyan libyans yemeni iranian jordanian egyptian emirati kurdish kurds arab
    arabs western islamic houthi nato coalition u.s. us canadian australian danish belgian dutch
    serbian serb yugoslav afghan houthis allied ministry defense defence president minister
    general colonel lieutenant major spokesman operation state central united royal air force
    combined joint he she it they we the this that these those according two one three four five
    six seven eight nine ten mr israel's russia's attack warplanes aircraft jets planes army
    brigadier brig lt gen col maj adm also meanwhile another sunni shiite alawite
    christian""".split()
)


def add_places(lexicon: Lexicon) -> None:
    """Countries, groups, and names that are never struck places in a statement."""
    lexicon.add(phrases(STRUCK), Sense("place", (), "country"))
    known = {name.casefold() for name in gazetteer()}
    towns = [name for name in phrases(TOWNS) if name.casefold() not in known]
    lexicon.add(towns, Sense("place", (), "town"))
    lexicon.add(["Gaza Strip", "Gaza City"], Sense("place", (), "place"))
    lexicon.add(phrases(ELSEWHERE), Sense("elsewhere", ""))
    lexicon.add(phrases(GROUPS), Sense("group", ""))
