package org.stowage.barcode;

import com.google.zxing.BarcodeFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The symbols we draw. {@code name} is the word in a label's {@code data-barcode}. */
public enum Symbology {
    CODE128("code128", BarcodeFormat.CODE_128, 10, true, false),
    GS1_128("gs1-128", BarcodeFormat.CODE_128, 10, true, true),
    EAN13("ean13", BarcodeFormat.EAN_13, 11, true, false),
    EAN8("ean8", BarcodeFormat.EAN_8, 7, true, false),
    UPC_E("upc-e", BarcodeFormat.UPC_E, 9, true, false),
    ITF14("itf14", BarcodeFormat.ITF, 10, true, false),
    QR("qr", BarcodeFormat.QR_CODE, 4, false, false),
    GS1_QR("gs1-qr", BarcodeFormat.QR_CODE, 4, false, true),
    DATAMATRIX("datamatrix", BarcodeFormat.DATA_MATRIX, 1, false, false),
    GS1_DATAMATRIX("gs1-datamatrix", BarcodeFormat.DATA_MATRIX, 1, false, true);

    private final String word;
    private final BarcodeFormat format;
    private final int quietZone;
    private final boolean oneDimensional;
    private final boolean gs1;

    Symbology(String word, BarcodeFormat format, int quietZone, boolean oneDimensional, boolean gs1) {
        this.word = word;
        this.format = format;
        this.quietZone = quietZone;
        this.oneDimensional = oneDimensional;
        this.gs1 = gs1;
    }

    /** {@code gs1-128}. */
    public String word() {
        return word;
    }

    public static Optional<Symbology> named(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** Empty modules that must stay free on each side. */
    public int quietZone() {
        return quietZone;
    }

    public boolean oneDimensional() {
        return oneDimensional;
    }

    /** Holds element strings only. */
    public boolean gs1() {
        return gs1;
    }

    BarcodeFormat format() {
        return format;
    }
}
