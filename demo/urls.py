from django.urls import path

from . import views

app_name = "demo"
urlpatterns = [
    path("", views.doors, name="doors"),
    path("enter/<slug:key>/", views.enter, name="enter"),
    path("bank/", views.bank, name="bank"),
]
