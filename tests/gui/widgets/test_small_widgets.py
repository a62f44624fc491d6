from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from hgnen_desktop.core.bundled import BundledDataMissing
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.widgets import labels
from hgnen_desktop.gui.widgets.badge import ADVICE_WORDS, AdviceSign, StrengthBadge
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout

HOSTILE = [
    "<b>Anna</b>",
    "Anna <img src=/etc/passwd>",
    "a < b && c > d",
    "&lt;p&gt;",
    "<!--",
    "😀",
    "x" * 10_000,
    "a\tb\nc",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "make",
    [
        labels.title,
        labels.heading,
        labels.caption,
        lambda text: labels.plain_label(text),
        lambda text: labels.plain_label(text, wrap=True, selectable=True),
        Card,
    ],
)
def test_text_is_never_taken_for_markup(qtbot, make, text) -> None:
    made = make(text)
    label = made.heading if isinstance(made, Card) else made
    assert isinstance(label, QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.plain() == text
    assert label.openExternalLinks() is False


def test_a_wrapping_label_shows_an_endless_word_in_full_and_does_not_stretch_the_page(qtbot) -> None:
    label = labels.plain_label("x" * 10_000, wrap=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 400
    assert label.heightForWidth(400) > 20 * label.fontMetrics().height()


def test_a_column_of_text_stays_readable_and_follows_the_zoom(qtbot) -> None:
    label = labels.plain_label("word " * 100, wrap=True, columns=72)
    qtbot.addWidget(label)
    narrow = label.maximumWidth()
    assert narrow == 72 * label.fontMetrics().averageCharWidth()
    theme.current().set_zoom(2.0)
    assert label.maximumWidth() > 1.8 * narrow


def test_labels_follow_the_theme(qtbot) -> None:
    label = labels.plain_label("Check the date.", role="problem")
    quiet = labels.caption("hint")
    for name in ("light", "dark", "light"):
        theme.current().choose(name)
        assert label.palette().color(label.foregroundRole()) == theme.color("problem")
        assert quiet.palette().color(quiet.foregroundRole()) == theme.color("muted")
    quiet.set_role("advice.caution")
    assert quiet.palette().color(quiet.foregroundRole()) == theme.color("advice.caution")


def test_a_link_is_a_button_with_a_name(qtbot) -> None:
    link = labels.link_button("Imaging & staging, Table 1")
    qtbot.addWidget(link)
    link.show()
    clicks: list[bool] = []
    link.clicked.connect(lambda: clicks.append(True))
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert clicks == [True]
    assert link.accessibleName() == "Imaging & staging, Table 1"
    assert link.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert link.sizeHint().height() >= theme.TARGET


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_section_opens_and_folds_by_keyboard(qtbot, key) -> None:
    section = Collapsible("Criteria & trials")
    section.body.addWidget(labels.plain_label("inside"))
    qtbot.addWidget(section)
    section.show()
    seen: list[bool] = []
    section.toggled.connect(seen.append)
    assert not section.content.isVisible()
    qtbot.keyClick(section.header, key)
    assert section.content.isVisible()
    assert section.header.accessibleDescription() == "Open"
    qtbot.keyClick(section.header, Qt.Key.Key_Left)
    assert not section.is_open
    qtbot.keyClick(section.header, Qt.Key.Key_Right)
    assert section.is_open
    assert seen == [True, False, True]
    assert section.header.accessibleName() == "Criteria & trials"


def test_a_folded_section_takes_no_focus_inside(qtbot) -> None:
    section = Collapsible("Trials")
    inside = QPushButton("Open")
    section.body.addWidget(inside)
    qtbot.addWidget(section)
    section.show()
    assert not inside.isVisible()
    section.set_open(True)
    assert inside.isVisible()


@pytest.mark.parametrize("advice", list(theme.Advice))
def test_every_advice_has_a_sign_and_a_word(qtbot, advice) -> None:
    sign = AdviceSign(advice)
    qtbot.addWidget(sign)
    assert sign.text() == ADVICE_WORDS[advice]
    assert sign.accessibleName() == sign.text()
    assert sign.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert sign.sizeHint().width() > sign.fontMetrics().horizontalAdvance(sign.text()) + 12


def test_the_eight_signs_differ_without_color(qtbot) -> None:
    pictures = {bytes(icons.pixmap(advice.value, "text", 32).toImage().constBits()) for advice in theme.Advice}
    assert len(pictures) == 8


def test_a_sign_can_change(qtbot) -> None:
    sign = AdviceSign("for")
    qtbot.addWidget(sign)
    sign.set_advice("caution", "Look here first")
    assert (sign.advice(), sign.accessibleName()) == (theme.Advice.CAUTION, "Look here first")
    with pytest.raises(ValueError, match="maybe"):
        sign.set_advice("maybe")


def test_badges_grow_with_the_text(qtbot) -> None:
    badge = StrengthBadge("As reported of another society")
    qtbot.addWidget(badge)
    small = badge.sizeHint()
    theme.current().set_zoom(2.0)
    assert badge.sizeHint().width() > 1.7 * small.width()
    assert badge.accessibleName() == "As reported of another society"


def test_a_card_holds_heading_and_content(qtbot) -> None:
    card = Card("Proliferation")
    card.body.addWidget(labels.plain_label("inside"))
    qtbot.addWidget(card)
    card.show()
    assert card.accessibleName() == "Proliferation"
    assert card.heading.isVisible()
    card.set_title("")
    assert not card.heading.isVisible()
    middle = card.grab().toImage().pixelColor(card.width() // 2, card.height() - 4)
    assert middle == theme.color("surface")


def test_a_flow_breaks_lines_and_skips_what_is_hidden(qtbot) -> None:
    page = QWidget()
    flow = FlowLayout(page, across=10, down=4)
    boxes = [QWidget() for _ in range(4)]
    for box in boxes:
        box.setFixedSize(100, 20)
        flow.addWidget(box)
    qtbot.addWidget(page)
    assert flow.heightForWidth(430) == 20
    assert flow.heightForWidth(429) == 44
    assert flow.heightForWidth(100) == 4 * 20 + 3 * 4
    boxes[0].hide()
    assert flow.heightForWidth(320) == 20
    flow.setGeometry(QRect(0, 0, 210, 100))
    assert [(box.x(), box.y()) for box in boxes[1:]] == [(0, 0), (110, 0), (0, 24)]


def test_icons_follow_the_theme_for_as_long_as_their_owner_lives(qtbot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    icons.bind(button, "save", "accent")
    light = button.icon().pixmap(32, 32).toImage()
    theme.current().choose("dark")
    dark = button.icon().pixmap(32, 32).toImage()
    assert light != dark
    icons.bind(button, "open", "accent")
    assert button.icon().pixmap(32, 32).toImage() != dark
    page = QWidget()
    layout = QVBoxLayout(page)
    for _ in range(50):
        short_lived = QToolButton()
        icons.bind(short_lived, "open")
        layout.addWidget(short_lived)
    del short_lived, layout, page
    theme.current().choose("light")


@pytest.mark.parametrize("ratio", [1.0, 2.0, 3.0])
def test_icons_are_sharp_at_every_scale(qtbot, ratio) -> None:
    for picture in (icons.icon("tree").pixmap(QSize(16, 16), ratio), icons.pixmap("tree", "text", 16, ratio)):
        assert picture.width() == round(16 * ratio)
        assert picture.devicePixelRatio() == ratio


def test_a_missing_icon_or_role_is_reported(qtbot) -> None:
    with pytest.raises(BundledDataMissing):
        icons.icon("no_such_icon")
    with pytest.raises(KeyError):
        icons.icon("for", "no_such_role")


def test_a_page_that_grows_beyond_the_window_moves_nothing_above(qtbot, qapp) -> None:
    content = QWidget()
    lines = QVBoxLayout(content)
    lines.setAlignment(Qt.AlignmentFlag.AlignTop)
    first = labels.plain_label("A line that is long enough to be broken where the page is narrow. " * 6, wrap=True)
    lines.addWidget(first)
    page = ScrollPage(content, "Page", widest=None)
    qtbot.addWidget(page)
    page.resize(500, 300)
    page.show()
    qapp.processEvents()
    assert page.verticalScrollBar().maximum() == 0
    before, empty = first.geometry(), page.verticalScrollBar().grab().toImage()
    for number in range(30):
        lines.addWidget(labels.plain_label(f"Another line, {number}"))
    for _ in range(3):
        qapp.processEvents()
    assert page.verticalScrollBar().maximum() > 0
    assert first.geometry() == before
    assert page.verticalScrollBar().grab().toImage() != empty
