"""project: what belongs to a name and what does not, and who acts where the sentence names several."""

from __future__ import annotations

from show import cases, show

KIND = "project"


@cases(
    ("Компания «Borealis Wind» построит НПЗ за $2,3 млрд.",
     "name=НПЗ actor=Borealis Wind amount=2300000000 USD stage=planned"),
    ("Компания «Borealis Wind» построит в Семее завод на 40 млн евро.",
     "name=завод place=Семей actor=Borealis Wind amount=40000000 EUR stage=planned"),
    ("Фирма построит в Семее 2,3 млн кв. м жилья.", "name=жилье topic=construction place=Семей stage=planned"),
)  # fmt: skip
def test_no_sum_or_unit_is_a_name(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("В Семее запустят СЭС мощностью 50 МВт.",
     "name=СЭС мощностью 50 МВт topic=renewables place=Семей stage=planned"),
    ("В Семее открыли ЦОД.", "name=ЦОД place=Семей stage=operating"),
)  # fmt: skip
def test_abbreviations_name_things(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("В Семее построили первый стекольный завод.",
     "name=стекольный завод topic=building-materials place=Семей stage=operating"),
    ("Первая канатная дорога открылась в Семее.",
     "name=канатная дорога topic=tourism place=Семей stage=operating"),
    ("В Семее построят второй корпус больницы.",
     "name=второй корпус больницы topic=health place=Семей stage=planned"),
    ("В Семее построят первый корпус больницы.",
     "name=первый корпус больницы topic=health place=Семей stage=planned"),
    ("В Семее построят третью гостиницу.", "name=третья гостиница topic=tourism place=Семей stage=planned"),
    ("В Семее построят малую печь.", "name=малая печь place=Семей stage=planned"),
)  # fmt: skip
def test_first_of_its_kind_is_no_name_but_first_part_is(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("The first cable car in the region has opened in Semey.", "name=cable car place=Semey stage=operating"),
    ("Nordvik Gas will build a $2.3 billion refinery in Semey.",
     "name=refinery place=Semey actor=Nordvik Gas amount=2300000000 USD stage=planned"),
    ("Nordvik Gas (Norway) will build a gas plant in Semey.",
     "name=gas plant place=Semey actor=Nordvik Gas stage=planned"),
    ("Nordvik Gas, which is owned by Solvik Holding, is building a plant in Semey.",
     "name=plant place=Semey actor=Nordvik Gas stage=started"),
    ("Danish language centre opened in Semey", "name=Danish language centre place=Semey stage=operating"),
    ("Construction of the glass plant near Semey, run by Denmark's Nordvik Gas, is on schedule.",
     "name=glass plant place=Semey stage=planned"),
    ("The Danish language centre opened in Semey.", "name=Danish language centre place=Semey stage=operating"),
)  # fmt: skip
def test_english_names_and_actors(text: str, facts: list[str]) -> None:
    assert show(text, KIND, language="en") == facts


@cases(
    ("В Семее открылся завод датской компании Nordvik.",
     "name=завод place=Семей actor=Nordvik stage=operating"),
    ("В Семее открыли фабрику шведского концерна «Solvik Tre».",
     "name=фабрика place=Семей actor=Solvik Tre stage=operating"),
)  # fmt: skip
def test_whose_it_is_acts_and_is_no_part_of_the_name(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("ТОО «Тараз Балык», учредителем которого является норвежский холдинг Nordvik, ведёт строительство гостиницы "
     "на 350 мест в Семее.",
     "name=гостиница на 350 мест topic=tourism place=Семей actor=Тараз Балык stage=started"),
    ("Компания «Тараз Балык», которую основала фирма Nordvik, построит в Семее гостиницу.",
     "name=гостиница topic=tourism place=Семей actor=Тараз Балык stage=planned"),
)  # fmt: skip
def test_the_founder_in_a_relative_clause_is_no_actor(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts


@cases(
    ("Компания Solvik Tre (Швеция) построит в Семее фабрику.",
     "name=фабрика place=Семей actor=Solvik Tre stage=planned"),
    ("Подписано соглашение между акиматом Кентау и компанией «Nordvik Gas» (Норвегия) о строительстве завода "
     "технических газов.",
     "name=завод технических газов actor=акимат Кентау + Nordvik Gas stage=agreed"),
)  # fmt: skip
def test_the_home_in_brackets_is_no_actor(text: str, facts: list[str]) -> None:
    assert show(text, KIND) == facts
