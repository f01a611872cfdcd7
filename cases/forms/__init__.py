"""What the acts of a case ask for, one module per stage of the work."""

from .base import A_SUM, LONG, FineForm, ViolationField, choices_of
from .closing import ArchiveForm, ClosingForm, GivenBackForm
from .decision import DecisionForm, NoPenaltyForm
from .excluded import ExcludedForm
from .filing import FilingForm, WithdrawForm
from .investigation import BeginInvestigationForm, ReportOfInvestigationForm, SuspendForm, TerminateForm
from .notice import NoticeServiceForm, PriorNoticeForm, StatementForm, WaiverForm
from .order import CorrectionReportForm, ObstructionForm, OrderForm, ReinspectionForm, SecondOrderForm
from .payment import OpenPaymentForm, PaymentForm
from .penalty import PenaltyForm
from .review import CaseReviewForm, DiscussionForm, LegalReviewForm, ReturnForm

__all__ = [
    "A_SUM",
    "LONG",
    "ArchiveForm",
    "BeginInvestigationForm",
    "CaseReviewForm",
    "ClosingForm",
    "CorrectionReportForm",
    "DecisionForm",
    "DiscussionForm",
    "ExcludedForm",
    "FilingForm",
    "FineForm",
    "GivenBackForm",
    "LegalReviewForm",
    "NoPenaltyForm",
    "NoticeServiceForm",
    "ObstructionForm",
    "OpenPaymentForm",
    "OrderForm",
    "PaymentForm",
    "PenaltyForm",
    "PriorNoticeForm",
    "ReinspectionForm",
    "ReportOfInvestigationForm",
    "ReturnForm",
    "SecondOrderForm",
    "StatementForm",
    "SuspendForm",
    "TerminateForm",
    "ViolationField",
    "WaiverForm",
    "WithdrawForm",
    "choices_of",
]
