package org.stowage.barcode;

/** A value that the chosen symbol cannot carry. The message names the symbol, the value and the reason, in English. */
public final class UndrawableBarcode extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Symbology symbology;
    private final String value;
    private final String reason;

    UndrawableBarcode(Symbology symbology, String value, String reason) {
        super(symbology.word() + " cannot carry \"" + value + "\": " + reason);
        this.symbology = symbology;
        this.value = value;
        this.reason = reason;
    }

    public Symbology symbology() {
        return symbology;
    }

    public String value() {
        return value;
    }

    public String reason() {
        return reason;
    }
}
