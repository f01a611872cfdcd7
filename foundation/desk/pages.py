"""The desk's own addresses beside those of each bench."""

from django.urls import path

from foundation.staff import views as staff
from foundation.staff.agency_page import AgencyPage

from .views import files, law, numbers, registers, scans
from .views.case_file import case_file
from .views.draft import DraftView
from .views.notices import Notices
from .views.search import Search

app_name = "desk"
urlpatterns = [
    path("search/", Search.as_view(), name="search"),
    path("notices/", Notices.as_view(), name="notices"),
    path("draft/<uuid:pk>/", DraftView.as_view(), name="draft"),
    path("document/<uuid:pk>/", files.document, name="document"),
    path("file/<slug:kind>/<slug:key>/", files.original, name="file"),
    path("case-file/<str:about>/<slug:what>/", case_file, name="case-file"),
    path("scans/", scans.Piles.as_view(), name="scans"),
    path("scans/<uuid:pk>/", scans.PilePage.as_view(), name="pile"),
    path("scanned-page/<int:pk>/", scans.scanned_page, name="scanned-page"),
    path("numbers/", numbers.SeriesList.as_view(), name="numbers"),
    path("numbers/<int:pk>/", numbers.SeriesPage.as_view(), name="number-series"),
    path("agencies/", registers.Agencies.as_view(), name="agencies"),
    path("agencies/<int:pk>/", AgencyPage.as_view(), name="agency"),
    path("officers/", registers.Officers.as_view(), name="officers"),
    path("officers/new/", staff.NewOfficer.as_view(), name="officer-new"),
    path("officers/<int:pk>/", staff.OfficerPage.as_view(), name="officer"),
    path("officers/<int:pk>/certificate/", staff.Certificate.as_view(), name="officer-certificate"),
    path("officers/<int:pk>/link/", staff.SetUpLink.as_view(), name="officer-link"),
    path("officers/<int:pk>/grant/", staff.Grant.as_view(), name="officer-grant"),
    path("officers/<int:pk>/close/", staff.Close.as_view(), name="officer-close"),
    path("postings/<int:pk>/end/", staff.End.as_view(), name="posting-end"),
    path("postings/", registers.Postings.as_view(), name="postings"),
    path("ledger/", registers.Ledger.as_view(), name="ledger"),
    path("law/", law.Law.as_view(), name="law"),
    path("law/kind/<slug:kind>/", law.LawKind.as_view(), name="law-kind"),
    path("law/instrument/<slug:code>/", law.LawInstrument.as_view(), name="law-instrument"),
    path("law/article/<path:code>/", law.LawArticle.as_view(), name="law-article"),
    path("law/rule/<str:code>/", law.LawRule.as_view(), name="law-rule"),
    path("access-log/", registers.Looks.as_view(), name="access-log"),
]
