from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model

from strikes.models import CopyProposal, Official, Statement
from strikes.statements.copies import (
    confirm,
    figures_apart,
    propose_copies,
    refuse,
)
from strikes.statements.likeness import bands, likeness, signature
from tests.making import make_capture, make_claim, make_organisation

pytestmark = pytest.mark.django_db

TEXT = (
    "Russian aircraft flew 36 sorties over the past day and hit 49 targets in the provinces of "
    "Homs, Hama and Idlib, the ministry's spokesman said at the briefing on Monday. "
    "A command post near the town of Salma and two ammunition depots were destroyed, he added."
)
CARRIED = "MOSCOW, October 5 (Agency) -- " + TEXT.replace("36 sorties", "39 sorties")
OTHER = (
    "The coalition's aircraft made nine strikes near Mosul and Ramadi, destroying a bridge, "
    "three tactical vehicles and a mortar position, the task force said in a release on Monday."
)


@pytest.fixture
def editor():
    return get_user_model().objects.create(username="editor")


def stated(campaign, text, language="en", figures=(), speaker="", **fields) -> Statement:
    capture = make_capture(campaign, text, language=language, **fields)
    for words, measure, number in figures:
        make_claim(
            capture, words, measure=measure, low=Decimal(number), high=Decimal(number),
            review="proposed", speaker=speaker,
        )  # fmt: skip
    return capture.statement


def read(campaign, *args, **fields) -> Statement:
    """A statement that has been compared with those before it, as all are once they are read."""
    statement = stated(campaign, *args, **fields)
    propose_copies(statement)
    return statement


def test_texts_with_most_words_in_common_are_alike():
    assert likeness(signature(TEXT), signature(CARRIED)) > 0.6
    assert set(bands(signature(TEXT))) & set(bands(signature(CARRIED)))


def test_texts_of_the_same_form_on_other_events_are_not_alike():
    assert likeness(signature(TEXT), signature(OTHER)) < 0.1


def test_a_carried_text_is_proposed_as_a_copy_of_the_first(campaign):
    original, carrier = read(campaign, TEXT), stated(campaign, CARRIED)
    assert propose_copies(carrier) == 1
    proposal = CopyProposal.objects.get()
    assert (proposal.statement, proposal.original, proposal.sign) == (carrier, original, "words")


def test_another_text_is_not_proposed(campaign):
    read(campaign, TEXT)
    assert propose_copies(stated(campaign, OTHER)) == 0


def test_a_text_of_another_month_is_not_proposed(campaign):
    read(campaign, TEXT)
    assert propose_copies(stated(campaign, CARRIED, published=date(2015, 12, 1))) == 0


def test_proposing_twice_makes_one_proposal(campaign):
    read(campaign, TEXT)
    carrier = stated(campaign, CARRIED)
    propose_copies(carrier)
    propose_copies(carrier)
    assert CopyProposal.objects.count() == 1


EN = (("36 sorties", "sorties", 36), ("49 targets", "targets_hit", 49))
RUSSIAN = "Выполнено 36 вылетов, поражено 49 объектов, сообщил Игорь Конашенков."
RU = (("36 вылетов", "sorties", 36), ("49 объектов", "targets_hit", 49))


def test_the_same_figures_of_a_day_in_two_languages_are_proposed(campaign):
    original = stated(campaign, TEXT, "en", EN)
    propose_copies(stated(campaign, RUSSIAN, "ru", RU))
    proposal = CopyProposal.objects.get()
    assert (proposal.original, proposal.sign, proposal.likeness) == (original, "figures", 1.0)


def test_the_same_figures_of_another_speaker_are_not_proposed(campaign):
    ministry = make_organisation()
    Official.objects.create(
        name="Igor Konashenkov", name_ru="Игорь Конашенков", organisation=ministry
    )
    Official.objects.create(name="Sergei Rudskoi", name_ru="Сергей Рудской", organisation=ministry)
    stated(campaign, TEXT, "en", EN, speaker="Sergei Rudskoi")
    assert propose_copies(stated(campaign, RUSSIAN, "ru", RU, "Игорь Конашенков")) == 0


def test_the_same_figures_of_the_same_speaker_are_proposed(campaign):
    Official.objects.create(
        name="Igor Konashenkov", name_ru="Игорь Конашенков", organisation=make_organisation()
    )
    stated(campaign, TEXT, "en", EN, speaker="spokesman Igor Konashenkov")
    assert propose_copies(stated(campaign, RUSSIAN, "ru", RU, "Игорь Конашенков")) == 1


def test_one_figure_in_common_is_too_little(campaign):
    stated(campaign, TEXT, "en", EN[:1])
    assert propose_copies(stated(campaign, RUSSIAN, "ru", RU[:1])) == 0


def test_a_confirmed_copy_points_at_its_original(campaign, editor):
    original, carrier = read(campaign, TEXT), stated(campaign, CARRIED)
    propose_copies(carrier)
    confirm(CopyProposal.objects.get(), editor)
    carrier.refresh_from_db()
    assert carrier.copy_of == original
    assert CopyProposal.objects.get().editor == editor


def test_a_copy_of_a_copy_points_at_the_first(campaign, editor):
    first, second, third = (stated(campaign, text) for text in (TEXT, CARRIED, CARRIED + " End."))
    CopyProposal.objects.create(statement=third, original=second, sign="words", likeness=0.9)
    confirm(CopyProposal.objects.get(), editor)
    CopyProposal.objects.create(statement=second, original=first, sign="words", likeness=0.9)
    confirm(CopyProposal.objects.get(statement=second), editor)
    assert set(first.carriers.all()) == {second, third}


def test_a_refused_copy_stays_a_statement_of_its_own(campaign, editor):
    read(campaign, TEXT)
    carrier = stated(campaign, CARRIED)
    propose_copies(carrier)
    refuse(CopyProposal.objects.get(), editor)
    carrier.refresh_from_db()
    assert carrier.copy_of is None
    assert not CopyProposal.objects.undecided().exists()


def test_what_two_copies_say_differently_is_told_by_measure(campaign):
    here = stated(campaign, TEXT, "en", EN).capture
    there = stated(
        campaign, CARRIED, "en", (("39 sorties", "sorties", 39), ("49 targets", "targets_hit", 49))
    ).capture
    assert figures_apart(list(here.claims.all()), list(there.claims.all())) == [
        ("sorties", ["36"], ["39"])
    ]
