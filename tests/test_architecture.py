"""Who may import whom (design, section 4), read from the code itself."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = ("tracker", "db", "importers", "ui", "resources")
OUTER_RING = (
    "tracker.bootstrap",
    "tracker.cli",
    "tracker.demonstration",
    "tracker.desktop",
    "tracker.desktop_services",
    "tracker.filling",
    "tracker.issuing",
    "tracker.receiving",
    "tracker.screenshots",
    "tracker.sharing",
    "tracker.__main__",
)
MAY_IMPORT = {
    "tracker": {"tracker", "resources"},
    "db": {"db", "tracker"},
    "importers": {"importers", "tracker"},
    "ui": {"ui", "tracker", "importers", "resources"},
    "resources": {"resources"},
}
FOREIGN = {
    "tracker": {"PySide6", "sqlite3", "alembic"},
    "db": {"PySide6"},
    "importers": {"PySide6", "sqlite3"},
    "ui": {"sqlite3", "sqlalchemy"},
    "resources": set(),
}
"""Libraries a layer must not know: no Qt and no SQL engine in the domain."""


def _modules() -> Iterator[tuple[str, Path]]:
    for folder in OURS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def _imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Each imported module of a file, and whether it is lazy: in a function, or for types only."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    lazy = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or _for_types_only(node)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) in lazy
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute here"
            yield node.module or "", id(node) in lazy
            for alias in node.names:
                yield f"{node.module}.{alias.name}", id(node) in lazy


def _for_types_only(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
    )


def _in_outer_ring(module: str) -> bool:
    return any(module == ring or module.startswith(f"{ring}.") for ring in OUTER_RING)


MODULES = dict(_modules())


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_inwards(module: str) -> None:
    if _in_outer_ring(module):
        return
    layer = module.partition(".")[0]
    for imported, _ in _imports(MODULES[module]):
        top = imported.partition(".")[0]
        assert top not in FOREIGN[layer], f"{module} must not know {top}"
        if top in OURS:
            assert top in MAY_IMPORT[layer], f"{module} must not import {imported}"
        assert not _in_outer_ring(imported), f"{module} imports the outer ring"


@pytest.mark.parametrize("module", MODULES)
def test_screens_are_imported_lazily(module: str) -> None:
    if module.partition(".")[0] == "ui":
        return
    at_import = {imported for imported, lazy in _imports(MODULES[module]) if not lazy}
    assert not any(name.partition(".")[0] == "ui" for name in at_import)


def test_the_command_line_runs_without_qt() -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None; import tracker.cli.entry;"
        " heavy = {'openpyxl', 'lxml', 'alembic', 'matplotlib', 'docx'} & set(sys.modules);"
        " sys.exit(f'loaded at start: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("module", MODULES)
def test_a_file_has_one_subject(module: str) -> None:
    path = MODULES[module]
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
    assert path.stem not in {"utils", "helpers", "misc", "common", "manager"}
