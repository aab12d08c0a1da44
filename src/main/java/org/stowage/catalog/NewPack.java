package org.stowage.catalog;

/** The barcode of a case. @param quantity base units in it */
public record NewPack(String code, long quantity) {}
