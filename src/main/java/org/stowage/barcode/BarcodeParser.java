package org.stowage.barcode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a scan its meaning, without a query. Never throws; a wrong string is a {@link Barcode.Faulty}.
 *
 * <p>The symbology identifier decides where the scanner sends one: {@code ]C1 ]e0 ]d2 ]Q3 ]J1} hold element strings,
 * {@code ]E…} retail numbers, all others plain text or a link. Without one the text must prove what it is: a GS
 * character, brackets, a check digit. Element strings are never guessed from a bare run of digits, because
 * {@code 10LOT121SER1} parses well with the serial inside the lot.
 */
public final class BarcodeParser {

    /** Longest text taken from a scanner; a full QR code holds 4,296 characters, a label of a warehouse never that. */
    public static final int LONGEST = 4096;

    private static final String COMPOSITE = "|]e0";

    private BarcodeParser() {}

    /** Compiles the dictionary: called when the service starts, so that the first scan of the day is not a slow one. */
    public static void prepare() {
        if (Gs1Dictionary.get().ruleAt("00", 0) == null) {
            throw new IllegalStateException("The GS1 dictionary knows no SSCC: the installation is damaged");
        }
    }

    /** What the scanner sent, with or without AIM identifier in front. */
    public static Barcode parse(String raw) {
        return parse(raw, null);
    }

    /** The same where the driver reports the identifier ({@code ]C1} or {@code C1}) beside the text. */
    public static Barcode parse(String raw, @Nullable String aimIdentifier) {
        if (raw.length() > LONGEST) {
            return new Barcode.Faulty(BarcodeFault.TOO_LONG, Integer.toString(raw.length()), raw.substring(0, LONGEST));
        }
        String text = ScannedText.trim(raw);
        String reported = aimIdentifier == null ? "" : aimIdentifier.strip();
        AimIdentifier aim = null;
        if (!reported.isEmpty()) {
            aim = AimIdentifier.reported(reported);
        } else if (AimIdentifier.begins(text)) {
            aim = AimIdentifier.of(text);
        }
        if (aim == null && (text.startsWith("]") || !reported.isEmpty())) {
            return new Barcode.Faulty(BarcodeFault.BAD_IDENTIFIER, reported, text);
        }
        String content = aim == null ? text : ScannedText.trim(aim.strip(text));
        try {
            return aim == null ? guessed(content) : identified(aim, content);
        } catch (Gs1Refusal refusal) {
            return refusal.on(content);
        }
    }

    private static Barcode identified(AimIdentifier aim, String text) {
        if (aim.isElementString()) {
            return gs1(scanned(text), text);
        }
        if (aim.retailDigits() > 0) {
            return retail(aim, text);
        }
        String gtin14 = aim.isInterleaved() && text.length() == 14 ? CheckDigits.gtin14(text) : null;
        return gtin14 == null ? plain(text) : new Barcode.Gtin(gtin14, text);
    }

    private static Barcode guessed(String text) {
        if (text.length() == 20 && text.startsWith("00") && CheckDigits.isSscc(text.substring(2))) {
            return new Barcode.Sscc(text.substring(2));
        }
        String gtin14 = CheckDigits.gtin14(text);
        return gtin14 == null ? plain(text) : new Barcode.Gtin(gtin14, text);
    }

    private static Barcode plain(String text) {
        if (text.isEmpty()) {
            return new Barcode.Faulty(BarcodeFault.EMPTY, "", text);
        }
        if (ScannedText.isSeparated(text)) {
            return gs1(scanned(text), text);
        }
        String forbidden = ScannedText.firstForbidden(text);
        if (forbidden != null) {
            return new Barcode.Faulty(BarcodeFault.CONTROL_CHARACTER, forbidden, text);
        }
        if (ScannedText.isBracketed(text)) {
            return gs1(Gs1ElementParser.bracketed(text), text);
        }
        if (DigitalLinkParser.looksLikeLink(text)) {
            List<Element> elements = DigitalLinkParser.parse(text);
            return elements == null ? new Barcode.Unknown(text) : new Barcode.DigitalLink(elements, text);
        }
        Barcode own = OwnCodes.parse(text);
        Barcode known = own == null ? WaybillNumbers.recognise(text) : own;
        return known == null ? new Barcode.Unknown(text) : known;
    }

    /** Some decoders, ours among them, put one separator before the first element: not the engine's way, harmless. */
    private static List<Element> scanned(String text) {
        return Gs1ElementParser.scanned(
                text.startsWith(String.valueOf(Gs1ElementParser.GS)) ? text.substring(1) : text);
    }

    /** A lone GTIN or SSCC is that, whatever symbol carried it. */
    private static Barcode gs1(List<Element> elements, String raw) {
        Element first = elements.getFirst();
        if (elements.size() == 1 && first.ai().equals("00")) {
            return new Barcode.Sscc(first.value());
        }
        if (elements.size() == 1 && first.ai().equals("01")) {
            return new Barcode.Gtin(first.value(), first.value());
        }
        return new Barcode.Gs1Elements(elements, raw);
    }

    private static Barcode retail(AimIdentifier aim, String text) {
        int composite = text.indexOf(COMPOSITE);
        String number = composite < 0 ? text : text.substring(0, composite);
        int length = number.length();
        int expected = aim.retailDigits();
        if (aim.hasAddOn() && (length == expected + 2 || length == expected + 5)) {
            number = number.substring(0, expected);
        }
        String gtin14 = number.length() == expected ? CheckDigits.gtin14(number) : null;
        if (gtin14 == null) {
            BarcodeFault fault = !CheckDigits.digits(number)
                    ? (number.isEmpty() ? BarcodeFault.EMPTY : BarcodeFault.NOT_DIGITS)
                    : number.length() == expected ? BarcodeFault.WRONG_CHECK_DIGIT : BarcodeFault.WRONG_LENGTH;
            return new Barcode.Faulty(fault, number, text);
        }
        if (composite < 0) {
            return new Barcode.Gtin(gtin14, number);
        }
        List<Element> elements = new ArrayList<>(List.of(new Element("01", gtin14)));
        elements.addAll(scanned(text.substring(composite + COMPOSITE.length())));
        Gs1Pairing.check(elements);
        return new Barcode.Gs1Elements(elements, text);
    }
}
