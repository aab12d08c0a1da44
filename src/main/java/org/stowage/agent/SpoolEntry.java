package org.stowage.agent;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * One record of the spool as it lies on disk: {@value #MARK} (4 bytes), length of the payload (4), CRC-32C of kind and
 * payload (4), kind (1), payload.
 */
record SpoolEntry(Kind kind, byte[] payload) {

    enum Kind {
        /** Which spool this is and how far it has counted. */
        HEAD,
        EVENT,
        /** The service has all events up to this one. */
        ACKED,
        JOB,
        /** From now on bytes of this job may have reached the printer. */
        BEGUN
    }

    static final int MARK = 0x53574731;
    static final int FRAME = 13;

    int size() {
        return FRAME + payload.length;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(size())
                .putInt(MARK)
                .putInt(payload.length)
                .putInt(checksum(kind.ordinal(), payload))
                .put((byte) kind.ordinal())
                .put(payload)
                .array();
    }

    static int checksum(int kind, byte[] payload) {
        var sum = new CRC32C();
        sum.update(kind);
        sum.update(payload);
        return (int) sum.getValue();
    }
}
