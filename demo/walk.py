"""Walking an ordinary case from its clue to a chosen stage, through the same acts as everybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from blacklist.models import PenaltyItem
from cases.citing import own_articles
from cases.discretion.table import table_for
from cases.law import right_subjects
from cases.models import Case, CorrectionOrder, Payment
from cases.penalties import missing
from enforcement.models import Inspection, Lead, MonitoringReport
from foundation.agencies.models import Role
from foundation.clocks.queries import due_of
from foundation.subjects.models import Enterprise

from .days import back_to_work, instant
from .telling import Teller, as_posting
from .weighing import weighed

LEAD, SECOND = ("周承", Role.CASE_LEAD), ("林溪", Role.INSPECTOR)
SERVER, SECOND_SERVER = ("林溪", Role.SERVER), "何川"
UNIT, HEAD = "顾远", "程岳"
BETWEEN = timedelta(minutes=30)  # a draft and its opinions fit in between


@dataclass
class Matter:
    """What is special about one case; the walk supplies the rest."""

    enterprise: Enterprise
    began_on: date
    violation: str = "V02"
    cause: str = "涉嫌超过大气污染物排放标准排放大气污染物案"
    pollutant: str = "二氧化硫"
    measured: str = "236"
    permitted: str = "200"
    fine: str = "300000"
    source: str = "INSPECTION"
    category: str = "IND"
    discretion: str = "超标倍数较低，首次违法，裁量适中。"
    factors: dict[str, Any] = field(default_factory=dict)  # the options told; none: such as lead to the fine

    @property
    def articles(self) -> str:
        """Those of the violation on the day of the conduct."""
        return own_articles(self.violation, self.began_on)

    @property
    def role(self) -> str:
        """That of whom the violation means; where it means nobody, any."""
        return next(iter(right_subjects(self.violation, self.began_on)), "role.OTHER")

    @property
    def facts(self) -> str:
        return (
            f"{self.enterprise.name}DA001排放口{self.pollutant}排放浓度为{self.measured}毫克/立方米，"
            f"超过许可限值{self.permitted}毫克/立方米。"
        )


@dataclass
class Walk:
    """One matter on its way. `days` says how many days after the beginning each step lies."""

    teller: Teller
    matter: Matter
    lead: Lead | None = None
    report: MonitoringReport | None = None
    order: CorrectionOrder | None = None
    case: Case | None = None
    inspection: Inspection | None = None
    done: list[str] = field(default_factory=list)
    last: datetime | None = None

    def to(self, step: str) -> Walk:
        """Walk on, up to and with `step`."""
        for name, move in self._ahead():
            move(self)
            self.done.append(name)
            if name == step:
                return self
        raise ValueError(f"There is no step {step!r} ahead.")

    def draft(self, step: str, opinions: int) -> None:
        """Only draft the act of `step`, with so many opinions."""
        whole, self.teller = self.teller, self.teller.drafting(opinions)
        STEPS[step](self)
        self.teller = whole

    def _ahead(self) -> Iterator[tuple[str, Callable[[Walk], None]]]:
        return ((name, move) for name, move in STEPS.items() if name not in self.done)

    def at(self, days: int, hour: int, minute: int = 0) -> datetime:
        return instant(back_to_work(self.matter.began_on + timedelta(days)), hour, minute)

    def when(self, days: int, hour: int, minute: int = 0) -> datetime:
        """The moment of the next act: that time, or after the act before it where a day was moved back."""
        return self.onward(self.at(days, hour, minute))

    def after_decision(self, days: int, hour: int) -> datetime:
        return self.onward(instant(back_to_work(timezone.localdate(self.case.decided_at) + timedelta(days)), hour))

    def onward(self, moment: datetime) -> datetime:
        self.last = max(moment, self.last + BETWEEN) if self.last else moment
        return self.last

    def served(self) -> dict[str, str]:
        place = f"{self.matter.enterprise.address or self.matter.enterprise.name}办公室"
        return {
            "way": "DIRECT",
            "receiver": "李敏",
            "identity": "当事人办公室主任",
            "capacity": "MAIL_ROOM",
            "place": place,
        }

    def by_table(self, at: datetime) -> bool:
        return table_for(self.case, timezone.localdate(at)) is not None

    def weighed(self, at: datetime) -> dict[str, Any]:
        """The fine and the factors that lead to it."""
        found = weighed(self.case, self.matter.fine, timezone.localdate(at))
        return {"fine": self.matter.fine, **(self.matter.factors or found)}

    def fresh(self, model: Any, obj: Any) -> Any:
        return model.objects.get(pk=obj.pk)


def register(walk: Walk) -> None:
    m = walk.matter
    walk.lead = walk.teller.do(Lead(), "register_lead", LEAD, walk.when(0, 10), {
        "source": m.source, "category": m.category, "title": f"{m.enterprise.name}{m.cause.removeprefix('涉嫌').removesuffix('案')}",
        "facts": m.facts, "enterprise": m.enterprise.pk, "region": m.enterprise.region_id,
        "discovered_at": walk.at(0, 9).isoformat(),
    })  # fmt: skip


def accept(walk: Walk) -> None:
    walk.lead = walk.teller.do(
        walk.lead, "accept_for_check", LEAD, walk.when(0, 10, 30), {"note": "现场核查并采样监测。"}
    )


def inspect(walk: Walk) -> None:
    m = walk.matter
    walk.inspection = walk.teller.do(Inspection(), "record_inspection", LEAD, walk.when(0, 16), {
        "lead": walk.lead.pk.hex, "place": f"{m.enterprise.address or m.enterprise.name}DA001排放口",
        "started_at": walk.at(0, 13).isoformat(), "ended_at": walk.at(0, 15, 30).isoformat(), "weather": "多云，16℃",
        "person": "李敏", "person_identity": "当事人办公室主任，核对工作证", "certificates_shown": True, "rights_told": True,
        "permits": f"环境影响评价和竣工验收手续齐全，持有排污许可证，{m.pollutant}许可限值{m.permitted}毫克/立方米。",
        "sampling": f"对DA001排放口{m.pollutant}采样。",
        "production_status": "生产线正常运行，负荷约85%。", "facility_status": "脱硫设施运行，喷淋泵一台停运。", "findings": m.facts,
        "photographs": [],
    }, companions=[SECOND])  # fmt: skip


def sample(walk: Walk) -> None:
    walk.inspection = walk.teller.do(walk.inspection, "take_sample", LEAD, walk.when(0, 16, 30), {
        "item": f"DA001排放口{walk.matter.pollutant}样品", "quantity": "3个", "packaging": "吸收瓶密封，加贴封条",
        "proves": f"DA001排放口{walk.matter.pollutant}排放浓度", "provider": walk.matter.enterprise.name,
    }, companions=[SECOND])  # fmt: skip


def receive_report(walk: Walk) -> None:
    m, day = walk.matter, walk.when(6, 10)
    walk.report = walk.teller.do(MonitoringReport(), "receive_report", LEAD, day, {
        "lead": walk.lead.pk.hex, "body": "示例省临禾生态环境监测中心", "report_number": f"临环监字{day:%Y}第{day:%m%d}{walk.lead.pk.hex[:2]}号",
        "cma_number": "239901000011", "point": "DA001", "sampled_at": walk.at(0, 14).isoformat(),
        "received_on": day.date().isoformat(), "pollutant": m.pollutant, "measured": m.measured, "permitted": m.permitted,
        "unit": "mg/m³",
    })  # fmt: skip


def tell_result(walk: Walk) -> None:
    walk.report = walk.teller.do(
        walk.report, "tell_party", LEAD, walk.when(6, 11), {"told_to": "李敏（当事人办公室主任）"}
    )


def file_case(walk: Walk) -> None:
    m = walk.matter
    walk.case = walk.teller.do(Case(), "file_case", HEAD, walk.when(7, 10), {
        "lead": walk.lead.pk.hex, "handler": as_posting(LEAD).pk, "cause": m.cause, "violation": m.violation,
        "party_role": m.role, "conduct_from": m.began_on.isoformat(), "conduct_to": m.began_on.isoformat(), "harm": False, "facts": m.facts,
        "articles": m.articles, "reasons": "有初步证据证明违法行为存在，依法应当给予行政处罚，属于本机关管辖，未超过追责时效。",
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip


def investigate(walk: Walk) -> None:
    walk.case = walk.teller.do(walk.case, "begin_investigation", LEAD, walk.when(8, 9), {
        "certificates_shown": True, "recusal_told": True,
    }, companions=[SECOND])  # fmt: skip


def order_correction(walk: Walk) -> None:
    m = walk.matter
    walk.order = walk.teller.do(CorrectionOrder(), "order_correction", HEAD, walk.when(8, 10), {
        "lead": walk.lead.pk.hex, "report": walk.report.pk.hex, "violation": m.violation, "conduct_on": m.began_on.isoformat(),
        "facts": m.facts, "articles": m.articles, "correction": "立即停止超标排放，恢复污染防治设施正常运行。", "deadline": "收到本决定书之日起立即改正",
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip


def serve_order(walk: Walk) -> None:
    walk.order = walk.teller.do(
        walk.order, "serve_order", SERVER, walk.when(8, 15), walk.served(), companions=[SECOND_SERVER]
    )


def finish(walk: Walk) -> None:
    at = walk.when(17, 15)
    walk.case = walk.teller.do(walk.case, "finish_investigation", LEAD, at, {
        "facts": walk.matter.facts, "evidence_summary": "现场检查（勘察）笔录、采样记录、监测报告相互印证。",
        "proposal": f"建议处罚款{int(walk.matter.fine):,}元。", **(walk.weighed(at) if walk.by_table(at) else {}),
    })  # fmt: skip


def review(walk: Walk) -> None:
    walk.case = walk.teller.do(walk.case, "pass_review", "沈宜", walk.when(22, 10), {
        "jurisdiction": True, "party": True, "evidence": True, "procedure": True, "law": True, "discretion": True,
        "opinion": "事实清楚，证据确凿，程序合法，同意进入告知程序。",
    })  # fmt: skip


def demanded_by_law(case: Case, moment: datetime) -> dict[str, Any]:
    """What the law demands beside the fine, as the officers enter it: the milder of two that it leaves open."""
    found = [sorted(one.types)[-1] for one in missing(case, (), timezone.localdate(moment))]
    return {"others": found, "others_text": "\n".join(FURTHER.get(one, "依法执行") for one in found)} if found else {}


FURTHER = {
    "RESTRICT_OPERATION": "限制生产一个月",
    "REVOKE": "吊销排污许可证",
    "BAN_APPLICATION": "三年内不得申请排污许可",
}


def issue_notice(walk: Walk) -> None:
    moment = walk.when(28, 9)
    walk.case = walk.teller.do(walk.case, "issue_prior_notice", HEAD, moment, {
        **demanded_by_law(walk.case, moment), **walk.weighed(moment), "discretion": walk.matter.discretion, "contact": "临禾市生态环境局案件审查科，0990-1234567",
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip


def serve_notice(walk: Walk) -> None:
    walk.case = walk.teller.do(
        walk.case, "serve_prior_notice", SERVER, walk.when(28, 15), walk.served(), companions=[SECOND_SERVER]
    )


def decide(walk: Walk) -> None:
    day = due_of(walk.case.about, "defence") + timedelta(1)
    moment = walk.onward(instant(day, 10))
    walk.case = walk.teller.do(walk.case, "decide", HEAD, moment, {
        **demanded_by_law(walk.case, moment), **walk.weighed(moment), "discretion": walk.matter.discretion, "hearing": "当事人在法定期限内未提出陈述、申辩。",
        "bank": "临禾示范银行营业部，户名：临禾市财政局，账号：990100000000000001",
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip


def serve_decision(walk: Walk) -> None:
    walk.case = walk.teller.do(
        walk.case, "serve_decision", SERVER, walk.after_decision(1, 10), walk.served(), companions=[SECOND_SERVER]
    )


def publish(walk: Walk) -> None:
    item = PenaltyItem.objects.get(case=walk.case)
    walk.teller.do(
        item, "publish_item", "白桥", walk.after_decision(4, 9), {"facts": walk.matter.facts, "checked": True}
    )


def pay(walk: Walk) -> None:
    walk.teller.do(Payment.objects.get(case=walk.case), "record_payment", LEAD, walk.after_decision(9, 11), {
        "amount": walk.matter.fine, "surcharge": "0", "receipt_number": f"临财罚缴{walk.case.pk.hex[:6]}号",
    })  # fmt: skip


def reinspect(walk: Walk) -> None:
    m = walk.matter
    walk.order = walk.teller.do(walk.order, "find_corrected", LEAD, walk.when(30, 16), {
        "place": f"{m.enterprise.name}DA001排放口", "started_at": walk.at(30, 14).isoformat(), "ended_at": walk.at(30, 15).isoformat(),
        "weather": "晴，12℃", "covert": True, "permits": "持有排污许可证。", "sampling": "对DA001排放口采样。", "production_status": "正常生产。", "facility_status": "脱硫设施正常运行。", "findings": "违法行为已改正，排放达标。",
    }, companions=[SECOND])  # fmt: skip


def close(walk: Walk) -> None:
    walk.case = walk.teller.do(walk.fresh(Case, walk.case), "close", HEAD, walk.after_decision(12, 10), {
        "ground": "PERFORMED", "remedies": "当事人未申请行政复议，未提起行政诉讼（期限未满的权利不受影响）。",
        "execution": "罚款已全部缴清。", "rectification": "复查确认违法行为已改正。",
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip


def archive(walk: Walk) -> None:
    walk.case = walk.teller.do(walk.case, "archive", "毛竹", walk.after_decision(25, 15), {
        "volume": f"{walk.matter.began_on:%Y}-罚-{walk.case.pk.hex[:4]}", "retention": "10",
    })  # fmt: skip


STEPS: dict[str, Callable[[Walk], None]] = {
    move.__name__: move
    for move in (
        register, accept, inspect, sample, receive_report, tell_result, file_case, investigate, order_correction, serve_order,
        finish, review, issue_notice, serve_notice, reinspect, decide, serve_decision, publish, pay, close, archive,
    )
}  # fmt: skip
