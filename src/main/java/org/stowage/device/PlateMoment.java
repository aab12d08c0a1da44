package org.stowage.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What lay on a scale at one moment, as its frames told it. */
public record PlateMoment(Instant at, OnPlate plate) {

    /** Reads the bytes of the last minutes once more, as they were read when they came. */
    public static List<PlateMoment> of(List<RawBytes> pieces, Profile profile) {
        Decoding decoding = Decoding.of(profile);
        var watch = new WeightWatch(profile.weighing());
        List<PlateMoment> moments = new ArrayList<>();
        for (RawBytes piece : pieces) {
            for (byte[] frame :
                    decoding.add(piece.bytes(), piece.at().toEpochMilli()).frames()) {
                moments.add(
                        new PlateMoment(piece.at(), watch.hear(frame, piece.at().toEpochMilli())));
            }
        }
        return moments;
    }
}
