package org.stowage.barcode;

/**
 * A symbol found in a picture, as a scanner would send it: the text with GS as separator, and the AIM identifier. Both
 * go into {@link BarcodeParser#parse(String, String)} as they are.
 */
public record ReadBarcode(String text, String aimIdentifier, Symbology symbology) {}
