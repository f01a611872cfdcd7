"""The law for officers: by article, by violation, by time limit, by document, and where each rule is used."""
