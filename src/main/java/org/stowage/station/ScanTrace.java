package org.stowage.station;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.stowage.barcode.ScannedSymbol;
import org.stowage.device.NamedBytes;
import org.stowage.device.RawScan;

/**
 * One scan as the bench shows it: what came over the wire, byte by byte, and what it means.
 *
 * @param hex every byte
 * @param named the same with control characters by their names, {@code ]C110A<GS>21B<CR>}
 * @param identifier {@code ]C1}; empty: the scanner sends none
 * @param separators how many GS stand in it
 * @param suffix by name; empty: only a pause ended it
 * @param scan whether these bytes made a scan at all
 * @param hints words of {@link ScanHint}
 */
record ScanTrace(
        Instant at,
        String hex,
        String named,
        String identifier,
        long separators,
        String suffix,
        boolean scan,
        ReadCode code,
        List<String> hints) {

    private static final char GS = '\u001D';

    static ScanTrace of(RawScan sent, boolean packets, Locale language) {
        String text = ScannedBytes.text(sent.content());
        ReadCode code = ReadCode.of(text, null, language);
        return new ScanTrace(
                sent.at(),
                HexFormat.ofDelimiter(" ").withUpperCase().formatHex(sent.raw()),
                NamedBytes.of(sent.raw()).text(),
                ScannedSymbol.identifier(text),
                text.chars().filter(each -> each == GS).count(),
                NamedBytes.of(sent.suffix()).text(),
                sent.content().length > 0,
                code,
                ScanHint.of(sent, text, packets, !code.faults().isEmpty()));
    }
}
