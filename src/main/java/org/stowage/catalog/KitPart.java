package org.stowage.catalog;

/** A part of a kit. @param sku of the part @param quantity base units of it in one kit */
public record KitPart(long kitItemId, long itemId, String sku, String name, long quantity) {}
