"""What an act is (`act`), and the one function that performs it (`perform`)."""
