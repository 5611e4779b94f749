"""English function words, as keys."""

STOPS = frozenset(
    """to in on at by with from for near into onto over under above across against around outside
    inside within between among amongst along after before since until till during through
    throughout per via upon beyond behind off towards toward that which who whom whose where
    when while as than if because although though but or nor so then there here is are was were
    be been being am has have had having do does did will would shall should can could may might
    must it he she they we you i him her them us himself itself themselves this these those what
    a an the every each no not only also too just even still again already yet now later earlier
    today yesterday tomorrow he's said says amid despite including except about like came come
    went left leaving according such up down out if once whereas meanwhile plus versus due took
    takes take made using used began begun started where's lying belonging situated""".split()
)
HANGING = frozenset(
    """to in on at by with from for near into onto over under against around outside of between
    among since until till during through the a an and or as than has have had was were be been
    their its his our that which who""".split()
)
DETERMINERS = frozenset(
    """a an the its their his our your my this that these those some any all both another
    each""".split()
)
ARTICLES = frozenset("a an the another its their our".split())
BE = frozenset("is are was were be been being get got getting gets am 's".split())
HAVE = frozenset(["has", "have", "had", "having"])
SUBJECTS = frozenset(
    """they we it he she that which who to will would can could may might must should not
    also""".split()
)
TITLES = frozenset(
    """lt gen col maj brig capt adm vice rear sgt mr mrs ms dr prof st no vs sep sept oct nov dec
    jan feb aug mar apr sq km approx est gov sen rep dept fig ft p.m a.m e.g i.e u.s u.n u.k ltd inc
    jr sr""".split()
)
