"""`python -m viz.commands` is `elchi`."""

from viz.commands import main

main()
