"""Imports run one way: the contracts of pyproject.toml hold."""
from pathlib import Path

from importlinter.cli import lint_imports

CONTRACTS = Path(__file__).parents[1] / "pyproject.toml"


def test_imports_run_one_way(capsys):
    status = lint_imports(config_filename=str(CONTRACTS), no_cache=True)
    assert status == 0, capsys.readouterr().out
