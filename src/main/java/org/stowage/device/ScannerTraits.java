package org.stowage.device;

import org.jspecify.annotations.Nullable;

/**
 * What a model of scanner does besides sending codes.
 *
 * @param doubleReadMs the same code again within this time is one scan; 0 where each piece is scanned
 * @param packets how it wraps what it sends
 * @param good bytes that make its good tone or light; null: it cannot be told
 * @param bad bytes that make its bad tone or light
 * @param fnc1Setup text of the maker's own setup barcode that makes it send FNC1 as GS; empty when unknown
 * @param identifierSetup the same for the code that makes it send AIM identifiers
 */
public record ScannerTraits(
        Long doubleReadMs,
        Packets packets,
        @Nullable NamedBytes good,
        @Nullable NamedBytes bad,
        String fnc1Setup,
        String identifierSetup) {

    /** A scan as it comes, or in packets of Zebra's Simple Serial Interface with checksum and acknowledgement. */
    public enum Packets {
        PLAIN,
        SSI
    }

    private static final long USUAL_DOUBLE_READ_MS = 600;
    private static final long LONGEST_DOUBLE_READ_MS = 10_000;

    /** What a scanner does of which nothing more is known. */
    public static final ScannerTraits USUAL = new ScannerTraits(null, null, null, null, null, null);

    public ScannerTraits(
            @Nullable Long doubleReadMs,
            @Nullable Packets packets,
            @Nullable NamedBytes good,
            @Nullable NamedBytes bad,
            @Nullable String fnc1Setup,
            @Nullable String identifierSetup) {
        this.doubleReadMs = doubleReadMs == null ? USUAL_DOUBLE_READ_MS : doubleReadMs;
        this.packets = packets == null ? Packets.PLAIN : packets;
        this.good = good;
        this.bad = bad;
        this.fnc1Setup = fnc1Setup == null ? "" : fnc1Setup;
        this.identifierSetup = identifierSetup == null ? "" : identifierSetup;
        Faults.none(Faults.unless(
                this.doubleReadMs >= 0 && this.doubleReadMs <= LONGEST_DOUBLE_READ_MS,
                "doubleReadMs is 0 to " + LONGEST_DOUBLE_READ_MS));
    }
}
