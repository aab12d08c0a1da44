package org.stowage.station;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stowage.barcode.ScannedSymbol;
import org.stowage.device.RawScan;
import org.stowage.kernel.DatabaseName;

/** What a scan tells about the settings of its scanner. Its text stands in the messages under {@code hint.}. */
enum ScanHint {
    /** The test code came with everything that is printed in it. */
    AS_PRINTED,
    FNC1_SWALLOWED,
    /** Another character came in place of the separator. */
    FNC1_REPLACED,
    /** A GS1 code that is faulty and has no separator: the test code will tell. */
    FNC1_SUSPECT,
    NO_IDENTIFIER,
    NO_SUFFIX,
    /** Bytes came that never became a scan. */
    NO_SCAN,
    /** No text of any barcode: the speed of the line is wrong. */
    GARBLED;

    private static final Set<String> ELEMENT_STRINGS = Set.of("]C1", "]e0", "]d2", "]Q3", "]J1");
    private static final int IDENTIFIER = 3;
    private static final int FIRST_SEPARATOR = 0x1C;

    /** @param packets whether the scanner wraps its scans, which then need no suffix */
    static List<String> of(RawScan sent, String text, boolean packets, boolean faulty) {
        if (isGarbled(sent)) {
            return List.of(DatabaseName.of(GARBLED));
        }
        if (sent.content().length == 0) {
            return List.of(DatabaseName.of(NO_SCAN));
        }
        List<ScanHint> hints = new ArrayList<>();
        String identifier = ScannedSymbol.identifier(text);
        String data = identifier.isEmpty() ? text : text.substring(IDENTIFIER);
        switch (TestCode.came(data)) {
            case WHOLE -> hints.add(AS_PRINTED);
            case WITHOUT_SEPARATOR -> hints.add(FNC1_SWALLOWED);
            case REPLACED -> hints.add(FNC1_REPLACED);
            case OTHER -> {
                if (faulty && ELEMENT_STRINGS.contains(identifier) && data.indexOf('\u001D') < 0) {
                    hints.add(FNC1_SUSPECT);
                }
            }
        }
        if (identifier.isEmpty()) {
            hints.add(NO_IDENTIFIER);
        }
        if (sent.suffix().length == 0 && !packets) {
            hints.add(NO_SUFFIX);
        }
        return hints.stream().map(DatabaseName::of).toList();
    }

    /** Control characters but the separators of codes, or bytes that are no UTF-8: what a wrong baud rate makes. */
    private static boolean isGarbled(RawScan sent) {
        for (byte each : sent.content()) {
            if (each >= 0 && each < FIRST_SEPARATOR && each != '\t') {
                return true;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sent.content()));
            return false;
        } catch (CharacterCodingException e) {
            return true;
        }
    }
}
