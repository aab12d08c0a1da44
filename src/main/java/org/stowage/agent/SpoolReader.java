package org.stowage.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stowage.agent.SpoolEntry.Kind;

/**
 * What the bytes of a spool say. Each record is on the disk before the next is written, so a crash can
 * only tear the last one: what cannot be read with a good record behind it
 * was damaged otherwise, and is not thrown away.
 *
 * @param good how many bytes from the start are whole records
 * @param damaged somewhere behind them another whole record lies
 */
record SpoolReader(List<SpoolEntry> entries, int good, boolean damaged) {

    /** @throws SpoolProblem a record before the last one is damaged */
    static SpoolReader read(Path file) throws IOException {
        SpoolReader read = read(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
        if (read.damaged()) {
            throw new SpoolProblem(file + " is damaged at byte " + read.good()
                    + ": something else wrote there. Move it away, what it held is not sent");
        }
        return read;
    }

    static SpoolReader read(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        List<SpoolEntry> entries = new ArrayList<>();
        int good = 0;
        for (Optional<SpoolEntry> next = at(bytes, 0); next.isPresent(); next = at(bytes, good)) {
            entries.add(next.get());
            good += next.get().size();
        }
        boolean damaged = false;
        for (int at = good + 1; at <= file.length - SpoolEntry.FRAME && !damaged; at++) {
            damaged = at(bytes, at).isPresent();
        }
        return new SpoolReader(entries, good, damaged);
    }

    private static Optional<SpoolEntry> at(ByteBuffer bytes, int at) {
        if (at + SpoolEntry.FRAME > bytes.limit() || bytes.getInt(at) != SpoolEntry.MARK) {
            return Optional.empty();
        }
        int length = bytes.getInt(at + 4);
        int kind = bytes.get(at + SpoolEntry.FRAME - 1);
        if (length < 0 || length > bytes.limit() - at - SpoolEntry.FRAME || kind < 0 || kind >= Kind.values().length) {
            return Optional.empty();
        }
        byte[] payload = new byte[length];
        bytes.get(at + SpoolEntry.FRAME, payload);
        return bytes.getInt(at + 8) == SpoolEntry.checksum(kind, payload)
                ? Optional.of(new SpoolEntry(Kind.values()[kind], payload))
                : Optional.empty();
    }
}
