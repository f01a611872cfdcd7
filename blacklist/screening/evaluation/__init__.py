"""How well the screening finds what is listed, and how often it alarms for nothing: measured on generated names."""
