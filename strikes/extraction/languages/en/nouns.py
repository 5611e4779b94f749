"""English nouns that statements count, by class (see measures.NOUNS). Singulars; plurals are
made."""

from ...lexicon import Lexicon, Sense, phrases

SORTIE = """sortie, mission, flight, air sortie, combat sortie, combat mission, combat flight,
flight mission,
aerial mission, air mission, reconnaissance flight, reconnaissance sortie,
reconnaissance mission, aircraft sortie,
refuelling mission, refueling mission, tanker sortie, surveillance flight, surveillance mission,
close air support sortie, close air support mission, air support mission, operational flight,
fighter sortie,
escort mission, patrol flight, support sortie, sorties mission, refuelling sortie,
refueling sortie, tanker mission,
reconnaissance and surveillance mission, intelligence mission, air patrol, air policing mission,
ISR sortie, ISR mission"""
STRIKE_SORTIE = """strike sortie, strike mission, strike flight, attack sortie, armed sortie,
bombing sortie,
bombing mission, ground attack sortie, attack mission, strike air sortie"""
STRIKE = """air strike, airstrike, air attack, air raid, bombing raid, bombing run,
missile strike, drone strike,
precision strike, aerial strike, aerial attack, aerial assault, air assault, aerial raid,
aerial bombardment,
aerial bombing, bombardment, cruise missile strike, pinpoint strike, bombing, missile attack,
rocket strike,
bombing attack, air blow, group strike, massive strike, pin point strike, air and missile strike,
bombing strike,
kinetic strike, dynamic strike, deliberate strike, coalition strike, drone attack,
helicopter strike, air hit,
airstrikes mission, bomb attack run, aerial operation, strafing run, targeted strike,
bombing sally"""
ENGAGEMENT = "engagement"
TARGET = """object, facility, site, installation, infrastructure facility, infrastructure object,
military object, location, military center, military centre, aim point, aimpoint,
infrastructure target, point target,
impact point, objective, asset"""
ITEM = """recoilless rifle, home, dwelling, culvert, rocket propelled grenade position,
rpg position, home made explosives cache, homemade explosives cache, home made explosive cache,
home made explosives factory, rocket storage facility, observation post, observation point,
foot bridge, bed down location, staging location, staging position, staging facility,
rocket firing position, rocket fire position, firing point, tunnel system, tunnel network,
workover rig, oil rig, rig, watercraft, tent,
solar panel, trench line, bull dozer, bridge section, oil well head, oil wellhead, oil pump,
rocket team, rocket cache,
rocket launch site, rocket launching pad, explosives cache, hme cache, power line,
power transformer, ammunition dump, oil truck, depot, dump, warehouse, store, storage,
storehouse, storage facility, storage site,
storage area, cache, arsenal,
stockpile, magazine, command post, command center, command centre, command point, command node,
control post, control point, control center,
control centre, command and control node, command & control node, command and control center,
c2 node, c2 facility,
command and control centre, command and control facility, command & control facility,
command and control post, control node,
command & control center, command & control centre, communication line, line of communication,
communication point,
communications line, communication center, communication centre, communications center,
communications centre,
communications hub, communication hub, logistics hub, logistics centre, logistics center,
communications node,
headquarters, headquarter, hq, nerve centre, nerve center, camp, base, stronghold, strong point,
strongpoint, fortification,
fortified area, fortified position, fortified point, bunker, shelter, hideout, hide out,
hideaway, dugout, pillbox, trench,
tunnel, cave, safe house, den, lair, bastion, outpost, tank, vehicle, car, truck, lorry, pickup,
pick up truck,
technical, motorcycle, motorbike, bike, scooter, convoy, column, motorcade, trailer, tractor,
jeep, suv, humvee,
tanker, tanker truck, oil tanker, fuel tanker, oil tanker truck, fuel truck, oil truck, refinery,
plant, factory, workshop, facility for production,
bridge, building, house, compound, structure, hangar, tower, mast, antenna, transmitter, relay,
repeater,
launcher, mlrs, mrl, multiple rocket launcher, rocket launcher, missile launcher,
multiple launch rocket system, multiple rocket launch system,
launch pad, launching pad, launch site, launch platform, firing point, launching site,
launching point, transloader, mortar, mortar tube,
howitzer, gun, cannon, machine gun, heavy machine gun, machinegun, field gun, artillery piece,
piece of artillery, artillery gun, anti aircraft gun,
aa gun, aaa, aaa piece, gun position, artillery system, artillery, battery, radar, radar station,
radar site, surface to air missile, sam, sam site, air defence system,
surface to surface missile, surface to air missile site, surface to air missile launcher,
surface to air missile system, surface to surface missile launcher,
surface to air missile transloader, surface to air missile canister,
air defense system, missile system, rocket system, rocket rail, rail, boat, dinghy, ship, vessel,
warship, barge, ferry, frigate,
patrol boat, submarine, excavator, bulldozer, crane, front end loader, backhoe, earthmover,
digger, road, supply route, supply road, route, checkpoint,
staging area, assembly area, staging post, transit base, ied, vbied, svbied, bomb factory,
vehicle borne ied, car bomb, vehicle bomb,
vehicle borne bomb, vehicle borne improvised explosive device, improvised explosive device,
foxhole, berm, wellhead, well head, pump jack, pumpjack, well, oil well,
still, oil still, separator, separation plant, collection point, pipeline, pipe, manifold,
storage tank, oil storage tank, fuel tank, generator,
position, fighting position, firing position, sniper position, sniper, defensive position,
fighting unit, tactical unit, training camp, training center, training centre, training base,
training ground, training facility, training area, training site, unit, team, squad, cell,
gathering, concentration, formation, grouping, detachment, stationing point, rallying point,
gathering point,
gathering center, gathering centre, concentration center, concentration centre, assembly point,
muster point, firing line,
armoured personnel carrier, armored personnel carrier, apc, ifv, infantry fighting vehicle,
armoured fighting vehicle, personnel carrier, combat vehicle,
armored vehicle, armoured vehicle, armed vehicle, armored carrier, off road vehicle,
military vehicle, engineering vehicle, ambush position,
piece of equipment, unit of equipment, piece of military equipment, item of equipment,
unit of military equipment,
grenade launcher, rocket propelled grenade system, rpg, anti tank system, weapons system,
weapon system,
explosive device, runway, shaft, shipping container, container, dam, power station, power plant,
substation, school,
hospital, mosque, prison, post, station, refuelling point, pumping station, distribution station,
point, center, centre, hub, node,
means for delivery, means of delivery, means of transport, hardware, asset of equipment,
mortar position, artillery position,
mortar system, mortar crew, mortar team, machine gun team, machine gun position,
machine gun nest, repair shop,
laboratory, lab, barracks, barrack, garrison, embankment, obstacle, fence, wall, gate, entrance,
tunnel entrance, cave entrance, ammunition stockpile,
weapons cache, weapon cache, supply cache, weapons depot, weapons store, arms depot, arms cache,
bomb making facility, explosives factory,
weapons factory, bomb plant, weapon storage facility, weapons storage facility, missile storage,
missile depot, missile site, missile base,
missile battery, rocket site, rocket position, drone workshop, bomb workshop, strike position,
loudspeaker, cash store, cash collection point,
oil refinery, oil facility, oil field, oilfield, oil depot, fuel depot, gas plant,
crude oil tanker, hovercraft, sedan, bus, van, minibus, earth mover"""
PERSON = """militant, terrorist, insurgent, rebel, extremist, jihadist, jihadi, gunman, gunmen,
bandit,
mercenary, soldier, civilian, person, people, commander, field commander, leader, ringleader,
member, operative,
emir, warlord, chief, chieftain, deputy, jihadists fighter, taliban fighter, suspect, opponent,
foreigner, instructor, child, children,
woman, women, men, man, officer, guard, casualty, fatality, victim, body, henchman, henchmen,
native, combatant,
taliban, houthi, fighter, sniper team member, mastermind, planner, recruit, figure, resident,
villager, non combatant, official,
suicide bomber, facilitator, head, aide, adviser, advisor, troop"""
WEAPON = """bomb, missile, munition, weapon, rocket, cruise missile, warhead, guided bomb,
smart bomb, guided missile, air to surface missile, projectile,
jdam, tomahawk, tomahawk missile, tomahawk cruise missile, hellfire, brimstone, paveway,
storm shadow, kalibr, kalibr missile, scalp, shell,
precision guided munition, precision munition, guided munition, precision weapon,
piece of ordnance, piece of munition, weapon system release, tonne of bomb,
ton of bomb, bomb unit, kalibr cruise missile, air bomb, aerial bomb, launch of missile,
missile launch, rocket launch,
cluster bomb, laser guided bomb, hellfire missile, brimstone missile, ballistic missile,
standoff missile, paveway iv, aasm,
tonne of explosives, ton of explosives, tonne of ordnance, ton of ordnance, tonne of munition,
ton of munition, gbu, maverick, laser guided weapon"""
AIRCRAFT = """aircraft, plane, warplane, jet, fighter jet, bomber, helicopter, drone, uav,
fighter aircraft, strike aircraft, attack aircraft, combat aircraft,
combat plane, fighter plane, fighter bomber, strategic bomber, long range bomber,
tanker aircraft, tanker plane, refuelling plane, surveillance aircraft, gunship,
attack helicopter,
refueller, refueler, helicopter gunship, airplane, unmanned aircraft, unmanned aerial vehicle,
rafale, tornado, typhoon, mirage, hornet, tornado gr4, typhoon fgr4, super hornet,
aerial refueller,
eurofighter, jaguar, harrier, mig, sukhoi, tupolev, airframe, raptor, predator, reaper,
attack jet, bomber jet, strategic missile carrier, missile carrier, phantom,
air refueller, unmanned aerial system, growler, strike eagle, gripen, warthog, apache,
interceptor jet, polaris tanker, backfire, stratofortress"""
SETTLEMENT = """settlement, town, village, city, community, locality, populated area,
inhabited locality, neighbourhood, neighborhood, hamlet, township"""
AREA = """square kilometre, square kilometer, sq km, square km, sq kilometer, sq kilometre, km2,
km², square mile, sq mile,
square kilometres of territory, sq . km, percent of the territory, percent of territory,
percent of the country, percent of syrian territory,
% of the territory, % of territory, percent of syria, % of the country,
per cent of the territory, sq m"""
NONE = """country, nation, province, governorate, region, area, district, minute, time, percent,
per cent, %,
kilometre, kilometer, km, metre, meter, mile, foot, feet, ton, tonne, kg, kilogram, kilogramme,
pound, litre, liter, gallon, barrel,
dollar, euro, rouble, ruble, personnel, airman, airmen, sailor, service member, serviceman,
servicewoman, aircrew, pilot, crew, family, refugee, package, parcel, ration, bag, violation,
sapper, hectare, phase, stage, member state, government, agreement, shelling, crossing,
journalist, correspondent,
decree, resolution, article, chapter, option, question, step, priority, decade, generation,
front, side, case, interceptor, rifle,
worker, employee, doctor, patient, student, trooper, police, policeman, policemen, brigade,
battalion, regiment, squadron, division, corps, sapper, tribe, war,
medal, award, phase, report, incident, video, picture, photo, hostage, prisoner, detainee,
defector, deserter, ceasefire, truce, part, group, corridor,
humanitarian action, humanitarian operation, humanitarian convoy, ally, state, partner,
partner nation, coalition member, euros, degree, mine, landmine, anti personnel mine,
unexploded ordnance, share, quarter, third, others share,
vessels hailed, seat, constituency, point percent, flight hour, flying hour, inch, knot, watt,
megawatt, cent, delegation, round of talk, name, kind, type, reason, sector, direction, axis,
airport worker,
line, chapter, episode, exercise, drill, warship visit, contract, air base, airbase, airfield,
language, category, strike package, attempt, weapon release, weapons release"""
TYPED = """oil, fuel, storage, production, producing, weapons, ammunition, munitions, command,
training, manufacturing, supply,
logistics, refining, petroleum, explosives, radar, missile, launching, launch, gas, drug,
bomb making, ied, communications, maintenance, repair, ballistic"""
CLASSES = (
    ("none", NONE),
    ("settlement", SETTLEMENT),
    ("area", AREA),
    ("target", TARGET),
    ("person", PERSON),
    ("weapon", WEAPON),
    ("aircraft", AIRCRAFT),
    ("item", ITEM),
    ("engagement", ENGAGEMENT),
    ("strike", STRIKE),
    ("sortie", SORTIE),
    ("strike_sortie", STRIKE_SORTIE),
)
EITHER = {
    "strike": ("strike", "hit"),
    "raid": ("strike", "hit"),
    "attack": ("strike", "hit"),
    "assault": ("strike", "hit"),
    "target": ("target", "hit"),
    "hit": ("target", "hit"),
    "bomb": ("weapon", "hit"),
    "rocket": ("weapon", "hit"),
    "shell": ("weapon", None),
    "launch": ("weapon", "fly"),
    "fire": ("none", "release"),
    "use": ("none", "release"),
    "house": ("item", None),
    "damage": ("none", "damage"),
    "wound": ("none", "wound"),
}


def plural(noun: str) -> str:
    """The plural of a noun, or of the head of "tonne of bomb"."""
    head, of, rest = noun.partition(" of ")
    return _plural(head) + of + (_plural(rest) if of and rest in WEAPON else rest)


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh", "z")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def add_nouns(lexicon: Lexicon) -> None:
    """Give the lexicon every noun in singular and plural; a noun's form says which."""
    for value, words in CLASSES:
        for noun in phrases(words):
            lexicon.add([plural(noun)], Sense("noun", value, "plural"))
            lexicon.add([noun], Sense("noun", value, "singular"))
    lexicon.add(["barracks"], Sense("noun", "item", "any"))
    for noun in (
        "aircraft",
        "headquarters",
        "people",
        "men",
        "women",
        "children",
        "means of delivery",
    ):
        kinds = {"aircraft": "aircraft", "headquarters": "item", "means of delivery": "item"}
        lexicon.add([noun], Sense("noun", kinds.get(noun, "person"), "any"))
    for noun, senses in EITHER.items():
        lexicon.add([plural(noun)], Sense("either", senses, "plural"))
        lexicon.add([noun], Sense("either", senses, "singular"))
