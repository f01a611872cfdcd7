"""What the acts of a case ask for, one module per stage of the work."""

from .base import A_SUM, LONG, FineForm, ViolationField, choices_of
from .closing import ArchiveForm, ClosingForm, GivenBackForm
from .correcting import ClericalForm
from .decision import DecisionForm, NoPenaltyForm
from .excluded import ExcludedForm
from .filing import FilingForm, WithdrawForm
from .investigation import BeginInvestigationForm, ReportOfInvestigationForm, SuspendForm, TerminateForm
from .joining import GivenOffForm, MergeForm, OtherCaseForm, SeparateForm
from .notice import DefenceForm, NoPenaltyNoticeForm, NoticeServiceForm, PriorNoticeForm, StatementForm, WaiverForm
from .order import (
    CorrectionReportForm,
    DecisionsOrderForm,
    ObstructionForm,
    OrderForm,
    ReinspectionForm,
    SecondOrderForm,
)
from .overlay import ChangeForm, RemedyEffectForm, SuperiorChangeForm
from .payment import (
    AgreementForm,
    AuctionedForm,
    CashForm,
    CourtWindowForm,
    DeferForm,
    DeferralRequestForm,
    DemandForm,
    InstalmentsField,
    InstalmentsForm,
    LoweredFineForm,
    OpenPaymentForm,
    PartPaymentForm,
    PaymentForm,
    RefundForm,
    ReminderForm,
)
from .penalty import PenaltyForm
from .review import CaseLegalReviewForm, CaseReviewForm, DiscussionForm, LegalReviewForm, ReturnForm
from .summary import BankedForm, CollectForm, HandedInForm, OnTheSpotForm, ReportedForm

__all__ = [
    "A_SUM",
    "LONG",
    "AgreementForm",
    "ArchiveForm",
    "AuctionedForm",
    "BankedForm",
    "BeginInvestigationForm",
    "CaseLegalReviewForm",
    "CaseReviewForm",
    "CashForm",
    "ChangeForm",
    "ClericalForm",
    "ClosingForm",
    "CollectForm",
    "CorrectionReportForm",
    "CourtWindowForm",
    "DecisionForm",
    "DecisionsOrderForm",
    "DefenceForm",
    "DeferForm",
    "DeferralRequestForm",
    "DemandForm",
    "DiscussionForm",
    "ExcludedForm",
    "FilingForm",
    "FineForm",
    "GivenBackForm",
    "GivenOffForm",
    "HandedInForm",
    "InstalmentsField",
    "InstalmentsForm",
    "LegalReviewForm",
    "LoweredFineForm",
    "MergeForm",
    "NoPenaltyForm",
    "NoPenaltyNoticeForm",
    "NoticeServiceForm",
    "ObstructionForm",
    "OnTheSpotForm",
    "OpenPaymentForm",
    "OrderForm",
    "OtherCaseForm",
    "PartPaymentForm",
    "PaymentForm",
    "PenaltyForm",
    "PriorNoticeForm",
    "RefundForm",
    "ReinspectionForm",
    "RemedyEffectForm",
    "ReminderForm",
    "ReportOfInvestigationForm",
    "ReportedForm",
    "ReturnForm",
    "SecondOrderForm",
    "SeparateForm",
    "StatementForm",
    "SuperiorChangeForm",
    "SuspendForm",
    "TerminateForm",
    "ViolationField",
    "WaiverForm",
    "WithdrawForm",
    "choices_of",
]
