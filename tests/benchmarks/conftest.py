"""Timing a piece of work against its floor, measured in the same run; only ratios count."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.programme_file import opened
from db.store import ProgrammeStore
from tests.benchmarks.design_size import design_size_programme
from tests.conftest import NOON


@dataclass(frozen=True)
class Ratio:
    """The best time of the work and of its floor, in seconds."""

    work: float
    floor: float

    @property
    def value(self) -> float:
        """How many times the floor the work takes."""
        return self.work / self.floor


Measure = Callable[..., Ratio]


@pytest.fixture
def measured() -> Measure:
    """Run work and floor in turn and print both; work over its allowance is marked, not failed,
    since a busy machine would fail it too."""

    def measure(
        name: str,
        work: Callable[[], object],
        floor: Callable[[], object],
        *,
        within: float,
        rounds: int = 3,
    ) -> Ratio:
        timed = [(_seconds(floor), _seconds(work)) for _ in range(rounds)]
        ratio = Ratio(work=min(w for _, w in timed), floor=min(f for f, _ in timed))
        print(
            f"\n{name:<58} {ratio.work * 1000:8.0f} ms   floor {ratio.floor * 1000:7.0f} ms"
            f"   {ratio.value:5.2f}x  (within {within}x)"
            f"{'' if ratio.value <= within else '  OVER'}"
        )
        return ratio

    return measure


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@pytest.fixture(scope="session")
def big_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file holding the design-size programme."""
    return design_size_programme(tmp_path_factory.mktemp("big") / "national.ibcf")


@pytest.fixture
def big_store(big_path: Path) -> Iterator[ProgrammeStore]:
    """The design-size programme, open."""
    with opened(big_path, now=NOON) as store:
        yield store
