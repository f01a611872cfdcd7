import os
import uuid

import pytest

from blacklist.search import api
from blacklist.search.engine import Engine
from blacklist.search.tantivy_engine import TantivyEngine


def a_fresh_engine(name: str, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    if name == "tantivy":
        return TantivyEngine(tmp_path_factory.mktemp("index"))
    if not os.environ.get("ELASTICSEARCH_URL"):
        pytest.skip("ELASTICSEARCH_URL names no node: scripts/elasticsearch.sh starts one")
    from blacklist.search.elasticsearch_engine import ElasticsearchEngine

    return ElasticsearchEngine(os.environ["ELASTICSEARCH_URL"], alias=f"test-{uuid.uuid4().hex[:8]}")


def leave(engine: Engine) -> None:
    """A test leaves no index behind on a node that others use too."""
    if not isinstance(engine, TantivyEngine):
        for index in engine.client.indices.get(index=f"{engine.alias}-*").body:
            engine.client.indices.delete(index=index)


BOTH = ["tantivy", pytest.param("elasticsearch", marks=pytest.mark.servers)]


@pytest.fixture(params=BOTH)
def engine(request, tmp_path_factory):
    """An engine that holds nothing yet."""
    fresh = a_fresh_engine(request.param, tmp_path_factory)
    yield fresh
    leave(fresh)


@pytest.fixture(params=BOTH)
def index(request, settings, tmp_path, db):
    """The search of the whole system on an engine of the test's own. Calling it loses that index: another is used."""
    if request.param == "elasticsearch" and not os.environ.get("ELASTICSEARCH_URL"):
        pytest.skip("ELASTICSEARCH_URL names no node: scripts/elasticsearch.sh starts one")
    settings.ELASTICSEARCH_URL = os.environ["ELASTICSEARCH_URL"] if request.param == "elasticsearch" else ""
    used = []

    def another() -> None:
        name = f"test-{uuid.uuid4().hex[:8]}"
        settings.ELASTICSEARCH_ALIAS, settings.SEARCH_DIR = name, tmp_path / name
        used.append(api.engine())

    another()
    yield another
    for engine in used:
        leave(engine)
