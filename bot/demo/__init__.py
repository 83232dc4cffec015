"""The demonstration: the whole job on embedded months, on this machine alone."""
