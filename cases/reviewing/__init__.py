"""The case-file review (案卷评查, REV24): each item with its proof, what changed since the last review, all on one page."""
