package org.stowage.site;

/** A location as those must know it who receive or count at thousands of them at a time. */
public record LocationKey(long id, String code, LocationKind kind, boolean isBlocked) {}
