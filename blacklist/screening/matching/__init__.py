"""How a company name is compared with a list (algorithm `cn-org-1`). No database, no web framework: a bank can run it too."""

ALGORITHM = "cn-org-1"
