package org.stowage.device;

import java.util.List;

/** What a device's bytes mean: frames, and what must be answered at once. Pure: time is given, nothing is written. */
interface Decoding {

    /**
     * @param frames scans or weights, in order
     * @param answers bytes that the device waits for
     * @param troubles what the device complained of or nobody could read
     */
    record Decoded(List<byte[]> frames, List<byte[]> answers, List<String> troubles) {
        static final Decoded NOTHING = new Decoded(List.of(), List.of(), List.of());
    }

    Decoded add(byte[] bytes, long nowMs);

    /** Call now and then: a pause may be an end. */
    Decoded idle(long nowMs);

    /** The line broke: what was begun never ends, and what comes next begins anew. */
    void lost();

    static Decoding of(Profile profile) {
        return profile.scanning().packets() == ScannerTraits.Packets.SSI
                ? new SsiDecoding()
                : new PlainDecoding(profile.frames());
    }
}
