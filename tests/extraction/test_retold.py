"""Scores on labelled statements retold by machine: the floors may only rise."""

from functools import cache

import pytest

from strikes.extraction.score import Score, predict, records_of

from .retold import variants, words_ar, words_ru

WORDS = {"ru": words_ru.WORDS, "ar": words_ar.WORDS}
EVERY = 24  # one in so many statements of a set is retold
FLOORS = {"ru": (0.98, 0.87), "ar": (0.95, 0.87)}  # claims F1, complete F1
each_language = pytest.mark.parametrize("language", FLOORS)


@cache
def scored(language: str) -> Score:
    score = Score()
    for kind in ("dev", "own", "aside"):
        for record in records_of(kind, language)[::EVERY]:
            for _, variant in variants(record, WORDS[language]):
                score.add(variant, predict(variant))
    return score


@each_language
def test_claims_are_found_when_the_same_is_told_otherwise(language):
    assert scored(language).f1() >= FLOORS[language][0]


@each_language
def test_claims_stay_complete_when_the_same_is_told_otherwise(language):
    assert scored(language).f1("complete") >= FLOORS[language][1]


@each_language
def test_hardly_any_way_of_telling_makes_a_claim_where_there_was_none(language):
    assert scored(language).kept_quiet >= 0.95 * scored(language).quiet


@each_language
def test_most_statements_can_be_told_in_many_ways(language):
    record = records_of("dev", language)[0]
    assert len(list(variants(record, WORDS[language]))) >= 35
