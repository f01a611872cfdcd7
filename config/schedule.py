"""What runs by itself and when (Asia/Shanghai). Rows remember the work; each run may come twice or late."""

from celery.schedules import crontab

SWEEP_SECONDS = 15.0  # for what a lost message left behind

SCHEDULE = {
    "kept": {"task": "foundation.desk.tasks.forget_kept", "schedule": crontab(hour=3, minute=15)},
    "relay": {"task": "foundation.outbox.tasks.relay", "schedule": SWEEP_SECONDS, "options": {"queue": "relay"}},
    "pdf": {"task": "foundation.documents.tasks.sweep", "schedule": 60.0, "options": {"queue": "pdf"}},
    "index": {"task": "blacklist.search.tasks.index", "schedule": SWEEP_SECONDS, "options": {"queue": "index"}},
    "index-sweep": {"task": "blacklist.search.tasks.sweep", "schedule": crontab(hour=2, minute=30), "options": {"queue": "index"}},
    "screening-names": {"task": "blacklist.screening.tasks.renew", "schedule": crontab(hour=2, minute=0), "options": {"queue": "index"}},
    "deliver": {"task": "blacklist.partners.tasks.send_due", "schedule": 5.0, "options": {"queue": "deliver"}},
    "heartbeat": {"task": "blacklist.partners.tasks.beat_hearts", "schedule": 300.0, "options": {"queue": "deliver"}},
    "lift": {"task": "blacklist.restrictions.tasks.lift_what_ended", "schedule": 60.0, "options": {"queue": "deliver"}},
    "remind-partners": {
        "task": "blacklist.restrictions.tasks.remind_partners", "schedule": crontab(hour=8, minute=0),
        "options": {"queue": "deliver"},
    },
    "alarms": {"task": "foundation.clocks.tasks.alarms_at_once", "schedule": 300.0},
    "morning": {"task": "foundation.clocks.tasks.morning", "schedule": crontab(hour=8, minute=15)},
    "calendar": {"task": "foundation.clocks.tasks.check_calendar", "schedule": crontab(hour=7, minute=30)},
    "judgments": {"task": "cases.judicial.tasks.enter_effects", "schedule": crontab(hour=0, minute=5), "options": {"queue": "relay"}},
    "terms": {"task": "cases.measures.tasks.end_terms", "schedule": 60.0, "options": {"queue": "relay"}},
    "public-notices": {"task": "foundation.public_notice.tasks.enter_effects", "schedule": crontab(hour=0, minute=2), "options": {"queue": "relay"}},
    "remedies": {"task": "cases.remedies.tasks.each_morning", "schedule": crontab(hour=0, minute=10), "options": {"queue": "relay"}},
    "court-windows": {"task": "cases.enforcing.tasks.each_morning", "schedule": crontab(hour=0, minute=15), "options": {"queue": "relay"}},
    "registered-evidence": {"task": "enforcement.preserving.tasks.release", "schedule": crontab(hour=0, minute=3), "options": {"queue": "relay"}},
    "unused-reporters": {"task": "enforcement.hotline.tasks.forget", "schedule": crontab(hour=3, minute=20), "options": {"queue": "relay"}},
    "candidates": {"task": "blacklist.tasks.propose", "schedule": crontab(hour=8, minute=30), "options": {"queue": "relay"}},
}  # fmt: skip
