"""How guidelines are reviewed: what is read in which order, the files of reviewers, and the packet for those who install nothing."""
