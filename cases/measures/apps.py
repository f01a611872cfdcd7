from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MeasuresConfig(AppConfig):
    name = "cases.measures"
    label = "measures"
    verbose_name = _("Compulsory and supporting measures")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cases.beside import stands_beside

        from .states import DAILY_ENDED, IN_PLACE_ENDED, RESTRICTION_ENDED, SEIZURE_ENDED

        stands_beside("seizures", SEIZURE_ENDED)
        stands_beside("production_restrictions", RESTRICTION_ENDED)
        stands_beside("daily_penalties", DAILY_ENDED)
        stands_beside("in_place_performances", IN_PLACE_ENDED)
