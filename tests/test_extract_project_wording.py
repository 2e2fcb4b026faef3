"""project: the wordings of news, a group for each thing that they leave to be understood."""

from __future__ import annotations

from show import cases, show

KIND = "project"
AKIM = "Аким Кызылординской области Серик Ахметов принял посла Японии Кэнту Мори. "


@cases(
    ("В Семее построят завод.", "name=завод place=Семей stage=planned"),
    ("В Семее строится завод по переработке мяса.",
     "name=завод по переработке мяса topic=food place=Семей stage=started"),
    ("В Семее откроют медицинский колледж на 300 мест.",
     "name=медицинский колледж на 300 мест topic=education + health place=Семей stage=planned"),
    ("В Семее построят мясокомбинат мощностью 20 тысяч тонн в год.",
     "name=мясокомбинат мощностью 20 тысяч тонн в год topic=food place=Семей stage=planned"),
    ("В Семее запустят разработку месторождения «Север».",
     "name=разработка месторождения «Север» topic=mining place=Семей stage=planned"),
    ("Обсуждён ремонт трассы Уральск – Актобе.",
     "name=ремонт трассы Уральск – Актобе topic=transport place=Уральск + Актобе stage=discussed"),
    ("В Семее планируют открыть агропромпарк «Север».",
     "name=агропромпарк «Север» topic=agriculture place=Семей stage=planned"),
    ("Обсуждён запуск прямого авиарейса Астана – Осака.",
     "name=прямой авиарейс Астана – Осака topic=air-transport place=Астана + Осака stage=discussed"),
    ("Обсуждён запуск прямого рейса между Актау и Батуми.",
     "name=прямой рейс между Актау и Батуми topic=air-transport place=Актау + Батуми stage=discussed"),
)  # fmt: skip
def test_a_name_has_its_complements(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("В Семее возведут обсерваторию и ледовую арену.",
     "name=ледовая арена place=Семей stage=planned", "name=обсерватория place=Семей stage=planned"),
    ("Фирма намерена построить в Семее гостиницу на 200 мест, аквапарк и торговый центр.",
     "name=аквапарк topic=tourism place=Семей stage=planned",
     "name=гостиница на 200 мест topic=tourism place=Семей stage=planned",
     "name=торговый центр topic=trade place=Семей stage=planned"),
    ("В Семее обсудили создание онкологического центра и завода по выпуску удобрений.",
     "name=завод по выпуску удобрений topic=chemicals place=Семей stage=discussed",
     "name=онкологический центр topic=health place=Семей stage=discussed"),
)  # fmt: skip
def test_each_thing_of_a_list_is_a_project(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Строить отношения нужно на доверии.",),
    ("Стороны создали рабочую группу и наладили связи.",),
    ("Это откроет широкие возможности для бизнеса.",),
    ("Гости увидели школу, построенную в 1975 году.",),
    ("Обсудили строительство и сферу услуг.",),
    ("Стороны обсудили вопросы реализации взаимовыгодных проектов.",),
    ("Прибыла фирма, которая строит больницы по всему миру.",),
    ("Речь шла о сотрудничестве в реконструкции городских сетей.",),
)
def test_what_is_built_in_a_figure_of_speech_is_none(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Завод в Семее введён в эксплуатацию.", "name=завод place=Семей stage=operating"),
    ("В Семее заработала солнечная электростанция.",
     "name=солнечная электростанция topic=renewables place=Семей stage=operating"),
    ("В Семее ведётся строительство музея.", "name=музей topic=culture place=Семей stage=started"),
    ("В Семее прорабатывается вопрос строительства музея.", "name=музей topic=culture place=Семей stage=discussed"),
    ("Подписан меморандум о строительстве музея в Семее.", "name=музей topic=culture place=Семей stage=agreed"),
    ("Фирма намерена подписать договор о строительстве музея в Семее.",
     "name=музей topic=culture place=Семей stage=planned"),
    ("В Семее завершено строительство музея.", "name=музей topic=culture place=Семей stage=operating"),
    ("Строительство музея в Семее завершат в 2027 году.", "name=музей topic=culture place=Семей stage=planned"),
    ("Семею нужен музей.", "name=музей topic=culture stage=proposed"),
)  # fmt: skip
def test_the_stage_by_its_word(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Обсуждён проект склада в аэропорту Усть-Каменогорска.",
     "name=склад place=аэропорт Усть-Каменогорска stage=discussed"),
    ("Фирма построит школу в Таразе и больницу в Семее.",
     "name=больница topic=health place=Семей stage=planned", "name=школа topic=education place=Тараз stage=planned"),
    ("Фирма построит школу в городе Тараз.", "name=школа topic=education place=Тараз stage=planned"),
    ("Область построит школу. Её возведут возле Тараза.", "name=школа topic=education place=Тараз stage=planned"),
    (AKIM + "В области построят музей.", "name=музей topic=culture place=Кызылординская область stage=planned"),
    (AKIM + "Предложено построить музей.", "name=музей topic=culture place=Кызылординская область stage=proposed"),
    ("Обсуждался инвестиционный проект, место для которого есть в Семее. Он намерен построить логистический центр.",
     "name=логистический центр topic=logistics place=Семей stage=planned"),
)  # fmt: skip
def test_the_place_in_its_sentence_or_from_before(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("В Таразе построят больницу. Проект реализует компания Nippon Wind.",
     "name=больница topic=health place=Тараз actor=Nippon Wind stage=planned"),
    ("В Таразе построят больницу. Строить её будет ТОО «Тараз Строй».",
     "name=больница topic=health place=Тараз actor=Тараз Строй stage=planned"),
    ("В Таразе построят больницу. Строить будут компания «Тараз Строй» и «Nippon Group».",
     "name=больница topic=health place=Тараз actor=Тараз Строй + Nippon Group stage=planned"),
    ("Вместе с компанией Nippon Wind в Таразе построят ветропарк.",
     "name=ветропарк topic=renewables place=Тараз actor=Nippon Wind stage=planned"),
)  # fmt: skip
def test_the_actor_in_its_sentence_or_from_the_next(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("В Таразе построят завод удобрений. Строительство предприятия начнётся весной.",
     "name=завод удобрений topic=chemicals place=Тараз stage=planned"),
    ("Первый проект – областная больница. Её планируют возвести в Таразе.",
     "name=областная больница topic=health place=Тараз stage=planned"),
    ("В Таразе построят ТЭЦ. Теплоэлектроцентраль обойдётся в 5 млрд тенге.",
     "name=ТЭЦ topic=power place=Тараз amount=5000000000 KZT stage=planned"),
    ("В Таразе будут собирать тракторы. Подписан меморандум о производстве тракторов малой мощности.",
     "name=производство тракторов малой мощности topic=machinery place=Тараз stage=agreed"),
)  # fmt: skip
def test_one_project_in_different_words(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("В Таразе появится, например, текстильный кластер стоимостью 270 млн долларов.",
     "name=текстильный кластер topic=light-industry place=Тараз amount=270000000 USD stage=planned"),
    ("Сейчас в нефтегазовой отрасли реализуются три якорных проекта общей стоимостью 10,7 млрд долларов.",
     "name=три якорных проекта topic=oil-gas amount=10700000000 USD stage=started"),
    ("Компания Nippon Wind хочет собирать в Таразе электромобили.",
     "name=сборка электромобилей topic=automotive place=Тараз actor=Nippon Wind stage=proposed"),
    ("В Таразе работают пять проектов – от солнечной электростанции до молочной фермы.",
     "name=молочная ферма topic=livestock place=Тараз stage=operating",
     "name=солнечная электростанция topic=renewables place=Тараз stage=operating"),
    ("Наиболее заметный проект – сборка зерноуборочной техники в Таразе: работа идёт.",
     "name=сборка зерноуборочной техники topic=machinery place=Тараз stage=started"),
    ("Фирмы «Агро Есиль» и «Nippon Group» договорились о прядильной фабрике в Таразе.",
     "name=прядильная фабрика topic=light-industry place=Тараз actor=Агро Есиль + Nippon Group stage=agreed"),
    ("Фирма «Агро Есиль» прорабатывает сборку тракторов в Таразе.",
     "name=сборка тракторов topic=machinery place=Тараз actor=Агро Есиль stage=proposed"),
    ("Другой проект - завод по выпуску цемента в Таразе - уже согласован.",
     "name=завод по выпуску цемента topic=building-materials place=Тараз stage=agreed"),
    ("Посол предложил провести в Таразе японско-казахстанскую выставку.",
     "name=японско-казахстанская выставка place=Тараз stage=proposed"),
    ("В Таразе прошла выставка.",),
)  # fmt: skip
def test_projects_without_a_word_of_building(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("В Таразе построят больницу. Деньги, $300 млн, даёт группа «Тараз Строй».",
     "name=больница topic=health place=Тараз actor=Тараз Строй amount=300000000 USD stage=planned"),
    ("В Таразе построят больницу. Инвестиции в проект составят порядка 1 миллиарда 20 миллионов сомов.",
     "name=больница topic=health place=Тараз amount=1020000000 KGS stage=planned"),
    ("Фирма вложит 40 млн долларов в производство стекла в Таразе.",
     "name=производство стекла topic=building-materials place=Тараз amount=40000000 USD stage=planned"),
    ("Фирма «Агро Есиль» запустила в Таразе цех за 2 млн долларов, а в Семее построит школу за 5 млн долларов.",
     "name=цех place=Тараз actor=Агро Есиль amount=2000000 USD stage=operating",
     "name=школа topic=education place=Семей actor=Агро Есиль amount=5000000 USD stage=planned"),
    ("Фирма «Агро Есиль» вложила 600 млн рублей в откормочную площадку в Таразе.",
     "name=откормочная площадка topic=livestock place=Тараз actor=Агро Есиль amount=600000000 RUB stage=started"),
    ("В Таразе построят гостиницу и аквапарк. Стоимость гостиницы – 5 млн долларов.",
     "name=аквапарк topic=tourism place=Тараз stage=planned",
     "name=гостиница topic=tourism place=Тараз amount=5000000 USD stage=planned"),
    ("В Таразе построят больницу. Товарооборот составил 40 млн долларов.",
     "name=больница topic=health place=Тараз stage=planned"),
)  # fmt: skip
def test_the_sum_goes_to_the_project_spoken_of(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("– В области построят птицефабрику в Таразе, – сказал Серик Ахметов.",
     "name=птицефабрика topic=livestock place=Тараз stage=planned"),
    ("– Мы закупаем машины, возводим больницы, – сказал Серик Ахметов.",),
)  # fmt: skip
def test_who_is_quoted_must_name_a_certain_thing(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Фирма «Восток» уже собирает в Семее тракторы.",
     "name=сборка тракторов topic=machinery place=Семей actor=Восток stage=operating"),
    ("Фирма «Восток» рассматривает возможность выпускать в Семее тракторы.",
     "name=выпуск тракторов topic=machinery place=Семей actor=Восток stage=proposed"),
    ("Фирма «Восток» выпускает тракторы с 1950 года.",),
    ("Такие фирмы выпускают в Семее тракторы.",),
)  # fmt: skip
def test_a_firm_at_work_in_a_place_is_a_project(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Фирма «Восток» хотела бы организовать в Семее фасовку чая.",
     "name=фасовка чая topic=food place=Семей actor=Восток stage=proposed"),
    ("Гостям предложили обновление аппаратуры больницы в Семее.",
     "name=обновление аппаратуры больницы topic=health place=Семей stage=proposed"),
    ("В Семее откроется кабинет реабилитации для детей.",
     "name=кабинет реабилитации для детей topic=health place=Семей stage=planned"),
    ("Семей – город, который строили по плану.",),
    ("Читайте также: в Семее построят новые школы.",),
    ("Обсудили создание базы в Семее и экспорт продукции.", "name=база place=Семей stage=discussed"),
)  # fmt: skip
def test_small_things_and_what_is_no_project(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Область подписала меморандум с компанией «Восток», предусматривающий строительство в Семее больницы.",
     "name=больница topic=health place=Семей actor=Восток stage=planned"),
)  # fmt: skip
def test_whom_a_document_is_with_builds(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Гости посетили Осло, где договорились открыть торговое представительство.",
     "name=торговое представительство topic=trade place=Осло stage=agreed"),
    ("Фирма «Дорстрой» планирует построить обход Тараза.",
     "name=обход place=Тараз actor=Дорстрой stage=planned"),
    ("Планируется открыть прямой рейс из Осло в Тараз.",
     "name=прямой рейс из Осло в Тараз topic=air-transport place=Осло + Тараз stage=planned"),
    ("В Таразе построят завод по выпуску плит ДСП и ЛДСП.",
     "name=завод по выпуску плит ДСП и ЛДСП topic=building-materials place=Тараз stage=planned"),
    ("Планируется открыть в Таразе почётное консульство для дальнейшего развития связей.",
     "name=почётное консульство place=Тараз stage=planned"),
    ("В Таразе планируют построить школы.",),
    ("Тараз нуждается в мусоросортировочном заводе.",
     "name=мусоросортировочный завод topic=waste stage=proposed"),
    ("Логистический хаб в Таразе пока обсуждается.",
     "name=логистический хаб topic=logistics place=Тараз stage=discussed"),
    ("Аким предложил подумать о совместной теплице возле Тараза.",
     "name=совместная теплица topic=crops place=Тараз stage=proposed"),
    ("Речь идёт о складе, который инвестор из Осло – компания Nordhus Cargo – построит в Таразе.",
     "name=склад place=Тараз actor=Nordhus Cargo stage=planned"),
    ("В Таразе построят птицефабрику, мясо пойдёт на экспорт. Возводить её станет Nordhus Agro.",
     "name=птицефабрика topic=livestock place=Тараз actor=Nordhus Agro stage=planned"),
    ("Компания Nordhus Cargo построит в Таразе склад за 5 млн евро. Область привлекла 90 млрд тенге инвестиций.",
     "name=склад place=Тараз actor=Nordhus Cargo amount=5000000 EUR stage=planned"),
    ("Компания «Жайык Трак» рассматривает сборку автобусов в Таразе.",
     "name=сборка автобусов topic=urban-transport place=Тараз actor=Жайык Трак stage=proposed"),
)  # fmt: skip
def test_more_ways_of_the_genre(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Обсуждены вопросы модернизации сельского хозяйства в Таразе.",),
    ("Обсуждён проект застройки бывшего аэропорта в Таразе.",),
    ("Гости озвучили предложения для Тараза:\n• обмен опытом;\n• создание завода по выпуску цемента в Таразе.",
     "name=завод по выпуску цемента topic=building-materials place=Тараз stage=proposed"),
)  # fmt: skip
def test_whole_fields_what_was_there_before_and_lists(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts
