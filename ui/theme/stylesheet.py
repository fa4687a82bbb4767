"""The one stylesheet, written with token names in braces."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

_TEMPLATE = Template(
    """
QMainWindow, QDialog { background: ${surface.window}; }
QMainWindow::separator { background: ${border.hairline}; width: 1px; height: 1px; }
QToolTip { background: ${surface.raised}; color: ${text.default};
    border: 1px solid ${border.hairline}; padding: 4px 6px; }

#topBar, #rail { background: ${surface.window}; }
#topBar { border-bottom: 1px solid ${border.hairline}; }
#rail { border: none; border-right: 1px solid ${border.hairline}; outline: none; }
#page, #pageHeader { background: ${surface.page}; }
#pageHeader { border-bottom: 1px solid ${border.hairline}; }
#filterBar { background: ${surface.sunken}; border-bottom: 1px solid ${border.hairline}; }
#sunken { background: ${surface.sunken}; }
#muted { color: ${text.muted}; }
#faint { color: ${text.faint}; }
#tag { background: ${accent.tint}; color: ${text.link}; border-radius: 4px; padding: 1px 6px; }
QDockWidget { background: ${surface.page}; }

QMenuBar { background: ${surface.window}; border: 0; }
QMenuBar::item { padding: 5px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: ${surface.pressed}; color: ${text.default}; }
QMenu { background: ${surface.raised}; border: 1px solid ${border.hairline}; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 26px; border-radius: 4px; color: ${text.default}; }
QMenu::item:selected { background: ${selection.row}; }
QMenu::item:disabled { color: ${text.disabled}; }
QMenu::separator { height: 1px; background: ${border.hairline}; margin: 4px 6px; }

QPushButton, QToolButton { background: ${surface.raised}; color: ${text.default};
    border: 1px solid ${border.button}; border-radius: 5px; padding: 4px 10px; }
QPushButton:hover, QToolButton:hover { background: ${surface.hover}; }
QPushButton:pressed, QToolButton:pressed { background: ${surface.pressed}; }
QPushButton:disabled, QToolButton:disabled { color: ${text.disabled};
    background: ${surface.disabled}; }
QPushButton:focus, QToolButton:focus { border: 2px solid ${focus.ring}; padding: 3px 9px; }
QPushButton[primary="true"] { background: ${accent.fill}; color: ${text.onAccent};
    border: 1px solid ${accent.fill}; font-weight: 500; }
QPushButton[primary="true"]:disabled { background: ${surface.disabled};
    color: ${text.disabled}; border-color: ${border.button}; }
QPushButton[primary="true"]:hover { background: ${accent.hover}; }
QPushButton[primary="true"]:pressed { background: ${accent.pressed}; }
QPushButton[primary="true"]:focus { border: 2px solid ${focus.ring}; }
QPushButton#fold { background: transparent; border: none; color: ${text.muted};
    text-align: left; padding: 6px 4px 6px 16px; }
QPushButton#fold:hover { background: ${surface.pressed}; }
QPushButton#fold:focus { border: 2px solid ${focus.ring}; padding: 4px 2px 4px 14px; }
QPushButton[link="true"] { background: transparent; border: none; color: ${text.link};
    padding: 1px 3px; text-align: left; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border: 2px solid ${focus.ring}; border-radius: 3px; padding: 0; }
QToolButton[flat="true"] { background: transparent; border: 1px solid transparent; padding: 3px; }
QToolButton[flat="true"]:hover { background: ${surface.pressed}; }
QToolButton[flat="true"]:focus { border: 2px solid ${focus.ring}; padding: 2px; }
QFileDialog QToolButton { padding: 3px; }
QFileDialog QToolButton:focus { padding: 2px; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { subcontrol-position: right center; right: 4px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QSpinBox, QDoubleSpinBox {
    background: ${surface.page}; color: ${text.default}; border: 1px solid ${border.control};
    border-radius: 5px; padding: 3px 7px;
    selection-background-color: ${selection.row}; selection-color: ${selection.text}; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus,
QSpinBox:focus, QDoubleSpinBox:focus { border: 2px solid ${focus.ring}; padding: 2px 6px; }
GrowingText, GrowingText:focus { border: none; padding: 0; background: transparent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled,
QDateEdit:disabled { background: ${surface.disabled}; color: ${text.disabled};
    border-color: ${border.button}; }
QLineEdit[rejected="true"], QPlainTextEdit[rejected="true"] {
    border: 2px solid ${severity.error.icon}; padding: 2px 6px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(${arrow}); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: ${surface.raised}; border: 1px solid ${border.hairline};
    selection-background-color: ${selection.row}; selection-color: ${selection.text}; }

QTableView, QTreeView, QListView { background: ${surface.page}; border: none;
    gridline-color: ${border.grid}; outline: none;
    selection-background-color: ${selection.row}; selection-color: ${selection.text}; }
ListView::item { padding: 0 5px; }
QHeaderView { background: ${surface.sunken}; border: none; }
QHeaderView::section { background: ${surface.sunken}; color: ${text.muted}; border: none;
    border-right: 1px solid ${border.grid}; border-bottom: 1px solid ${border.hairline};
    padding: 4px 8px; font-weight: 600; }
QTableCornerButton::section { background: ${surface.sunken}; border: none; }

QTabBar { background: transparent; border: none; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; border: none; padding: 7px 2px 6px; margin-right: 14px;
    color: ${text.muted}; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: ${text.default}; border-bottom: 2px solid ${accent.fill}; }
QTabBar::tab:focus { color: ${focus.ring}; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: ${border.button}; border-radius: 4px; margin: 2px;
    min-height: 28px; min-width: 28px; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::handle:hover { background: ${border.control}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { border: none; background: transparent; }

QStatusBar { background: ${surface.window}; border-top: 1px solid ${border.hairline}; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: ${text.muted}; padding: 0 7px; }
QStatusBar QPushButton { margin: 0 5px; }
QProgressBar { background: ${surface.pressed}; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: ${accent.fill}; border-radius: 3px; }
QCheckBox, QRadioButton { border: 2px solid transparent; border-radius: 4px; padding: 1px 3px; }
QCheckBox:focus, QRadioButton:focus { border-color: ${focus.ring}; }

QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid ${border.control};
    border-radius: 8px; background: ${surface.page}; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid ${accent.fill};
    border-radius: 8px; background: ${text.onAccent}; }
QRadioButton::indicator:disabled { border-color: ${border.button};
    background: ${surface.disabled}; }

QFrame[card="true"] { background: ${surface.raised}; border: 1px solid ${border.hairline};
    border-radius: 6px; }
#review { background: ${surface.page}; border-top: 2px solid ${border.hairline}; }
#reviewSide { border: none; border-right: 1px solid ${border.hairline}; }
QFrame[side="true"] { background: ${surface.page}; border: 1px solid ${border.hairline};
    border-radius: 6px; padding: 1px; }
QFrame[side="true"][chosen="true"] { border: 2px solid ${accent.fill}; padding: 0; }
QFrame[notice="error"] { background: ${severity.error.tint}; }
QFrame[notice="warning"] { background: ${severity.warning.tint}; }
QFrame[notice="information"] { background: ${severity.information.tint}; }
QFrame[notice="error"] QLabel { color: ${severity.error.text}; }
QFrame[notice="warning"] QLabel { color: ${severity.warning.text}; }
QFrame[notice="information"] QLabel { color: ${severity.information.text}; }
QFrame[hairline="true"] { background: ${border.hairline}; border: none; max-width: 1px; }
QFrame[rule="true"] { background: ${border.hairline}; border: none; max-height: 1px; }
"""
)


class _Dotted(Template):
    idpattern = r"[a-z][\w.]*"


def stylesheet(colours: Mapping[str, str], *, arrow: str) -> str:
    """The stylesheet in these colours, by dotted token name.

    `arrow` is the file of the picture in a drop-down: a stylesheet takes pictures from files alone.
    """
    return _Dotted(_TEMPLATE.template).substitute({**colours, "arrow": arrow})
