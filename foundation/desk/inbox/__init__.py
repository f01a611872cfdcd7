"""What waits for an officer, from open drafts, running clocks and the steps that each bench declares."""
