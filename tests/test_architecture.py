"""The shape of the house, held by looking at its imports."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

import factcheck
from factcheck.kinds import kinds

PACKAGE = Path(factcheck.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 400
"""Lines of a module that can be read in one sitting."""

LAYERS = (
    "model", "kinds", "rulebook", "checks", "inputs", "rendering",
    "formats", "steps", "pipeline", "commands", "cli", "__main__",
)  # fmt: skip
"""Each may import what stands before it. Helpers with a name of their own may not import steps or later."""


def name(module: Path) -> str:
    parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(module: Path, *, typing_too: bool = False) -> set[str]:
    """The absolute names that a module imports when it runs, inside functions too."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    only_for_types = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if node in only_for_types and not typing_too:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def layer(dotted: str) -> str:
    """The part of the package that a dotted name belongs to."""
    parts = dotted.split(".")
    return parts[1] if len(parts) > 1 and parts[0] == "factcheck" else ""


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_flow_goes_one_way(module: Path) -> None:
    if module.name == "__init__.py" and module.parent == PACKAGE:
        return  # the public names, looked up when they are used
    own = layer(name(module))
    rank = LAYERS.index(own) if own in LAYERS else LAYERS.index("steps") - 1
    later = {found for found in imports(module) if layer(found) in LAYERS[rank + 1 :]}
    assert not later


@pytest.mark.parametrize("folder", sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()))
def test_what_a_folder_imports_does_not_import_it(folder: str) -> None:
    """Not even through other folders: the helpers of what comes later are none of what comes before."""
    imported: dict[str, set[str]] = defaultdict(set)
    for module in MODULES:
        imported[layer(name(module))] |= {layer(found) for found in imports(module)} - {layer(name(module))}
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    reached: set[str] = set()
    left = imported[folder] & folders
    while left:
        reached |= left
        left = {one for other in left for one in imported[other] & folders} - reached
    assert folder not in reached


@pytest.mark.parametrize("module", sorted((PACKAGE / "steps").glob("*.py")), ids=name)
def test_no_step_imports_another(module: Path) -> None:
    others = {found for found in imports(module, typing_too=True) if found.startswith("factcheck.steps")}
    assert not others


def test_imports_go_round_in_no_circle() -> None:
    names = {name(module) for module in MODULES}
    left = {
        name(module): {
            known for found in imports(module) for known in (found, found.rpartition(".")[0]) if known in names
        }
        - {name(module)}
        for module in MODULES
        if module.name != "__init__.py"  # a package's names are those of its modules
    }
    while free := {one for one, needed in left.items() if not needed & left.keys()}:
        for one in free:
            del left[one]
    assert left == {}


def test_model_imports_nothing_of_ours() -> None:
    assert not {found for found in imports(PACKAGE / "model.py") if found.startswith("factcheck")}


def libraries() -> dict[str, set[str]]:
    """Third-party libraries with the modules that import them."""
    importers: dict[str, set[str]] = defaultdict(set)
    for module in MODULES:
        for found in imports(module):
            library = found.split(".")[0]
            if library not in sys.stdlib_module_names and library != "factcheck":
                importers[library].add(name(module))
    return importers


def test_each_library_has_one_importer() -> None:
    assert {library: names for library, names in libraries().items() if len(names) > 1} == {}


def test_dependencies_are_the_libraries_that_are_imported() -> None:
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    entries = [*project["dependencies"], *extras["html"], *extras["pdf"], *extras["docx"]]
    # lxml_html_clean is what trafilatura needs and does not ask for.
    named = {re.split(r"[^\w-]", entry)[0] for entry in entries} - {"lxml_html_clean"}
    modules = {"PyStemmer": "Stemmer", "PyYAML": "yaml", "python-docx": "docx"}
    assert {modules.get(library, library) for library in named} == set(libraries())


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_modules_are_read_in_one_sitting(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_no_drawer_for_everything() -> None:
    assert not {module.stem for module in MODULES} & {"utils", "util", "misc", "common", "helpers"}


def test_every_kind_has_its_examples() -> None:
    files = {module.stem for module in (PACKAGE / "kinds").glob("*.py")} - {"__init__"}
    assert {module.stem for module in (PACKAGE / "kinds").glob("*.yaml")} == files
    assert files == set(kinds())


def test_tests_mirror_the_package() -> None:
    """A test module is named after the module beside which it would stand, or is in the folder of what it tests."""
    tests = PACKAGE.parent / "tests"
    across = {"test_architecture", "test_ci", "test_cli", "test_docs", "test_seeds"}
    known = {f"test_{module.stem}" for module in PACKAGE.glob("*.py")}
    assert {test.stem for test in tests.glob("test_*.py")} - known - across == set()
    folders = {folder.name for folder in PACKAGE.iterdir() if folder.is_dir()} | {"rules"}
    assert {test.parent.name for test in tests.glob("*/test_*.py")} <= folders


def test_every_public_name_is_there() -> None:
    for public in factcheck.__all__:
        assert getattr(factcheck, public)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = factcheck.nothing
