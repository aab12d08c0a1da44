package org.stowage.barcode;

import java.util.List;
import java.util.function.Supplier;
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

    private BarcodeParser() {}

    /** Reads the dictionaries: called when the service starts, so that the first scan of the day is not a slow one. */
    public static void prepare() {
        if (Gs1Dictionary.get().ruleAt("00", 0) == null
                || WaybillNumbers.forms().isEmpty()) {
            throw new IllegalStateException(
                    "The list of GS1 data or of waybills is empty: the installation is damaged");
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
        if (!reported.isEmpty()) {
            return reported(reported, text);
        }
        return text.startsWith("]") ? identified(text) : orFault(text, () -> guessed(text));
    }

    /**
     * A scan that begins with its identifier, as a scanner sends it that was told to. One separator before the first
     * element is a fault here, as GS1 has it: the identifier stands for that FNC1.
     */
    static Barcode identified(String text) {
        if (!AimIdentifier.begins(text)) {
            return new Barcode.Faulty(BarcodeFault.BAD_IDENTIFIER, "", text);
        }
        AimIdentifier aim = AimIdentifier.of(text);
        String content = ScannedText.trim(aim.strip(text));
        return orFault(content, () -> content(aim, content));
    }

    private static Barcode reported(String identifier, String text) {
        AimIdentifier aim = AimIdentifier.reported(identifier);
        if (aim == null) {
            return new Barcode.Faulty(BarcodeFault.BAD_IDENTIFIER, identifier, text);
        }
        String stripped = ScannedText.trim(aim.strip(text));
        String content = aim.isElementString() ? ScannedText.withoutFirstSeparator(stripped) : stripped;
        return orFault(content, () -> content(aim, content));
    }

    private static Barcode orFault(String content, Supplier<Barcode> meaning) {
        try {
            return meaning.get();
        } catch (Gs1Refusal refusal) {
            return refusal.on(content);
        }
    }

    private static Barcode content(AimIdentifier aim, String text) {
        if (aim.isElementString()) {
            return gs1(Gs1ElementParser.scanned(text), text);
        }
        if (aim.retailDigits() > 0) {
            return RetailNumbers.read(aim, text);
        }
        if (text.isEmpty() && aim.mayBeEmpty()) {
            return new Barcode.Unknown(text);
        }
        String gtin14 = aim.isInterleaved() ? caseNumber(aim, text) : null;
        return gtin14 == null ? plain(text) : new Barcode.Gtin(gtin14, text);
    }

    /** ITF-14; other interleaved codes are a carrier's or a maker's own. */
    private static @Nullable String caseNumber(AimIdentifier aim, String text) {
        if (aim.lacksCheckDigit() && text.length() == 13 && CheckDigits.digits(text)) {
            return text + CheckDigits.mod10Digit(text);
        }
        return text.length() == 14 ? CheckDigits.gtin14(text) : null;
    }

    private static Barcode guessed(String text) {
        if (text.length() == 20 && text.startsWith("00") && CheckDigits.isSscc(text.substring(2))) {
            return new Barcode.Sscc(text.substring(2));
        }
        String gtin14 = RetailNumbers.guessed(text);
        return gtin14 == null ? plain(text) : new Barcode.Gtin(gtin14, text);
    }

    private static Barcode plain(String text) {
        if (text.isEmpty()) {
            return new Barcode.Faulty(BarcodeFault.EMPTY, "", text);
        }
        if (ScannedText.isSeparated(text)) {
            return gs1(Gs1ElementParser.scanned(ScannedText.withoutFirstSeparator(text)), text);
        }
        String forbidden = ForbiddenCharacters.first(text);
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

    /** A lone GTIN or SSCC is that, whatever symbol carried it. */
    private static Barcode gs1(List<Element> elements, String raw) {
        Element first = elements.getFirst();
        if (elements.size() == 1 && first.ai().equals("00")) {
            return new Barcode.Sscc(first.value());
        }
        if (elements.size() == 1 && first.ai().equals("01")) {
            return new Barcode.Gtin(first.value(), first.value());
        }
        return new Barcode.Gs1Elements(elements, raw, null);
    }
}
