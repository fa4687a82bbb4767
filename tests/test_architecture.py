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


def _imports(path: Path) -> list[tuple[str, bool]]:
    """Each imported module of a file, and whether it is lazy: in a function, or for types only."""
    return list(_imports_under(ast.parse(path.read_text(encoding="utf-8")), lazy=False))


def _imports_under(node: ast.AST, *, lazy: bool) -> Iterator[tuple[str, bool]]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield alias.name, lazy
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"imports are absolute here: from {'.' * node.level}{node.module}"
        yield node.module or "", lazy
        for alias in node.names:
            yield f"{node.module}.{alias.name}", lazy
    lazy = lazy or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or _for_types_only(node)
    for inner in ast.iter_child_nodes(node):
        if not isinstance(inner, ast.expr):
            yield from _imports_under(inner, lazy=lazy)


def _for_types_only(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
    )


def _in_outer_ring(module: str) -> bool:
    return any(module == ring or module.startswith(f"{ring}.") for ring in OUTER_RING)


MODULES = dict(_modules())


@pytest.fixture(scope="module")
def imports() -> dict[str, list[tuple[str, bool]]]:
    """What each module imports, and whether lazily."""
    return {module: _imports(path) for module, path in MODULES.items()}


def _trespasses(module: str, imported: str) -> Iterator[str]:
    layer, top = module.partition(".")[0], imported.partition(".")[0]
    if top in FOREIGN[layer]:
        yield f"{module} must not know {top}"
    if top in OURS and top not in MAY_IMPORT[layer]:
        yield f"{module} must not import {imported}"
    if _in_outer_ring(imported):
        yield f"{module} imports the outer ring"


def test_imports_go_inwards(imports: dict[str, list[tuple[str, bool]]]) -> None:
    found = [
        said
        for module, names in imports.items()
        if not _in_outer_ring(module)
        for name, _ in names
        for said in _trespasses(module, name)
    ]
    assert not found, "\n".join(found)


def test_screens_are_imported_lazily(imports: dict[str, list[tuple[str, bool]]]) -> None:
    found = [
        f"{module} imports {name} at once"
        for module, names in imports.items()
        if module.partition(".")[0] != "ui"
        for name, lazy in names
        if name.partition(".")[0] == "ui" and not lazy
    ]
    assert not found, "\n".join(found)


def test_the_command_line_runs_without_qt() -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None;"
        " from tracker.cli.entry import load_verbs; load_verbs();"
        " heavy = {'openpyxl', 'lxml', 'alembic', 'matplotlib', 'docx'} & set(sys.modules);"
        " sys.exit(f'loaded at start: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr


def test_a_file_has_one_subject() -> None:
    lengths = {name: len(path.read_text("utf-8").splitlines()) for name, path in MODULES.items()}
    long = [f"{name} has {count} lines" for name, count in lengths.items() if count > 300]
    assert not long, "\n".join(long)


def test_no_file_is_a_drawer() -> None:
    drawers = {"utils", "helpers", "misc", "common", "manager"}
    found = [name for name, path in MODULES.items() if path.stem in drawers]
    assert not found, "\n".join(found)
