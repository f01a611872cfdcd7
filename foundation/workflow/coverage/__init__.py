"""Who carries out which row of the domain pages, and which test shows it (docs/coverage)."""
