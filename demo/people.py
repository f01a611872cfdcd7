"""The fictional province's agencies, officers and postings (示例省); all names are invented."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from foundation.agencies.models import Agency, AgencyKind, Level, Officer, Posting, Region, Role

SINCE = date(2025, 1, 1)
PROVINCE, CITY, DISTRICT = "990000", "990100", "990102"
BUREAU = "临禾市生态环境局"


class Body(NamedTuple):
    kind: AgencyKind
    level: Level
    name: str
    region: str
    short: str = ""
    superior: str = ""
    address: str = ""
    phone: str = ""
    uscc: str = ""


BODIES = [
    Body(AgencyKind.ECO, Level.PROVINCE, "示例省生态环境厅", PROVINCE, "示例"),
    Body(
        AgencyKind.ECO,
        Level.PREFECTURE,
        BUREAU,
        CITY,
        "临",
        "示例省生态环境厅",
        "临禾市清源路1号",
        "0990-1234567",
        "11990100000000019F",
    ),
    Body(AgencyKind.ECO, Level.COUNTY, "临禾市生态环境局禾东分局", DISTRICT, "临禾东", BUREAU),
    Body(AgencyKind.ECO_TEAM, Level.PREFECTURE, "临禾市生态环境保护综合行政执法支队", CITY, "临", BUREAU),
    Body(
        AgencyKind.PS, Level.PREFECTURE, "临禾市公安局", CITY, "临公", address="临禾市平安路8号", phone="0990-1234110"
    ),
    Body(AgencyKind.PR, Level.PREFECTURE, "临禾市人民检察院", CITY, "临检"),
    Body(AgencyKind.PR, Level.COUNTY, "禾东区人民检察院", DISTRICT, "禾东检"),
    Body(AgencyKind.COURT, Level.COUNTY, "禾东区人民法院", DISTRICT, "禾东法"),
    Body(AgencyKind.GOV, Level.PREFECTURE, "临禾市人民政府", CITY),
    Body(AgencyKind.UM, Level.PREFECTURE, "临禾市城市管理局", CITY, "临城管"),
    Body(AgencyKind.HC, Level.PREFECTURE, "临禾市住房和城乡建设局", CITY, "临建"),
    Body(AgencyKind.TR, Level.PREFECTURE, "临禾市交通运输局", CITY, "临交"),
    Body(AgencyKind.MS, Level.PREFECTURE, "临禾市市场监督管理局", CITY, "临市监"),
    Body(AgencyKind.AG, Level.PREFECTURE, "临禾市农业农村局", CITY, "临农"),
    Body(AgencyKind.CREDIT, Level.PREFECTURE, "信用临禾", CITY),
    Body(AgencyKind.BANK, Level.PREFECTURE, "临禾示范银行", CITY),
    Body(AgencyKind.BANK, Level.PREFECTURE, "临禾惠民银行", CITY),
]


class Person(NamedTuple):
    login: str
    name: str
    agency: str
    roles: tuple[Role, ...]
    title: str = ""
    certificate: str = ""


R = Role
PEOPLE = [
    Person("zhoucheng", "周承", BUREAU, (R.CASE_LEAD, R.INSPECTOR), "执法一科科员", "示例执法990100001"),
    Person("linxi", "林溪", BUREAU, (R.INSPECTOR, R.SERVER), "执法一科科员", "示例执法990100002"),
    Person("hechuan", "何川", BUREAU, (R.SERVER,), "执法一科科员", "示例执法990100003"),
    Person("guyuan", "顾远", BUREAU, (R.UNIT_HEAD,), "执法一科科长", "示例执法990100004"),
    Person("shenyi", "沈宜", BUREAU, (R.REVIEWER,), "案件审查科科长"),
    Person("luheng", "陆衡", BUREAU, (R.LEGAL_REVIEWER,), "法规科科长"),
    Person("wenqiao", "闻樵", BUREAU, (R.HEARING_HOST,), "法规科副科长"),
    Person("chengyue", "程岳", BUREAU, (R.AGENCY_HEAD,), "副局长（分管执法）"),
    Person("fangting", "方庭", BUREAU, (R.PRINCIPAL_HEAD,), "局长"),
    Person("dingyuan", "丁原", BUREAU, (R.AGENCY_HEAD,), "副局长"),
    Person("maozhu", "毛竹", BUREAU, (R.ARCHIVIST,), "档案室管理员"),
    Person("sumei", "苏眉", BUREAU, (R.CREDIT_OFFICER,), "信用管理岗"),
    Person("baiqiao", "白桥", BUREAU, (R.WEB_OFFICER,), "信息公开岗"),
    Person("gaoyan", "高岩", "临禾市公安局", (R.POLICE_OFFICER,), "食药环侦支队民警", "示例警990121"),
    Person("yeqing", "叶青", "临禾市人民检察院", (R.PROSECUTOR,), "检察官"),
    Person("qinhe", "秦禾", "禾东区人民检察院", (R.PROSECUTOR,), "检察官"),
    Person("qiaomu", "乔木", "禾东区人民法院", (R.COURT_CLERK,), "书记员"),
    Person("hantao", "韩涛", "示例省生态环境厅", (R.SUPERIOR,), "执法监督处处长"),
    Person("admin", "管理员", BUREAU, (R.ADMINISTRATOR,), "系统管理岗"),
    Person("auditor", "审计员", "示例省生态环境厅", (R.AUDITOR,), "审计岗"),
    Person("security", "安全员", BUREAU, (R.SECURITY,), "安全管理岗"),
]


def make_people() -> None:
    """Agencies, officers and postings; twice does nothing new."""
    for body in BODIES:
        superior = Agency.objects.filter(name=body.superior).first()
        facts = {**body._asdict(), "region": Region.objects.get(pk=body.region), "superior": superior}
        Agency.objects.get_or_create(name=body.name, defaults=facts)
    for person in PEOPLE:
        _officer(person)


def _officer(person: Person) -> None:
    facts = {"name": person.name, "certificate_number": person.certificate}
    officer, fresh = Officer.objects.get_or_create(username=person.login, defaults=facts)
    if fresh:
        officer.set_unusable_password()
        officer.save()
    agency = Agency.objects.get(name=person.agency)
    for role in person.roles:
        Posting.objects.get_or_create(
            officer=officer, agency=agency, role=role, defaults={"valid_from": SINCE, "title": person.title}
        )


def posting(name: str, role: Role | None = None) -> Posting:
    """The posting of the officer called `name`; with `role`, that one of several."""
    held = Posting.objects.filter(officer__name=name).select_related("officer", "agency")
    return held.get(role=role) if role else held.order_by("pk").first()
