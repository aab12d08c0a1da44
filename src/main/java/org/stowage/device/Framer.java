package org.stowage.device;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes into frames: one scan may arrive in five pieces and five scans in one piece. Pure: time is given. Empty frames
 * (the LF of a CRLF) are none; a frame that is too long is dropped as a whole, so that noise never becomes a code.
 */
public final class Framer {

    private final Framing framing;
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private int trailing;
    private boolean tooLong;
    private long lastByteMs;

    public Framer(Framing framing) {
        this.framing = framing;
    }

    /** @return the frames that these bytes completed, in order, without start and end bytes */
    public List<byte[]> add(byte[] bytes, long nowMs) {
        List<byte[]> frames = new ArrayList<>(idle(nowMs));
        for (byte value : bytes) {
            if (trailing > 0) {
                keep(value);
                trailing--;
                if (trailing == 0) {
                    end(frames);
                }
            } else if (framing.isEnd(value)) {
                trailing = open.size() == 0 ? 0 : framing.trailing();
                if (trailing == 0) {
                    end(frames);
                }
            } else if (framing.isStart(value)) {
                drop();
            } else {
                keep(value);
            }
        }
        lastByteMs = nowMs;
        return frames;
    }

    /** Call now and then: what has been followed by nothing for the idle gap is a frame. */
    public List<byte[]> idle(long nowMs) {
        List<byte[]> frames = new ArrayList<>(1);
        if (framing.idleGapMs() > 0 && open.size() > 0 && nowMs - lastByteMs >= framing.idleGapMs()) {
            end(frames);
        }
        return frames;
    }

    private void keep(byte value) {
        if (open.size() >= framing.maximum()) {
            tooLong = true;
        } else {
            open.write(value);
        }
    }

    private void end(List<byte[]> frames) {
        if (open.size() > 0 && !tooLong) {
            frames.add(open.toByteArray());
        }
        drop();
    }

    private void drop() {
        open.reset();
        trailing = 0;
        tooLong = false;
    }
}
