"""English verbs by class (see measures.VERBS): base forms; the other forms are made or listed.

Forms: "base" and "ing" govern what follows; "past" may be active or a participle, and grammar.py
decides; "right" and "left" are settled.
"""

from ...lexicon import Lexicon, Sense, phrases

REGULAR = {
    "destroy": """destroy, eliminate, annihilate, demolish, obliterate, wreck, raze, flatten,
    liquidate,
        incinerate, exterminate, ruin, decimate, pulverize, pulverise, dismantle""",
    "hit": """attack, target, engage, pound, bombard, blast, pummel, strafe, hammer, bomb, raid,
    strike, assault""",
    "damage": "damage, disable, degrade, crater, cripple, impair",
    "suppress": "suppress",
    "kill": "kill, assassinate, slaughter",
    "wound": "wound, injure, maim",
    "neutralise": "neutralise, neutralize",
    "detect": "detect, locate, identify, discover, reveal, expose, pinpoint, uncover",
    "fly": """conduct, perform, execute, launch, mount, undertake, complete, log, accomplish,
        deliver, stage, unleash""",
    "release": "drop, fire, release, expend, employ, use, discharge, lob, rain, loose",
    "deploy": "deploy, station, dispatch, involve, participate, commit, contribute, provide",
    "take": "liberate, free, recapture, capture, seize, regain, reclaim, recover, clear",
    "lose": """crash, intercept, confront, repel, evacuate, defuse, hail, board, distribute,
        accommodate,
        ditch, hijack, repulse,
        thwart, foil, surrender, abandon, remove, arrest, detain, inspect, divert, escort,
        rescue, deny""",
}
IRREGULAR = {
    "destroy": [
        ("wipe", "wipes", "wiping", "wiped", "out"),
        ("knock", "knocks", "knocking", "knocked", "out"),
        ("take", "takes", "taking", "took", "out"),
        ("take", "takes", "taking", "taken", "out"),
        ("blow", "blows", "blowing", "blew", "up"),
        ("blow", "blows", "blowing", "blown", "up"),
        ("put", "puts", "putting", "put", "out of action"),
        ("put", "puts", "putting", "put", "out of commission"),
        ("put", "puts", "putting", "put", "out of operation"),
        ("put", "puts", "putting", "put", "an end to"),
        ("put", "puts", "putting", "put", "paid to"),
        ("make", "makes", "making", "made", "short work of"),
        ("dispose", "disposes", "disposing", "disposed", "of"),
        ("do", "does", "doing", "done", "away with"),
        ("do", "does", "doing", "did", "away with"),
        ("lay", "lays", "laying", "laid", "waste to"),
        ("reduce", "reduces", "reducing", "reduced", "to ashes"),
        ("burn", "burns", "burning", "burnt", "down"),
        ("level", "levels", "levelling", "levelled", ""),
        ("level", "levels", "leveling", "leveled", ""),
        ("smash", "smashes", "smashing", "smashed", ""),
        ("finish", "finishes", "finishing", "finished", "off"),
        ("blow", "blows", "blowing", "blown", "apart"),
        ("tear", "tears", "tearing", "torn", "down"),
        ("sink", "sinks", "sinking", "sunk", ""),
        ("sink", "sinks", "sinking", "sank", ""),
    ],
    "hit": [
        ("hit", "hits", "hitting", "hit", ""),
        ("strike", "strikes", "striking", "struck", ""),
        ("strike", "strikes", "striking", "stricken", ""),
        ("beat", "beats", "beating", "beaten", ""),
    ],
    "fly": [
        ("fly", "flies", "flying", "flew", ""),
        ("fly", "flies", "flying", "flown", ""),
        ("carry", "carries", "carrying", "carried", "out"),
        ("make", "makes", "making", "made", ""),
        ("patrol", "patrols", "patrolling", "patrolled", ""),
        ("deal", "deals", "dealing", "dealt", ""),
        ("run", "runs", "running", "ran", ""),
        ("inflict", "inflicts", "inflicting", "inflicted", ""),
    ],
    "release": [
        ("shoot", "shoots", "shooting", "shot", ""),
        ("let", "lets", "letting", "let", "go"),
        ("let", "lets", "letting", "let", "fly"),
        ("let", "lets", "letting", "let", "loose"),
    ],
    "deploy": [
        ("take", "takes", "taking", "took", "part"),
        ("take", "takes", "taking", "taken", "part"),
        ("send", "sends", "sending", "sent", ""),
    ],
    "take": [
        ("retake", "retakes", "retaking", "retook", ""),
        ("retake", "retakes", "retaking", "retaken", ""),
        ("take", "takes", "taking", "took", "control of"),
        ("take", "takes", "taking", "taken", "control of"),
        ("win", "wins", "winning", "won", "back"),
        ("take", "takes", "taking", "took", "back"),
        ("bring", "brings", "bringing", "brought", "under control"),
    ],
    "lose": [
        ("beat", "beats", "beating", "beaten", "back"),
        ("beat", "beats", "beating", "beat", "back"),
        ("beat", "beats", "beating", "beaten", "off"),
        ("shoot", "shoots", "shooting", "shot", "down"),
        ("bring", "brings", "bringing", "brought", "down"),
        ("down", "downs", "downing", "downed", ""),
        ("stop", "stops", "stopping", "stopped", ""),
        ("lose", "loses", "losing", "lost", ""),
        ("lay", "lays", "laying", "laid", "down"),
    ],
    "destroy_or_damage": [
        (
            "destroy or damage",
            "destroys or damages",
            "destroying or damaging",
            "destroyed or damaged",
            "",
        ),
        (
            "damage or destroy",
            "damages or destroys",
            "damaging or destroying",
            "damaged or destroyed",
            "",
        ),
        (
            "damage and destroy",
            "damages and destroys",
            "damaging and destroying",
            "damaged and destroyed",
            "",
        ),
        (
            "destroy and damage",
            "destroys and damages",
            "destroying and damaging",
            "destroyed and damaged",
            "",
        ),
    ],
    "wound": [("hurt", "hurts", "hurting", "hurt", "")],
    "kill": [
        ("kill or wound", "kills or wounds", "killing or wounding", "killed or wounded", ""),
        ("kill or injure", "kills or injures", "killing or injuring", "killed or injured", ""),
    ],
}
RIGHT = {
    "destroy": """destruction of, elimination of, annihilation of, demolition of, destruction to,
        liquidation of, deprived of, robbed of""",
    "kill": """killing of, death of, deaths of, elimination of commander, claimed the lives of,
    taken the lives of,
    cost the lives of, took the lives of, claimed the life of, at least killing""",
    "wound": "wounding of, injuring of",
    "take": "liberation of, capture of, out of, recapture of, liberating of",
    "hit": """targeting of, bombing of, trained on, went after, went for, aimed at,
    went into action against, went against, took in, worked on the objects of, worked on objects,
    worked on the positions of, worked on positions, worked on targets, worked over targets,
    were directed against, were directed at,
    directed against,
    a direct hit on, direct hit on, accurate hits on, direct hits on, scored hits on,
    scoring hits on, registered hits on""",
    "damage": "damage to",
    "release": "release of, launch of, use of",
    "deploy": """deployment of, consists of, consisted of, consist of, is built around,
    is composed of, is made up of""",
}
LEFT = {
    "take": "were taken, was taken, have been taken, had been taken",
    "damage": """suffered damage, sustained damage, suffer damage, was left damaged,
        were left damaged""",
    "release": """fell, fell on, rained down, were let loose, come down, came down, landed on,
        went down on, rained on, slammed into, tore through, reached the base, reached the target,
        reached the targets, reached their targets, reached their target""",
    "hit": """have been the object of air strikes, were the object of air strikes,
        was the object of air strikes,
        came under, were gone after, was gone after,
        came under attack, came under fire, came under strike,
        came under air attack, came under bombardment, come under attack, were under attack,
        came under a strike, were subjected to strikes, took hits, took a hit, suffered hits,
        sustained hits, suffered direct hits, were affected, was the target of, were the target of,
        were the targets of, became the target of""",
    "lose": "were shelled, was shelled, were shot dead, was shot dead, shot dead, were gunned down",
    "kill": """dead, died, die, were dead, perished, lost their lives, lost his life, have died,
        were slain, slain, are dead, met their deaths, met their death, met his death,
        met her death, found their death""",
    "destroy": """fell victim to, fell prey to, went up in flames, went up in smoke,
        gone up in smoke, were left in ruins,
        left in ruins, reduced to rubble, were no more, blown to pieces, lay in ruins,
        were in ruins, ceased to exist, no longer exists, no longer exist,
        lay destroyed, burned, burnt, burned out, burnt out,
        out of action, was in ruins,
        ablaze, had gone, are gone, were gone""",
    "deploy": """in reserve, were called to, were called in, were tasked, was called to,
        took part, taking part, participated, participating, are involved, were involved,
        took off, take part, are stationed, is stationed, are based, on station,
        go into action, went into action, going into action, headed for,
        took to the air, set out, scrambled,
        were in action, were airborne, engaged in, been in the air, were in the air""",
}


def forms(base: str) -> tuple[str, str, str, str]:
    """Base, third person, -ing and past of a regular verb."""
    word, space, rest = base.partition(" ")
    stem = word[:-1] if word.endswith("e") else word
    doubled = word + word[-1] if word in ("drop", "hit", "strip", "commit") else stem
    past = word[:-1] + "ied" if word.endswith("y") and word[-2] not in "aeiou" else doubled + "ed"
    third = word + "es" if word.endswith(("s", "x", "ch", "sh")) else word + "s"
    tail = space + rest
    return word + tail, third + tail, doubled + "ing" + tail, past + tail


def add_verbs(lexicon: Lexicon) -> None:
    """Give the lexicon every verb in every form, words that are also nouns excepted."""
    for value, words in REGULAR.items():
        for verb in phrases(words):
            _add(lexicon, value, *forms(verb))
    for value, rows in IRREGULAR.items():
        for base, third, ing, past, particle in rows:
            _add(
                lexicon, value, *(f"{form} {particle}".strip() for form in (base, third, ing, past))
            )
    lexicon.add(["based at", "based in"], Sense("verb", "deploy", "past"))
    lexicon.add(["rocketed"], Sense("verb", "hit", "past"))
    for form, table in (("right", RIGHT), ("left", LEFT)):
        for value, words in table.items():
            lexicon.add(phrases(words), Sense("verb", value, form))


def _add(lexicon: Lexicon, value: str, base: str, third: str, ing: str, past: str) -> None:
    lexicon.add([base, third], Sense("verb", value, "base"))
    lexicon.add([ing], Sense("verb", value, "ing"))
    lexicon.add([past], Sense("verb", value, "past"))
