"""What the acts of a case ask for, one module per stage of the work."""

from .base import A_SUM, LONG, FineForm, ViolationField, choices_of
from .closing import ArchiveForm, ClosingForm, GivenBackForm
from .decision import DecisionForm, NoPenaltyForm
from .excluded import ExcludedForm
from .filing import FilingForm, WithdrawForm
from .investigation import BeginInvestigationForm, ReportOfInvestigationForm, SuspendForm, TerminateForm
from .notice import NoticeServiceForm, PriorNoticeForm, StatementForm, WaiverForm
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
from .review import CaseReviewForm, DiscussionForm, LegalReviewForm, ReturnForm

__all__ = [
    "A_SUM",
    "LONG",
    "AgreementForm",
    "ArchiveForm",
    "BeginInvestigationForm",
    "CaseReviewForm",
    "ChangeForm",
    "ClosingForm",
    "CorrectionReportForm",
    "CourtWindowForm",
    "DecisionForm",
    "DecisionsOrderForm",
    "DeferForm",
    "DeferralRequestForm",
    "DemandForm",
    "DiscussionForm",
    "ExcludedForm",
    "FilingForm",
    "FineForm",
    "GivenBackForm",
    "InstalmentsField",
    "InstalmentsForm",
    "LegalReviewForm",
    "LoweredFineForm",
    "NoPenaltyForm",
    "NoticeServiceForm",
    "ObstructionForm",
    "OpenPaymentForm",
    "OrderForm",
    "PartPaymentForm",
    "PaymentForm",
    "PenaltyForm",
    "PriorNoticeForm",
    "RefundForm",
    "ReinspectionForm",
    "RemedyEffectForm",
    "ReminderForm",
    "ReportOfInvestigationForm",
    "ReturnForm",
    "SecondOrderForm",
    "StatementForm",
    "SuperiorChangeForm",
    "SuspendForm",
    "TerminateForm",
    "ViolationField",
    "WaiverForm",
    "WithdrawForm",
    "choices_of",
]
