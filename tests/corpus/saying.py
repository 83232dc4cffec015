"""What one hearing looks like in a text: every placeholder of the templates, in either language, at random.

It keeps note of what was told, so that the label of a posting follows from what its text really says.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

from checks.judged import When
from checks.model import Form
from tests.corpus import calendar_words as days
from tests.corpus.model import Company, Hearing
from tests.corpus.words import REGIONS

_OTHER_NAMES = {words.names[0]: words.names for words in REGIONS}
_FORMS = {
    ("ru", Form.OPEN_MEETING): ("в форме открытых собраний", "открытое собрание", "открытого собрания"),
    ("ru", Form.PUBLIC_DISCUSSION): (
        "посредством публичных обсуждений",
        "публичные обсуждения",
        "публичных обсуждений",
    ),
    ("kk", Form.OPEN_MEETING): ("ашық жиналыс нысанында", "ашық жиналыс", "ашық жиналыстың"),
    ("kk", Form.PUBLIC_DISCUSSION): ("жария талқылау нысанында", "жария талқылау", "жария талқылаудың"),
}


class Saying(dict[str, str]):
    """The placeholders of one hearing; a name ending in _ru or _kk speaks that language, others the template's."""

    def __init__(self, hearing: Hearing, language: str, rng: random.Random, posted: date, number: int = 1) -> None:
        super().__init__(n=str(number))
        self.hearing, self.language, self.rng, self.posted = hearing, language, rng, posted
        self.day_told = self.hour_told = self.year_left_out = False

    def __missing__(self, key: str) -> str:
        name, _, language = key.partition("_")
        self[key] = str(getattr(self, f"say_{name}")(language or self.language))
        return self[key]

    def told(self) -> When | None:
        """The date that was told so far, with its hour where that was told as well."""
        when = self.hearing.when
        return When(when.start, when.end, when.at if self.hour_told else None) if self.day_told else None

    def say_co(self, language: str) -> str:
        return company(self.hearing.company, language, self.rng)

    def say_bin(self, language: str) -> str:
        if self.rng.random() < 0.4:
            return ""
        word = self.rng.choice(("БИН", "БИН/ИИН:") if language == "ru" else ("БСН", "БСН/ЖСН:", "БИН"))
        return f"{word} {self.hearing.company.bin}."

    def say_pr(self, language: str) -> str:
        """Paper and work; Russian in the dative, as after «по»."""
        one = self.hearing
        if language == "ru":
            return f"{self.rng.choice(one.papers_ru)} {self.rng.choice(one.works_ru)}"
        return f"{self.rng.choice(one.works_kk)} {self.rng.choice(one.papers_kk)}"

    def say_prn(self, language: str) -> str:
        """Paper and work, Russian in the nominative: the card's own words or nearly so."""
        if language == "kk":
            return self.say_pr(language)
        paper = self.rng.choice(("Отчет", "Проект", "Материалы"))
        return self.hearing.project if self.rng.random() < 0.5 else f"{paper}: {self.say_pr('ru')}"

    def say_wk(self, language: str) -> str:
        return self.rng.choice(self.hearing.works_ru if language == "ru" else self.hearing.works_kk)

    def say_card(self, language: str) -> str:
        return self.hearing.project

    def say_quoted(self, language: str) -> str:
        return f"«{self.hearing.project}»"

    def say_ob(self, language: str) -> str:
        return f"«{self.hearing.object[language == 'kk']}»"

    def say_place(self, language: str) -> str:
        place = self.hearing.place_ru if language == "ru" else self.hearing.place_kk
        for first, names in _OTHER_NAMES.items():
            own = first[language == "kk"]
            if place.startswith(own):
                place = self.rng.choice((own, own, self.rng.choice(names)[language == "kk"])) + place[len(own) :]
        return place if self.rng.random() < 0.75 else ", ".join(place.split(", ")[1:])

    def say_territory(self, language: str) -> str:
        word = "Территория воздействия" if language == "ru" else "Әсер ету аумағы"
        return f"{word}: {self.hearing.territory}."

    def say_form(self, language: str) -> str:
        return _FORMS[language, self.hearing.form][0]

    def say_formn(self, language: str) -> str:
        return _FORMS[language, self.hearing.form][1]

    def say_formg(self, language: str) -> str:
        return _FORMS[language, self.hearing.form][2]

    def say_when(self, language: str) -> str:
        one = self.hearing
        self.day_told = True
        if one.at is None:
            return days.period(one.start, one.end, language, self.rng)
        self.hour_told = True
        forms = days.RU_MEETING if language == "ru" else days.KK_MEETING
        return days.written(self.rng.choice(forms), one.start, one.at)

    def say_day(self, language: str) -> str:
        one = self.hearing
        self.day_told = True
        if one.at is None:
            return days.period(one.start, one.end, language, self.rng)
        return days.written(self.rng.choice(days.RU_DAY if language == "ru" else days.KK_DAY), one.start)

    def say_hour(self, language: str) -> str:
        self.hour_told = True
        return days.written(
            self.rng.choice(days.HOURS_RU if language == "ru" else days.HOURS_KK), self.hearing.start, self.hearing.at
        )

    def say_noyear(self, language: str) -> str:
        self.day_told = self.hour_told = self.year_left_out = True
        forms = days.RU_NO_YEAR if language == "ru" else days.KK_NO_YEAR
        return days.written(self.rng.choice(forms), self.hearing.start, self.hearing.at)

    def say_old(self, language: str) -> str:
        assert self.hearing.former is not None
        forms = (
            days.RU_DAY[:3] if language == "ru" else ("{y} жылғы {d} {kt}", "{dd}.{mm}.{y} ж.", "{y} жылғы {d} {kk}")
        )
        return days.written(self.rng.choice(forms), self.hearing.former)

    def say_free(self, language: str) -> str:
        day = self.posted + timedelta(days=self.rng.randint(3, 30))
        forms = (
            ("{d} {ru} {y} года в 15:00", "{dd}.{mm}.{y} г.")
            if language == "ru"
            else ("{y} жылғы {d} {ki} сағат 15:00-де", "{dd}.{mm}.{y} ж.")
        )
        return days.written(self.rng.choice(forms), day)

    def say_posted(self, language: str) -> str:
        return days.written(
            self.rng.choice(
                ("{dd}.{mm}.{y} г.", "{dd}.{mm}.{y}") if language == "ru" else ("{dd}.{mm}.{y} ж.", "{dd}.{mm}.{y}")
            ),
            self.posted,
        )

    def say_law(self, language: str) -> str:
        return self.rng.choice(days.LAW[language])

    def say_contact(self, language: str) -> str:
        word = "Тел. для справок" if language == "ru" else "Анықтама телефоны"
        code, first, second, third = (self.rng.randint(*span) for span in ((102, 292), (20, 99), (10, 99), (10, 99)))
        return f"{word}: 8 (7{code}) {first}-{second}-{third}, e-mail: eco{third}@mail.kz."

    def say_comments(self, language: str) -> str:
        """A period that is not the hearing's: that in which comments are taken."""
        first, last = (self.hearing.start - timedelta(days=back) for back in (30, 4))
        if language == "ru":
            return days.written("Замечания принимаются с {dd}.{mm}.{y} по {dd2}.{mm2}.{y2} г.", first, end=last)
        return days.written(
            "Ескертулер {dd}.{mm}.{y} ж. бастап {dd2}.{mm2}.{y2} ж. дейін қабылданады.", first, end=last
        )

    def say_deadlineday(self, language: str) -> str:
        forms = days.RU_DAY if language == "ru" else days.KK_DAY
        return days.written(self.rng.choice(forms), self.hearing.start - timedelta(days=3))

    def say_signedday(self, language: str) -> str:
        forms = days.RU_DAY if language == "ru" else days.KK_DAY
        return days.written(self.rng.choice(forms), self.hearing.end + timedelta(days=2))

    def say_zoom(self, language: str) -> str:
        return f"Zoom: https://us05web.zoom.us/j/{self.rng.randint(10**9, 10**10)} код {self.rng.randint(1000, 9999)}"

    def say_licence(self, language: str) -> str:
        return self._beside("licence", language)

    def say_deadline(self, language: str) -> str:
        return self._beside("deadline", language)

    def say_press(self, language: str) -> str:
        return self._beside("press", language)

    def say_signed(self, language: str) -> str:
        return self._beside("signed", language)

    def say_letter(self, language: str) -> str:
        return self._beside("letter", language)

    def _beside(self, what: str, language: str) -> str:
        return days.beside(what, language, self.hearing.start, self.hearing.end, self.rng)


def company(one: Company, language: str, rng: random.Random) -> str:
    """A company's name as a text gives it, with one of its legal forms."""
    if one.form == "body":
        return one.name if language == "ru" else one.name_kk
    if one.form == "ип":
        ways = (
            (f"ИП {one.name}", f"ИП «{one.name}»") if language == "ru" else (f"«{one.name_kk}» ЖК", f"ЖК {one.name_kk}")
        )
        return rng.choice(ways)
    latin = one.latin or one.name
    if language == "ru":
        full = f"Товарищество с ограниченной ответственностью «{one.name}»"
        return rng.choice(
            (f"ТОО «{one.name}»", f"ТОО «{one.name}»", f"ТОО «{latin}»", full, f"TOO «{one.name}»", f"ТОО {one.name}")
        )
    full = f"«{one.name_kk}» жауапкершілігі шектеулі серіктестігі"
    return rng.choice(
        (
            f"«{one.name_kk}» ЖШС",
            f"«{one.name_kk}» ЖШС",
            f"«{latin}» ЖШС",
            full,
            f"«{one.name}» ЖШС-і",
            f"ЖШС «{one.name_kk}»",
        )
    )
