"""What people see outside files: tables on a terminal, highlighted texts in a notebook, a claim explained."""
