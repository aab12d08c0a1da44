package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.device.Bytes.hex;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stowage.device.Decoding.Decoded;

class SsiDecodingTest {

    private static final byte[] ACK = hex("04 D0 04 00 FF 28");
    private static final byte[] AGAIN = hex("05 D1 04 00 01 FF 25");

    private final SsiDecoding scanner = new SsiDecoding();

    /** The packets that reference/hardware.md, section 2, computes. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ACK,                 208, '',   04 D0 04 00 FF 28",
        "NAK resend,          209, '01', 05 D1 04 00 01 FF 25",
        "BEEP 1 short high,   230, '00', 05 E6 04 00 00 FF 11",
        "BEEP 2 short high,   230, '01', 05 E6 04 00 01 FF 10",
        "BEEP 3 short low,    230, '07', 05 E6 04 00 07 FF 0A",
        "LED_ON,              231, '01', 05 E7 04 00 01 FF 0F",
        "LED_OFF,             232, '01', 05 E8 04 00 01 FF 0E",
        "SCAN_ENABLE,         233, '',   04 E9 04 00 FF 0F",
        "SCAN_DISABLE,        234, '',   04 EA 04 00 FF 0E",
        "START_DECODE,        228, '',   04 E4 04 00 FF 14",
        "STOP_DECODE,         229, '',   04 E5 04 00 FF 13",
        "REQUEST_REVISION,    163, '',   04 A3 04 00 FF 55"
    })
    void hasTheChecksumOfTheManual(String name, int opcode, String data, String expected) {
        byte[] bytes = SsiPacket.ofHost(opcode, hex(data)).bytes();
        assertThat(bytes).isEqualTo(hex(expected));
        assertThat(SsiPacket.isIntact(bytes)).isTrue();
        bytes[bytes.length - 1]++;
        assertThat(SsiPacket.isIntact(bytes)).isFalse();
    }

    @Test
    void acknowledgesAScanAndHandsItOnWithoutItsTypeAndSuffix() {
        Decoded decoded = scanner.add(scan(0, "]C110A\u001D21B\r"), 0);
        assertThat(text(decoded)).containsExactly("]C110A\u001D21B");
        assertThat(decoded.answers()).containsExactly(ACK);
        assertThat(decoded.troubles()).isEmpty();
    }

    @Test
    void readsPacketsThatComeInPiecesOfAnySize() {
        var all = new ByteArrayOutputStream();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.writeBytes(scan(0, "CODE-" + i));
            expected.add("CODE-" + i);
        }
        List<String> found = new ArrayList<>();
        byte[] bytes = all.toByteArray();
        for (int at = 0; at < bytes.length; at += 5) {
            found.addAll(text(scanner.add(Arrays.copyOfRange(bytes, at, Math.min(at + 5, bytes.length)), at)));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void asksAgainForAPacketWithAWrongChecksum() {
        byte[] broken = scan(0, "HELLO");
        broken[6] ^= 0x20;
        Decoded decoded = scanner.add(broken, 0);
        assertThat(decoded.frames()).isEmpty();
        assertThat(decoded.answers()).containsExactly(AGAIN);
        assertThat(decoded.troubles()).hasSize(1);
        assertThat(text(scanner.add(scan(SsiPacket.SENT_AGAIN, "HELLO"), 10))).containsExactly("HELLO");
    }

    @Test
    void whatIsSentAgainBecauseOurAnswerGotLostIsNoSecondScan() {
        assertThat(text(scanner.add(scan(0, "ONE"), 0))).containsExactly("ONE");
        Decoded again = scanner.add(scan(SsiPacket.SENT_AGAIN, "ONE"), 2_000);
        assertThat(again.frames()).isEmpty();
        assertThat(again.answers()).containsExactly(ACK);
        assertThat(text(scanner.add(scan(0, "ONE"), 9_000)))
                .as("a new scan of the same code")
                .containsExactly("ONE");
    }

    @Test
    void joinsACodeThatNeedsSeveralPackets() {
        Decoded first = scanner.add(scan(SsiPacket.MORE_FOLLOW, "x".repeat(240)), 0);
        assertThat(first.frames()).isEmpty();
        assertThat(first.answers()).containsExactly(ACK);
        assertThat(text(scanner.add(scan(0, "END"), 5))).containsExactly("x".repeat(240) + "END");
    }

    @Test
    void aPacketThatNeverEndsIsAskedForAgain() {
        byte[] cut = Arrays.copyOf(scan(0, "CUT"), 5);
        assertThat(scanner.add(cut, 0)).isEqualTo(new Decoded(List.of(), List.of(), List.of()));
        assertThat(scanner.idle(400).answers()).isEmpty();
        assertThat(scanner.idle(500).answers()).containsExactly(AGAIN);
        assertThat(text(scanner.add(scan(SsiPacket.SENT_AGAIN, "CUT"), 900))).containsExactly("CUT");
    }

    @Test
    void noiseIsNoPacketAndHidesNoLaterOne() {
        assertThat(scanner.add(hex("00 FF 41"), 0).answers()).containsExactly(AGAIN);
        assertThat(text(scanner.add(scan(0, "AFTER"), 10))).containsExactly("AFTER");
    }

    @Test
    void whatAnswersOurCommandsIsNotAnswered() {
        Decoded decoded = scanner.add(new SsiPacket(SsiPacket.CMD_ACK, SsiPacket.SCANNER, 0, new byte[0]).bytes(), 0);
        assertThat(decoded.answers()).isEmpty();
        Decoded refused =
                scanner.add(new SsiPacket(SsiPacket.CMD_NAK, SsiPacket.SCANNER, 0, new byte[] {2}).bytes(), 1);
        assertThat(refused.answers()).isEmpty();
        assertThat(refused.troubles()).hasSize(1);
    }

    @Test
    void aCodeThatWasBegunBeforeALossIsNoPartOfTheNext() {
        scanner.add(scan(SsiPacket.MORE_FOLLOW, "HALF"), 0);
        scanner.lost();
        assertThat(text(scanner.add(scan(0, "WHOLE"), 5))).containsExactly("WHOLE");
    }

    /** DECODE_DATA of a Code 128, type 3. */
    private static byte[] scan(int status, String code) {
        byte[] typed = ("\u0003" + code).getBytes(ISO_8859_1);
        return new SsiPacket(SsiPacket.DECODE_DATA, SsiPacket.SCANNER, status, typed).bytes();
    }

    private static List<String> text(Decoded decoded) {
        return decoded.frames().stream()
                .map(frame -> new String(frame, ISO_8859_1))
                .toList();
    }
}
