"""Chinese names in Russian letters: syllables, apostrophes, and what is no pinyin."""

from __future__ import annotations

import pytest

from ontology.palladius import palladius

NAMES = {
    "Jinan": "Цзинань",
    "Xi'an": "Сиань",
    "Chang'an": "Чанъань",
    "Shijiazhuang": "Шицзячжуан",
    "Zhengzhou": "Чжэнчжоу",
    "Lüliang": "Люйлян",
    "Hui": "Хуэй",
    "Xuchang": "Сюйчан",
    "Quanzhou": "Цюаньчжоу",
    "Weihai": "Вэйхай",
    "Zibo": "Цзыбо",
    "Ürümqi": "",
    "Hohhot": "",
    "Lhasa": "",
}


@pytest.mark.parametrize(("pinyin", "russian"), NAMES.items(), ids=NAMES)
def test_a_name(pinyin: str, russian: str) -> None:
    assert palladius(pinyin) == russian
