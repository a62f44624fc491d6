"""Case files on disk: strict reading and atomic writing."""
