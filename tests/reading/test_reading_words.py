"""The same thing said twice gives the same tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reading.names import bins, name_of, names, numbers, place_words
from checks.reading.words import fold, specific, tokens

SAME = [
    ("НДВ", "нормативы допустимых выбросов"),
    ("НДВ", "рұқсат етілген шығарындылар нормативтері"),
    ("ПУО", "Программы управления отходами"),
    ("ПУО", "қалдықтарды басқару бағдарламасы"),
    ("ПЭК", "программа производственного экологического контроля"),
    ("ППМ", "план природоохранных мероприятий"),
    ("РООС", "Раздел «Охрана окружающей среды»"),
    ("РООС", "қоршаған ортаны қорғау бөлімі"),
    ("ОВОС", "Проведение оценки воздействия на окружающую среду"),
    ("ОоВВ", "Отчет о возможных воздействиях"),
    ("ОоВВ", "ықтимал әсерлер туралы есеп"),
    ("КЭР", "кешенді экологиялық рұқсат"),
    ("ЕНО", "естественно-научное обоснование"),
    ("план горных работ", "тау-кен жұмыстары жоспарына"),
    ("месторождение", "кен орнының"),
    ("реконструкция котельной", "қазандықты қайта жаңарту"),
    ("строительство школы", "құрылысы мектеп"),
    ("Меркенский район, с. Мерке", "Меркі ауданы, Меркі ауылы"),
    ("Кордайского района", "Қордай ауданы"),
    ("г. Астана", "Нұр-Сұлтан қаласы"),
    ("Центральное", "Орталық"),
    ("Бухар-Жырауский район", "Бұқар жырау ауданы"),
    ("TOO «Пример»", "ТОО «Пример»"),
    ("мeстopoждение", "месторождение"),
    ("«Пример-1»", '""Пример - 1""'),
    ("«Коммунсервис Аральского района»", "«Арал ауданының Коммунсервисі»"),
    (
        "отдел коммунального хозяйства и жилищных отношений",
        "коммуналдық шаруашылық және тұрғын үй қатынастары бөлімі",
    ),
    ("отдел земельных отношений", "жер қатынастары бөлімі"),
    ("Отдел ЖКХ, ПТ и АД Жылыойского района", "Жылыой ауданының ТҮКШ, ЖК және АЖ бөлімі"),
    (
        "отдел жилищно-коммунального хозяйства, пассажирского транспорта и автомобильных дорог",
        "тұрғын үй-коммуналдық шаруашылығы, жолаушылар көлігі және автомобиль жолдары бөлімі",
    ),
    ("«Капал Дала и партнёры»", "«Қапал Дала және серіктестер»"),
    ("отдел ЖКХ, ПТиАД", "ТҮКШ ЖКжАЖ бөлімі"),
    ("разведка твёрдых полезных ископаемых", "разведки ТПИ"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_in_other_words(one: str, other: str) -> None:
    assert sorted(set(specific(tokens(fold(one))))) == sorted(set(specific(tokens(fold(other)))))


DIFFERENT = [
    ("лот 1", "лот 2"),
    ("Жылыойский район", "Сарысуский район"),
    ("Пример", "Пример Плюс"),
    ("школа на 300 мест", "школа на 600 мест"),
    ("НДВ", "НДС"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_things_stay_different(one: str, other: str) -> None:
    assert tokens(fold(one)) != tokens(fold(other))


@given(st.text(max_size=300))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_names_in_every_kind_of_quotes() -> None:
    text = fold('ТОО ""Альфа"", АО “Бета”, «Гамма» ЖШС, проект «Дельта», ТОО «Артель «Омега»')
    every, companies = names(text)
    said = [name_of(fold(name)) for name in ("Альфа", "Бета", "Гамма", "Дельта", "Артель", "Омега")]
    assert [name for name in every if " " not in name] == said
    assert set(companies) >= set(said[:3])
    assert said[3] not in companies


def test_numbers_carry_their_word() -> None:
    found = numbers(fold("№ 25140927001, лицензия № 3169-EL, лот 2, 18 блоков, 3-лот, школа на 300 мест"))
    assert {"25140927001", "лиц:3169", "лот:2", "лот:3", "блок:18", "мест:300"} <= set(found)


def test_a_bin_may_be_spaced() -> None:
    assert bins("бин 140940000000, иин 9503 4000 1530") == ("140940000000", "950340001530")


def test_the_place_is_where_the_text_says_so() -> None:
    text = fold("Проект в Байзакском районе. Место проведения: Меркенский район, с. Мерке, Дом культуры. Тел. 8")
    assert "мерк" in place_words(text)
    assert not {"байзак"} & set(place_words(text))


def test_underscores_of_a_file_name_are_spaces_and_a_line_to_sign_on_is_none() -> None:
    assert name_of(fold("Үлгі")) in names(fold("Хабарландыру_«Үлгі» ЖШС_2025"))[1]
    assert fold("хаттама_2025_қаңтар") == "хаттама 2025 кантар"
    assert fold("подпись ______ Иванов") == "подпись ______ иванов"
