"""Fuzzing: small valid files, broken in every way that chance finds, given to whatever reads files of strangers.

    python -m tests.fuzzing                            every target, 1,000 inputs each
    python -m tests.fuzzing pdf docx --inputs 50000    some, longer
    python -m tests.fuzzing pdf --only 1234            one input again, here, so that a debugger sees it

What must hold: an input is read and balances, or is refused with a `UserError`, and in
bounded time. An input is known by its target, the seed and its number, so that every
finding can be made again; it is also kept as a file.
"""
