"""What goes on paper and where, without a word about how it is drawn: options, the flow of texts, the pages."""
