"""What a person does to the plan, each as one change set through the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject

from tracker.commands import (
    baselines,
    dependencies,
    milestone_block,
    milestone_dates,
    milestone_order,
    milestones,
)
from tracker.errors import TrackerError
from tracker.model import new_uid
from tracker.timeline import Level
from tracker.workspace import Intent
from ui.desk import Desk
from ui.grid.table_text import Block
from ui.plan.source import PlanSource

NEW = "New milestone"


class Doing(QObject):
    """Turns acts into commands. `chosen` gives the keys of the selected rows."""

    def __init__(
        self,
        desk: Desk,
        source: PlanSource,
        today: Callable[[], date],
        chosen: Callable[[], Sequence[str]],
    ) -> None:
        super().__init__()
        self._desk, self._source, self._today, self._chosen = desk, source, today, chosen

    @property
    def cut(self) -> Sequence[str]:
        """The milestones that were cut and wait to be pasted."""
        return self._source.cut

    def take_up(self, uids: Sequence[str]) -> None:
        """Cut milestones, instead of those cut before; they stay where they are until pasted."""
        self._source.cut[:] = uids

    @property
    def milestones(self) -> list[str]:
        """The milestones among the selected rows."""
        by_uid = self._source.rows.portfolio.milestone_by_uid
        return [key for key in self._chosen() if key in by_uid]

    def set_dates(self, uid: str, start: date | None, finish: date | None) -> None:
        """Give a milestone other dates, as when its bar has been dragged."""
        self._run(
            lambda: milestone_dates.set_dates(
                self._desk.portfolio, uid=uid, start=start, finish=finish, today=self._today()
            )
        )

    def move_by(self, days: int) -> None:
        """Move the selected rows, and what is under them, by so many days."""
        rows, by_uid = self._source.rows, self._source.rows.portfolio.milestone_by_uid
        under = [each for key in self._chosen() for each in (key, *rows.under(key))]
        uids = [key for key in dict.fromkeys(under) if key in by_uid]
        if uids:
            self._run(
                lambda: milestone_dates.shift_dates(
                    self._desk.portfolio, uids=uids, days=days, today=self._today()
                )
            )

    def link(self, before: str, after: str) -> None:
        """Let one milestone wait for another."""
        self._run(
            lambda: dependencies.link_milestones(
                self._desk.portfolio, before_uid=before, after_uid=after
            )
        )

    def unlink(self) -> None:
        """Take the links of the selected milestones away."""
        uids, links = set(self.milestones), self._desk.portfolio.dependencies
        held = [each.uid for each in links if uids & {each.before_uid, each.after_uid}]
        if held:
            self._run(lambda: dependencies.unlink(self._desk.portfolio, uids=held))
        else:
            self._desk.messages.note("No links to take away here.")

    def add(self, key: str, day: date | None = None) -> str:
        """A new milestone after a row, on a day if given; its key, or "" if it was refused."""
        rows = self._source.rows
        scheme = rows.scheme_of(key)
        if not scheme:
            return ""
        uid = new_uid()
        made = self._run(
            lambda: milestones.add_milestone(
                self._desk.portfolio,
                scheme_uid=scheme,
                title=NEW,
                today=self._today(),
                after_uid=key if key != scheme else None,
                start=day,
                finish=day,
                uid=uid,
            )
        )
        return uid if made else ""

    def remove(self) -> None:
        """Take the selected milestones away."""
        uids = self.milestones
        if uids:
            self._run(lambda: milestones.remove_milestones(self._desk.portfolio, uids=uids))

    def complete(self) -> None:
        """Say that the selected milestones were completed by the as-of date."""
        uids, on = self.milestones, self._desk.as_of
        if uids:
            self._run(
                lambda: milestones.complete_milestones(
                    self._desk.portfolio, uids=uids, on=on, today=self._today()
                )
            )

    def reorder(self, step: int) -> None:
        """Move the selected milestone up (-1) or down (1) among those beside it."""
        uids = self.milestones
        if len(uids) == 1:
            self._run(
                lambda: milestone_order.reorder_milestone(
                    self._desk.portfolio, uid=uids[0], step=step
                )
            )

    def indent(self, step: int) -> None:
        """Put the selected milestones under the one above (1), or further out (-1)."""
        uids = self.milestones
        if uids:
            self._run(
                lambda: milestone_order.indent_milestones(
                    self._desk.portfolio, uids=uids, step=step, today=self._today()
                )
            )

    def paste_cut(self, key: str) -> None:
        """Put the milestones that were cut after a row."""
        scheme = self._source.rows.scheme_of(key)
        cut = tuple(self.cut)
        self.take_up(())
        if scheme:
            self._run(
                lambda: milestone_order.move_milestones(
                    self._desk.portfolio,
                    uids=cut,
                    scheme_uid=scheme,
                    today=self._today(),
                    after_uid=key if key != scheme else None,
                )
            )

    def paste_rows(self, key: str, block: Block) -> None:
        """New milestones from a block of cells, after a row."""
        scheme = self._source.rows.scheme_of(key)
        if scheme:
            self._run(
                lambda: milestone_block.paste_milestones(
                    self._desk.portfolio,
                    scheme_uid=scheme,
                    rows=block,
                    today=self._today(),
                    after_uid=key if key != scheme else None,
                )
            )

    def rebaseline(self, uids: Sequence[str], reason: str) -> str | None:
        """Promise rows anew as they are expected now; why it was refused, or None."""
        desk = self._desk
        return self._asked(
            lambda: baselines.rebaseline(desk.portfolio, uids=uids, reason=reason, today=desk.as_of)
        )

    def take_baseline(self, name: str, reason: str) -> str | None:
        """Keep the plan as it is now under a name; why it was refused, or None."""
        desk = self._desk
        return self._asked(
            lambda: baselines.take_baseline(
                desk.portfolio, name=name, taken_on=desk.as_of, reason=reason or None
            )
        )

    def rename_baseline(self, uid: str, name: str) -> str | None:
        """Call a baseline something else; why it was refused, or None."""
        return self._asked(
            lambda: baselines.rename_baseline(self._desk.portfolio, uid=uid, name=name)
        )

    def choose_baseline(self, uid: str | None) -> None:
        """Count slip against this baseline, or against the latest."""
        self._run(lambda: baselines.choose_baseline(self._desk.portfolio, uid=uid))

    def drop_baseline(self, uid: str) -> None:
        """Take a baseline away."""
        self._run(lambda: baselines.drop_baseline(self._desk.portfolio, uid=uid))

    def can_be_rebaselined(self) -> list[str]:
        """The selected rows that a promise can be made of."""
        nodes = self._source.rows.nodes
        return [key for key in self._chosen() if nodes[key].level is not Level.WORKSTREAM]

    def _run(self, command: Callable[[], Intent]) -> bool:
        """Whether it was done; a refusal is told."""
        try:
            intent = command()
        except TrackerError as error:
            self._desk.messages.notice("error", error.sentence)
            return False
        return self._desk.run(intent) is not None

    def _asked(self, command: Callable[[], Intent]) -> str | None:
        """The same for a dialog, which tells the refusal itself."""
        try:
            intent = command()
        except TrackerError as error:
            return error.sentence
        self._desk.run(intent)
        return None
