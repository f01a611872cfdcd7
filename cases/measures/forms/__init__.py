"""What the acts of a measure ask for, one module for each measure."""

from .auction import AuctionForm, ProceedsForm
from .daily import DailyDecisionForm, DailyPenaltyForm, OriginalChangedForm, PublicationForm
from .in_place import CarriedOutForm, CostForm, DemandForm, InPlaceForm, PerformedForm
from .notice import ContactForm, NoticeServiceForm
from .restriction import (
    ClosureForm,
    CompletionForm,
    EndedForm,
    FinishedForm,
    FollowUpForm,
    PlanForm,
    RestrictionDecisionForm,
    RestrictionExtensionForm,
    RestrictionForm,
    RestrictionServiceForm,
)
from .seizing import ApprovalForm, CollectiveApprovalForm, FiledForm, OpinionForm, SeizingForm, UrgentForm
from .seizure import (
    CheckedForm,
    ClaimNoticeForm,
    ConfiscationForm,
    DisposalForm,
    MovingForm,
    ReleaseForm,
    RequestForm,
    TestedForm,
    TestingForm,
    ToPoliceForm,
)

__all__ = [
    "ApprovalForm",
    "AuctionForm",
    "CarriedOutForm",
    "CheckedForm",
    "ClaimNoticeForm",
    "ClosureForm",
    "CollectiveApprovalForm",
    "CompletionForm",
    "ConfiscationForm",
    "ContactForm",
    "CostForm",
    "DailyDecisionForm",
    "DailyPenaltyForm",
    "DemandForm",
    "DisposalForm",
    "EndedForm",
    "FiledForm",
    "FinishedForm",
    "FollowUpForm",
    "InPlaceForm",
    "MovingForm",
    "NoticeServiceForm",
    "OpinionForm",
    "OriginalChangedForm",
    "PerformedForm",
    "PlanForm",
    "ProceedsForm",
    "PublicationForm",
    "ReleaseForm",
    "RequestForm",
    "RestrictionDecisionForm",
    "RestrictionExtensionForm",
    "RestrictionForm",
    "RestrictionServiceForm",
    "SeizingForm",
    "TestedForm",
    "TestingForm",
    "ToPoliceForm",
    "UrgentForm",
]
