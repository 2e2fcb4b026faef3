"""One file for each kind of fact, named as the contract names it; `FINDERS` are those that read sentences.

Statements are found from the quotations, by sources/facts/statement.py.
"""

from sources.facts import (
    agreement,
    cooperation,
    interest,
    meeting,
    office,
    origin,
    ownership,
    project,
    trade,
    visit,
)

# The order matters: `office` completes the posts that say for whom a person speaks, `origin` notes the states of listed
# firms, and `meeting` tells the reading who met, which `agreement` asks for where only «стороны» sign.
FINDERS = (office, origin, meeting, cooperation, visit, agreement, interest, project, trade, ownership)
