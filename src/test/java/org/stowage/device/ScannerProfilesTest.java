package org.stowage.device;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.device.Bytes.hex;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of reference/hardware.md, section 2, as profiles write them. */
class ScannerProfilesTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "<SYN>M<CR>, 16 4D 0D",
        "<SYN>T<CR>, 16 54 0D",
        "<SYN>U<CR>, 16 55 0D",
        "<SYN>M<CR>VSUFCR!, 16 4D 0D 56 53 55 46 43 52 21",
        "ESC[3q, 1B 5B 33 71",
        "ESC[4q, 1B 5B 34 71",
        "ESC[0q, 1B 5B 30 71",
        "ESC[2q, 1B 5B 32 71",
        "ESC[6q, 1B 5B 36 71",
        "ESC[7q, 1B 5B 37 71",
        "ESC[8q, 1B 5B 38 71",
        "ESC[9q, 1B 5B 39 71",
        "ESC[5q, 1B 5B 35 71",
        "<BEL>, 07"
    })
    void commandsAreWrittenAsManualsPrintThem(String written, String bytes) {
        assertThat(new NamedBytes(written).bytes()).isEqualTo(hex(bytes));
    }

    @Test
    void theTonesOfAScannerInPacketsAreIntactPackets() {
        ScannerTraits traits = new Profiles(home).get("zebra-ds3608").scanning();
        assertThat(traits.packets()).isEqualTo(ScannerTraits.Packets.SSI);
        assertThat(requireNonNull(traits.good()).bytes())
                .isEqualTo(SsiPacket.ofHost(SsiPacket.BEEP, (byte) 0).bytes());
        assertThat(requireNonNull(traits.bad()).bytes())
                .isEqualTo(SsiPacket.ofHost(SsiPacket.BEEP, (byte) 7).bytes());
    }

    @Test
    void whatAHoneywellSaysBackToItsTonesIsNoScan() {
        byte[] bad = requireNonNull(
                        new Profiles(home).get("honeywell-1900").scanning().bad())
                .bytes();
        assertThat(bad).startsWith(hex("16 4D 0D")).endsWith('!');
        var plain = new PlainDecoding(Framing.ANY);
        plain.add("BEPEXE1\u0006!BEPEXE1\u0006!".getBytes(US_ASCII), 0);
        assertThat(plain.idle(1_000)).isEqualTo(Decoding.Decoded.NOTHING);
    }
}
