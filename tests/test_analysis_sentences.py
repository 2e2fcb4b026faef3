"""Sentences and tokens: a `|` stands where one sentence ends and the next begins."""

from __future__ import annotations

import pytest

from sources import Article
from sources.document import tokenize

SENTENCES = (
    "Посол прибыл утром. | Его встретил аким.",
    "Посол прибыл! | Кто его встретил? | Аким.",
    "Встреча прошла 12 марта 2025 г. в Актау.",
    "Вложат 5 млрд. тенге в порт. | Порт растёт.",
    "Договор подписала Tianshan Chip Co. Ltd. и область.",
    "Аким С. Баймуханов встретил К. Озтюрка. | Они обсудили туризм.",
    "В школе им. Абая открыли музей.",
    "Приехал т.н. «торговый десант». | Его ждали.",
    "Порт вырос в 2,5 раза. | Это рекорд.",
    "По данным на 01.09.2025 построено 3 цеха. | Работа идёт.",
    "Заголовок без точки\n | Первое предложение.",
    "– Мы рады, – сказал он. | – Приезжайте.",
)


def cut(text: str) -> str:
    spans = [(sentence.start, sentence.stop) for sentence in tokenize(Article(text)).sentences]
    return " | ".join(text[start:stop] for start, stop in spans)


@pytest.mark.parametrize("sentences", SENTENCES)
def test_where_sentences_end(sentences: str) -> None:
    assert cut(sentences.replace(" | ", " ")) == sentences.replace("\n", "")


def test_tokens_point_at_their_text() -> None:
    text = " date 2025-10-10 Аким С. Баймуханов (ВКО)\n\nпринял посла – «гостя» из Кот-д’Ивуара."
    for token in tokenize(Article(text, "2025-10-10")).tokens:
        assert text[token.start : token.stop] == token.text


def test_an_initial_keeps_its_dot() -> None:
    words = [token.text for token in tokenize(Article("Приехал С. Баймуханов.")).tokens]
    assert words == ["Приехал", "С.", "Баймуханов", "."]


def test_the_date_in_front_of_the_lead_is_not_read() -> None:
    document = tokenize(Article(" date 2025-10-10 Посол прибыл.", "2025-10-10"))
    assert [token.text for token in document.tokens] == ["Посол", "прибыл", "."]


def test_paragraphs_are_lines_with_text() -> None:
    document = tokenize(Article("Первый. Он же.\n\nВторой.\nТретий."))
    assert [sentence.paragraph for sentence in document.sentences] == [0, 0, 1, 2]
