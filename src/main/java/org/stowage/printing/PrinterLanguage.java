package org.stowage.printing;

import java.util.function.Function;

/**
 * The languages that label printers speak. Each wraps the drawn dots of one label into the fewest commands that print
 * one copy; no text of a user is among the bytes, only its picture.
 */
public enum PrinterLanguage {
    /** Zebra and many others; the picture is compressed, 10 to 20 kB for a waybill. */
    ZPL(Zpl::encode),
    /** TSC, Gprinter, HPRT, Xprinter and their like. */
    TSPL(Tspl::encode),
    /** Older Eltron and Zebra desktop printers. */
    EPL(Epl::encode),
    /** Belt printers. */
    CPCL(Cpcl::encode),
    /** Receipt printers; the paper is cut after the label. */
    ESCPOS(EscPos::encode);

    private final Function<LabelImage, byte[]> encoder;

    PrinterLanguage(Function<LabelImage, byte[]> encoder) {
        this.encoder = encoder;
    }

    /** The bytes that print the label once. */
    public byte[] encode(LabelImage label) {
        return encoder.apply(label);
    }
}
