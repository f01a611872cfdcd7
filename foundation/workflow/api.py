"""What the stages use of the workflow, in one line."""

from .act import BIRTH, Act, Since, act
from .asked import Asked
from .declarations import acts_of, arrows_of, sources_of, states_of, workflows
from .forms import ActForm
from .guards import Guard
from .models import ActRecord, Workflow, WorkflowQuerySet
from .papers import paper
from .perform import Performed, perform
from .refused import Refused, Stale
from .who import By, With, officers, the_party, the_system
from .why_not import why_not

__all__ = [
    "BIRTH", "Act", "ActForm", "ActRecord", "Asked", "By", "Guard", "Performed", "Refused", "Since", "Stale", "With",
    "Workflow", "WorkflowQuerySet", "act", "acts_of", "arrows_of", "officers", "paper", "perform", "sources_of",
    "states_of", "the_party", "the_system", "why_not", "workflows",
]  # fmt: skip
