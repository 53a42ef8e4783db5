"""Our own texts, set in layouts drawn by chance: how much of their structure does recovery find again?"""
