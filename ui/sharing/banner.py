"""The banner over a programme of a synced folder that is not in step with it, or has copies."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from tracker.findings.wording import counted
from tracker.syncing.standing import Shared
from ui.sharing.keeper import Keeper


class ShareBanner(QFrame):
    """Hidden while everything is in the shared folder, or is about to be.

    Attributes:
        merge: the button that takes in what lies apart.
    """

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self.setProperty("notice", "warning")
        self._icon, self._text = QLabel(), QLabel()
        self._text.setWordWrap(True)
        self.merge = QPushButton("Merge")
        self.merge.clicked.connect(lambda _=False: keeper.merge())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.merge)
        keeper.moved.connect(self.refresh)
        keeper.desk.theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what keeps the programme from being in step, and what can be done."""
        told = self._told()
        self.setVisible(bool(told))
        if not told:
            return
        icons, desk = self._keeper.desk.icons, self._keeper.desk
        self._icon.setPixmap(icons.pixmap("warning", colour="severity.warning.icon"))
        self._text.setText(told)
        self.setAccessibleName(f"Warning: {told}")
        self.merge.setVisible(self._can_merge and desk.editable)

    @property
    def _can_merge(self) -> bool:
        standing = self._keeper.standing
        parted = standing is not None and standing.shared is Shared.PARTED
        return parted or bool(self._keeper.copies)

    def _told(self) -> str:
        standing, copies = self._keeper.standing, self._keeper.copies
        if standing is None:
            return ""
        if standing.shared is Shared.PARTED:
            return (
                f"{standing.problem} Merge puts the two together: what only one of you changed is"
                " taken, and what both changed is shown to you."
            )
        if copies:
            name = self._keeper.desk.programme.path.name
            named = copies[0].name if len(copies) == 1 else counted(len(copies), "file")
            hold = "holds" if len(copies) == 1 else "hold"
            return f"{named} beside {name} {hold} changes that it has not."
        return f"{standing.told}: {standing.problem}" if standing.problem else ""
