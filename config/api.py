"""The HTTP interface for partners, put together from the rooms' routers."""

from ninja import NinjaAPI

from blacklist.partners.api import router as partners
from blacklist.partners.problems import install

api = NinjaAPI(title="LianLan", version="1", urls_namespace="api", docs_url=None)
api.add_router("", partners)
install(api)
