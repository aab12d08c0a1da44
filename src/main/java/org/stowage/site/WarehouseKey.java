package org.stowage.site;

/** Which warehouse is meant: what of it never changes, and so costs no look-up once it is known. */
public record WarehouseKey(long id, String code) {}
