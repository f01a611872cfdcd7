"""The access log stays whatever follows: it is written in a transaction of its own."""

from __future__ import annotations

import pytest
from django.db import transaction

from foundation.agencies.actor import Actor
from foundation.ledger.access import record_look
from foundation.ledger.models import AccessLog


@pytest.mark.django_db(transaction=True)
def test_a_look_is_not_noted_in_a_transaction_that_may_take_it_back() -> None:
    with transaction.atomic(), pytest.raises(RuntimeError):
        record_look(Actor.system("test"), "lead:0", "look")

    record_look(Actor.system("test"), "lead:0", "look")
    assert AccessLog.objects.count() == 1
