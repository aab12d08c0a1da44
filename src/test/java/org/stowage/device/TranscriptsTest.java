package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the bytes of {@code devices/*.bytes} through the framing and protocol of the profile of the same name. */
class TranscriptsTest {

    private static final Path DEVICES = Path.of("devices");

    static List<String> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(DEVICES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".bytes"))
                    .map(file -> file.replace(".bytes", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void theProfileUnderstandsItsDevice(String name) throws IOException {
        Profile profile = new Profiles(Path.of("nowhere")).get(name);
        var heard = new Heard(profile);
        int number = 0;
        for (String line : Files.readAllLines(DEVICES.resolve(name + ".bytes"))) {
            number++;
            String said = line.replaceFirst("#.*", "").strip();
            if (!said.isEmpty()) {
                heard.play(said.charAt(0), said.substring(1).strip(), name + ".bytes:" + number);
            }
        }
        heard.mustBeEmpty(name + ".bytes");
    }

    /** Otherwise nobody would know whether the profile fits what its manual says. */
    @Test
    void everyScaleHasATranscript() throws IOException {
        Profiles profiles = new Profiles(Path.of("nowhere"));
        List<String> scales = profiles.names().stream()
                .filter(name -> profiles.get(name).kind().equals("scale"))
                .filter(name -> !name.startsWith("simulated-"))
                .toList();
        assertThat(transcripts()).containsAll(scales);
    }

    private static final class Heard {
        private final Profile profile;
        private final Framer framer;
        private final Deque<String> told = new ArrayDeque<>();
        private final @Nullable WeightWatch scale;
        private long now = 1_000_000;

        Heard(Profile profile) {
            this.profile = profile;
            this.framer = new Framer(profile.frames());
            this.scale = profile.kind().equals("scale") ? new WeightWatch(profile.weighing()) : null;
        }

        void play(char direction, String what, String where) {
            switch (direction) {
                case '<' -> framer.add(Bytes.hex(what), now).forEach(this::tell);
                case '>' ->
                    assertThat(profile.weighing().poll())
                            .as(where)
                            .extracting(NamedBytes::bytes)
                            .isEqualTo(Bytes.hex(what));
                case '+' -> {
                    now += Long.parseLong(what);
                    framer.idle(now).forEach(this::tell);
                }
                case '=' -> assertThat(told.poll()).as(where).isEqualTo(what);
                default -> fail(where + " begins with none of < > + =");
            }
        }

        void mustBeEmpty(String where) {
            assertThat(told).as(where).isEmpty();
        }

        private void tell(byte[] frame) {
            if (scale == null) {
                told.add(NamedBytes.of(frame).text());
                return;
            }
            OnPlate plate = scale.hear(frame, now);
            told.add(
                    plate.state() == OnPlate.State.UNREADABLE
                            ? "UNREADABLE"
                            : plate.state() + " " + plate.grams() + (plate.weighed() ? " weighed" : ""));
        }
    }
}
