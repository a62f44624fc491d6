"""The pages of the second half of a case: workup, treatment, surveillance and care plan."""
