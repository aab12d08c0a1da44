package org.stowage.device;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Raw pieces put together to what the device sent at one go, with all its end bytes: a scanner whose suffix is CR and LF
 * shows both, although its scan was handed on at the CR.
 */
final class RawFrames {

    /** A pause after which a new frame begins, whatever ended the last one, where the model has no pause of its own. */
    private static final long PAUSE_MS = 200;

    private final Framing framing;
    private final Duration pause;
    private final List<RawBytes> frames = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private Instant openedAt = Instant.EPOCH;
    private @Nullable Instant lastAt;
    private boolean ended;

    private RawFrames(Framing framing) {
        this.framing = framing;
        this.pause = Duration.ofMillis(framing.idleGapMs() > 0 ? framing.idleGapMs() : PAUSE_MS);
    }

    static List<RawBytes> of(List<RawBytes> pieces, Framing framing) {
        var frames = new RawFrames(framing);
        pieces.forEach(frames::add);
        frames.close();
        return frames.frames;
    }

    private void add(RawBytes piece) {
        if (lastAt != null && lastAt.plus(pause).isBefore(piece.at())) {
            close();
        }
        for (byte value : piece.bytes()) {
            boolean end = framing.isEnd(value);
            if (ended && !end) {
                close();
            }
            if (open.size() == 0) {
                openedAt = piece.at();
            }
            open.write(value);
            ended = end;
        }
        lastAt = piece.at();
    }

    private void close() {
        if (open.size() > 0) {
            frames.add(new RawBytes(openedAt, open.toByteArray()));
        }
        open.reset();
        ended = false;
    }
}
