"""The words of the patient's sheet in each language: headings, dates and what a visit is called. Nothing clinical stands here."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.dates import WEEKDAYS

LANGUAGES = {"en": "English", "es": "Español", "fr": "Français", "de": "Deutsch", "ar": "العربية"}


class PartKind(StrEnum):
    """What may happen at a visit."""

    SCAN = "scan"
    BLOOD = "blood"
    CLINIC = "clinic"


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The sheet in one language. ``{0}``, ``{1}`` ... are filled in; ``date`` takes weekday, day, month and year.

    ``one_later`` and ``later`` say how many dates did not fit; ``one_earlier`` and ``earlier`` how many open ones are not named.
    """

    title: str
    visit: str
    parts: dict[PartKind, str]
    each_visit: str
    where: str
    who: str
    bring: str
    contact: str
    open_title: str
    open_words: str
    one_later: str
    later: str
    one_earlier: str
    earlier: str
    closing: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    date: str
    first_day: str = "1"
    right_to_left: bool = False

    def day(self, day: dt.date) -> str:
        """A date in full words, the same on every computer; the month's name leaves no doubt."""
        number = self.first_day if day.day == 1 else str(day.day)
        return self.date.format(self.weekdays[day.weekday()], number, self.months[day.month - 1], f"{day.year:04}")


_EN = SheetWords(
    title="Your follow-up dates",
    visit="Follow-up visit",
    parts={PartKind.SCAN: "Scan", PartKind.BLOOD: "Blood test", PartKind.CLINIC: "Clinic visit"},
    each_visit="At each visit",
    where="Where: {0}",
    who="Who arranges it: {0}",
    bring="Please bring",
    contact="Questions, or you need another date?",
    open_title="Please talk to us about",
    open_words="We have no note of this visit yet. If you have been there, all is well. If not, please call: "
    "we will gladly find a new date.",
    one_later="{0} later date will follow on another sheet.",
    later="{0} later dates will follow on another sheet.",
    one_earlier="and {0} earlier date",
    earlier="and {0} earlier dates",
    closing="These dates are planned. Your clinic will confirm each one. Printed on {0}.",
    weekdays=WEEKDAYS,
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    date="{0}, {1} {2} {3}",
)  # fmt: skip
_ES = SheetWords(
    title="Sus fechas de seguimiento",
    visit="Visita de seguimiento",
    parts={PartKind.SCAN: "Prueba de imagen", PartKind.BLOOD: "Análisis de sangre", PartKind.CLINIC: "Consulta"},
    each_visit="En cada visita",
    where="Dónde: {0}",
    who="Quién la organiza: {0}",
    bring="Por favor, traiga",
    contact="¿Tiene preguntas o necesita otra fecha?",
    open_title="Por favor, hable con nosotros sobre",
    open_words="Todavía no tenemos constancia de esta visita. Si ya acudió, todo está bien. Si no, llámenos, por favor: "
    "con mucho gusto buscaremos otra fecha.",
    one_later="{0} fecha posterior figurará en otra hoja.",
    later="{0} fechas posteriores figurarán en otra hoja.",
    one_earlier="y {0} fecha anterior",
    earlier="y {0} fechas anteriores",
    closing="Estas fechas están previstas. Su centro confirmará cada una. Impreso el {0}.",
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
    date="{0}, {1} de {2} de {3}",
)  # fmt: skip
_FR = SheetWords(
    title="Vos dates de suivi",
    visit="Visite de suivi",
    parts={PartKind.SCAN: "Examen d\u2019imagerie", PartKind.BLOOD: "Prise de sang", PartKind.CLINIC: "Consultation"},
    each_visit="À chaque visite",
    where="Lieu : {0}",
    who="Qui l\u2019organise : {0}",
    bring="Merci d\u2019apporter",
    contact="Une question, ou besoin d\u2019une autre date ?",
    open_title="Parlons ensemble de",
    open_words="Cette visite n\u2019est pas encore notée chez nous. Si vous y êtes allé(e), tout va bien. Sinon, appelez-nous : "
    "nous trouverons volontiers une autre date.",
    one_later="{0} date ultérieure suivra sur une autre feuille.",
    later="{0} dates ultérieures suivront sur une autre feuille.",
    one_earlier="et {0} date antérieure",
    earlier="et {0} dates antérieures",
    closing="Ces dates sont prévues. Votre centre confirmera chacune d\u2019elles. Imprimé le {0}.",
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    date="{0} {1} {2} {3}",
    first_day="1er",
)  # fmt: skip
_DE = SheetWords(
    title="Ihre Termine zur Nachsorge",
    visit="Termin zur Nachsorge",
    parts={PartKind.SCAN: "Bildgebung", PartKind.BLOOD: "Blutabnahme", PartKind.CLINIC: "Sprechstunde"},
    each_visit="Bei jedem Termin",
    where="Wo: {0}",
    who="Wer kümmert sich darum: {0}",
    bring="Bitte bringen Sie mit",
    contact="Fragen, oder brauchen Sie einen anderen Termin?",
    open_title="Bitte sprechen Sie uns an wegen",
    open_words="Bei uns ist dieser Termin noch nicht vermerkt. Waren Sie dort, ist alles gut. Wenn nicht, rufen Sie bitte an: "
    "Wir finden gern einen neuen Termin.",
    one_later="{0} späterer Termin folgt auf einem weiteren Blatt.",
    later="{0} spätere Termine folgen auf einem weiteren Blatt.",
    one_earlier="und {0} früherer Termin",
    earlier="und {0} frühere Termine",
    closing="Diese Termine sind geplant. Ihre Klinik bestätigt jeden einzelnen. Gedruckt am {0}.",
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    date="{0}, {1}. {2} {3}",
)  # fmt: skip
_AR = SheetWords(
    title="مواعيد المتابعة الخاصة بكم",
    visit="زيارة متابعة",
    parts={PartKind.SCAN: "تصوير", PartKind.BLOOD: "تحليل دم", PartKind.CLINIC: "زيارة العيادة"},
    each_visit="في كل زيارة",
    where="المكان: {0}",
    who="من يرتب ذلك: {0}",
    bring="يرجى إحضار",
    contact="هل لديكم أسئلة أو تحتاجون إلى موعد آخر؟",
    open_title="يرجى التحدث إلينا بشأن",
    open_words="لم تسجل هذه الزيارة لدينا بعد. إذا كنتم قد حضرتم فكل شيء على ما يرام. وإن لم تحضروا فيرجى الاتصال بنا: "
    "يسعدنا أن نجد لكم موعدا جديدا.",
    one_later="سيرد موعد لاحق ({0}) في ورقة أخرى.",
    later="سترد المواعيد اللاحقة ({0}) في ورقة أخرى.",
    one_earlier="وموعد سابق ({0})",
    earlier="ومواعيد سابقة ({0})",
    closing="هذه المواعيد مقررة، وستؤكد العيادة كل موعد منها. طبعت بتاريخ {0}.",
    weekdays=("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    months=(
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
        "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ),
    date="{0}، {1} {2} {3}",
    right_to_left=True,
)  # fmt: skip
WORDS = {"en": _EN, "es": _ES, "fr": _FR, "de": _DE, "ar": _AR}
