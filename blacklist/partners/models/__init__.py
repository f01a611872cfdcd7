"""Partners, their endpoints, and what is delivered to them."""

from .delivery import Attempt, Delivery, Outcome
from .partner import Endpoint, Partner, RecipientClass, Scheme, Secret

__all__ = ["Attempt", "Delivery", "Endpoint", "Outcome", "Partner", "RecipientClass", "Scheme", "Secret"]
