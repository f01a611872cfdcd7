"""Events: written in the act's own transaction, numbered and handed on by one relay."""
