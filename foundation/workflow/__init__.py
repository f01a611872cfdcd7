"""What an act is, and the one function that performs it. Import the parts from their modules through `api`."""
