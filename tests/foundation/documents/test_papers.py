"""Every document that an act names can be issued: its kind stands in the law, its builder is registered."""

from foundation.documents.kinds import kind_of
from foundation.workflow.declarations import acts_of, workflows
from foundation.workflow.papers import BUILDERS

from .conftest import DAY


def test_every_document_of_every_act_has_a_kind_and_a_builder(db: None) -> None:
    named = {
        (kind, model._meta.label_lower)
        for model in workflows()
        for act in acts_of(model).values()
        for kind in act.documents
    }
    assert named
    assert {pair for pair in named if pair not in BUILDERS} == set()
    assert {kind_of(kind, DAY).code for kind, _model in named} == {kind for kind, _model in named}
