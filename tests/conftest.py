"""What all tests share: the real data, read once."""
from pathlib import Path

import pytest

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.geodesics import Geodesics

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def data() -> Path:
    """Folder of the real tables and the compiled body."""
    return ROOT / "data"


@pytest.fixture(scope="session")
def body(data) -> Body:
    """The compiled body."""
    return Body(data)


@pytest.fixture(scope="session")
def surface(body):
    """The skin."""
    return body.surface


@pytest.fixture(scope="session")
def atlas(data) -> Atlas:
    """All tables."""
    return Atlas(data)


@pytest.fixture(scope="session")
def geodesics(surface, atlas) -> Geodesics:
    """Ways along the skin through the real landmarks."""
    return Geodesics(surface, {landmark.id: landmark.vertex for landmark in atlas.landmarks.values()})
