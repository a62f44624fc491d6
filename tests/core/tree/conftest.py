"""Shared by the tests of the tree: one tree and its teaching cases, made once."""

from __future__ import annotations

import pytest

from hgnen_desktop.core.proof.prove import Proof, prove_guidelines
from hgnen_desktop.core.teaching.cases import TeachingCase, bundled_cases
from hgnen_desktop.core.tree.contents import Contents
from hgnen_desktop.core.tree.model import Tree, build_tree
from hgnen_desktop.core.workflow import Workbench


@pytest.fixture(scope="session")
def proof(bench: Workbench) -> Proof:
    return prove_guidelines(bench.index.guidelines)


@pytest.fixture(scope="session")
def tree(bench: Workbench, proof: Proof) -> Tree:
    return build_tree(bench.index, proof)


@pytest.fixture(scope="session")
def contents(tree: Tree) -> Contents:
    return Contents(tree)


@pytest.fixture(scope="session")
def teaching(bench: Workbench) -> tuple[TeachingCase, ...]:
    return bundled_cases(bench.catalogue)
