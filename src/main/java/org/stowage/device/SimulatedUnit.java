package org.stowage.device;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** The device itself at the other end of a simulated line. */
public sealed interface SimulatedUnit permits SimulatedUnit.Mute, SimulatedPrinterUnit, SimulatedScaleUnit {

    Set<String> DIALECTS = Set.of("zpl", "tspl", "escpos");

    /** Whether these bytes are only a question, no work. */
    boolean isAsked(byte[] bytes);

    /** @throws IOException the line broke under these bytes */
    void hear(byte[] bytes, Consumer<byte[]> answers) throws IOException;

    /** Takes what comes and says nothing by itself: a scanner, a printer whose language nobody here reads. */
    record Mute() implements SimulatedUnit {
        @Override
        public boolean isAsked(byte[] bytes) {
            return false;
        }

        @Override
        public void hear(byte[] bytes, Consumer<byte[]> answers) {}
    }

    /** @param mouth takes what it says by itself */
    static SimulatedUnit of(Profile profile, Consumer<byte[]> mouth) {
        return switch (profile.kind()) {
            case "printer" ->
                DIALECTS.contains(profile.printing().language())
                        ? new SimulatedPrinterUnit(profile.printing())
                        : new Mute();
            case "scale" -> new SimulatedScaleUnit(profile.weighing(), mouth);
            default -> new Mute();
        };
    }
}
