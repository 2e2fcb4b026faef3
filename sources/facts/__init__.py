"""One file for each kind of fact, named as the contract names it; `FINDERS` is the list of them."""
