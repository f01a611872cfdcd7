"""The append-only, hash-chained record of every act. See `chain` for the public functions."""
