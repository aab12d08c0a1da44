package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown as one scan is what a hand did at one go. */
class RawFramesTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir
    Path home;

    private final List<RawBytes> pieces = new ArrayList<>();

    @Test
    void scansWithoutASuffixAreApartWhereTheirPauseIs() {
        came(0, "FIRST");
        came(10, "-REST");
        came(110, "SECOND\r\n");
        came(111, "THIRD\r");
        came(113, "\n");
        assertThat(shown("generic-serial-scanner")).containsExactly("FIRST-REST", "SECOND\r\n", "THIRD\r\n");
    }

    /** Its length is 13: a byte that would be a CR elsewhere. */
    @Test
    void aPacketIsShownWhole() {
        String packet = "\r\u00F3\u0000\u0000\u0001ABC\rEFGH\u0012\u0034";
        came(0, packet.substring(0, 6));
        came(5, packet.substring(6));
        assertThat(shown("zebra-ds3608")).containsExactly(packet);
    }

    private void came(long ms, String bytes) {
        pieces.add(new RawBytes(START.plusMillis(ms), bytes.getBytes(ISO_8859_1)));
    }

    private List<String> shown(String profile) {
        return RawFrames.of(pieces, new Profiles(home).get(profile).rawFrames()).stream()
                .map(raw -> new String(raw.bytes(), ISO_8859_1))
                .toList();
    }
}
