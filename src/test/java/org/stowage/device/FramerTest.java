package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramerTest {

    private final Framer framer = new Framer(Framing.ANY);

    @Test
    void endsAScanAtCrLfCrlfAndEtx() {
        assertThat(add("A\rB\nC\r\n\u0002D\u0003", 0)).containsExactly("A", "B", "C", "D");
    }

    @Test
    void joinsOneScanThatArrivesInPieces() {
        assertThat(add("PAL", 0)).isEmpty();
        assertThat(add("LET", 5)).isEmpty();
        assertThat(add("-1\rH", 9)).containsExactly("PALLET-1");
        assertThat(add("-2\r", 12)).containsExactly("H-2");
    }

    @Test
    void endsAScanWithoutSuffixByItsPause() {
        add("4006381333931", 100);
        assertThat(framer.idle(150)).isEmpty();
        assertThat(text(framer.idle(160))).containsExactly("4006381333931");
        assertThat(framer.idle(500)).isEmpty();
    }

    @Test
    void keepsTheGroupSeparatorOfGs1() {
        assertThat(add("]C110A\u001D21B\r", 0)).containsExactly("]C110A\u001D21B");
    }

    @Test
    void dropsNoiseThatNeverEnds() {
        assertThat(add("x".repeat(5000) + "\rGOOD\r", 0)).containsExactly("GOOD");
    }

    @Test
    void keepsTheChecksumBehindTheEndWhateverItIs() {
        var withChecksum = new Framer(new Framing(List.of("CR"), List.of("STX"), 0, 0, 1));
        byte[] frames = "\u0002AB\r\r\u0002CD\r\u0002".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(text(withChecksum.add(frames, 0))).containsExactly("AB\r", "CD\u0002");
    }

    @Test
    void endsAFrameAtTheSignThatBeginsTheNext() {
        var equals = new Framer(new Framing(List.of("=", "CR"), null, 60, 0, 0));
        assertThat(text(equals.add("0-=00.1000-=52.1000\r".getBytes(StandardCharsets.ISO_8859_1), 0)))
                .containsExactly("0-", "00.1000-", "52.1000");
    }

    @Test
    void twoThousandScansInOddPiecesKeepTheirOrder() {
        StringBuilder all = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            expected.add("SCAN-" + i);
            all.append("SCAN-").append(i).append("\r\n");
        }
        List<String> found = new ArrayList<>();
        for (int at = 0; at < all.length(); at += 7) {
            found.addAll(add(all.substring(at, Math.min(all.length(), at + 7)), at));
        }
        assertThat(found).isEqualTo(expected);
    }

    private List<String> add(String text, long nowMs) {
        return text(framer.add(text.getBytes(StandardCharsets.ISO_8859_1), nowMs));
    }

    private static List<String> text(List<byte[]> frames) {
        return frames.stream()
                .map(frame -> new String(frame, StandardCharsets.ISO_8859_1))
                .toList();
    }
}
