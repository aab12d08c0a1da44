package org.stowage.barcode;

/** What an AIM identifier at the head of a scan says about the symbol (ISO/IEC 15424). */
public final class ScannedSymbol {

    private ScannedSymbol() {}

    /** {@code ]C1}; empty where the text begins with none. */
    public static String identifier(String text) {
        return AimIdentifier.begins(text) ? AimIdentifier.of(text).id() : "";
    }

    /** {@code GS1-128}: the maker's own word for the symbol; empty for one that we have no name for. */
    public static String name(String identifier) {
        return switch (identifier) {
            case "]C1" -> "GS1-128";
            case "]e0" -> "GS1 DataBar";
            case "]d2" -> "GS1 Data Matrix";
            case "]Q3" -> "GS1 QR Code";
            case "]J1" -> "GS1 DotCode";
            case "]E4" -> "EAN-8";
            default -> identifier.isEmpty() ? "" : family(identifier.charAt(1));
        };
    }

    private static String family(char letter) {
        return switch (letter) {
            case 'A' -> "Code 39";
            case 'C' -> "Code 128";
            case 'E' -> "EAN-13, UPC";
            case 'F' -> "Codabar";
            case 'G' -> "Code 93";
            case 'I' -> "Interleaved 2 of 5";
            case 'L' -> "PDF417";
            case 'd' -> "Data Matrix";
            case 'Q' -> "QR Code";
            case 'J' -> "DotCode";
            case 'z' -> "Aztec";
            default -> "";
        };
    }
}
