package org.stowage.device;

import java.util.ArrayList;
import java.util.List;

/**
 * Frames by their end bytes or a pause. What a scanner says back to a menu command ({@code BEPEXE1<ACK>!}) is no scan,
 * whether it comes alone or in front of one.
 */
final class PlainDecoding implements Decoding {

    private final Framing framing;
    private Framer framer;

    PlainDecoding(Framing framing) {
        this.framing = framing;
        this.framer = new Framer(framing);
    }

    @Override
    public Decoded add(byte[] bytes, long nowMs) {
        return read(framer.add(bytes, nowMs));
    }

    @Override
    public Decoded idle(long nowMs) {
        return read(framer.idle(nowMs));
    }

    @Override
    public void lost() {
        framer = new Framer(framing);
    }

    private static Decoded read(List<byte[]> framed) {
        if (framed.isEmpty()) {
            return Decoded.NOTHING;
        }
        List<byte[]> frames = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (byte[] frame : framed) {
            MenuReply said = MenuReply.in(frame);
            troubles.addAll(said.refusals());
            if (said.rest().length > 0) {
                frames.add(said.rest());
            }
        }
        return new Decoded(frames, List.of(), troubles);
    }
}
