"""The committee's half: advice, order of voting, outcomes, and the booklets of a congress.

`ruling.Ruling` is what the committee and the congress say of one amendment. `voting`
puts the proposals in their order, `standing` tells what is adopted, and `booklets` sets
lists for people as documents of their own, so that every export format and the printer
take them.
"""
