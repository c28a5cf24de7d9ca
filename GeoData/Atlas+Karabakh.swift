// Replaced by the accessor.
