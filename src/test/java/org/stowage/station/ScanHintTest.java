package org.stowage.station;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stowage.barcode.BarcodeDrawing;
import org.stowage.barcode.BarcodeReader;
import org.stowage.barcode.Modules;
import org.stowage.barcode.ReadBarcode;
import org.stowage.barcode.Symbology;
import org.stowage.device.NamedBytes;
import org.stowage.device.Profile;
import org.stowage.device.Profiles;
import org.stowage.device.RawBytes;
import org.stowage.device.RawScan;
import org.stowage.device.ScannerTraits;

/** What a scan of the test code, or of any other, says about the scanner that read it. */
class ScanHintTest {

    private static final String DATA = "01095060001343521730123110L7";

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "]C1DATA<GS>21S42<CR>, as_printed",
        "]d2DATA<GS>21S42<CR><LF>, as_printed",
        "<STX>]C1DATA<GS>21S42<ETX>, as_printed",
        "<GS>DATA<GS>21S42<CR>, as_printed no_identifier",
        "]C1DATA21S42<CR>, fnc1_swallowed",
        "DATA21S42, fnc1_swallowed no_identifier no_suffix",
        "]C1DATA|21S42<CR>, fnc1_replaced",
        "]C1DATA{GS}21S42<CR>, fnc1_replaced",
        "]C110A<CR>, ''",
        "]C11012345678901234567890123421X<CR>, fnc1_suspect",
        "L-A-01-1<CR>, no_identifier",
        "L-A-01-1, no_identifier no_suffix",
        "<CR>, no_scan",
        "<F8><80><06><E6><CR>, garbled",
        "A<SOH>B<CR>, garbled",
        "<E7><BB><BF><CR>, no_identifier"
    })
    void saysWhatIsWrong(String sent, String hints) {
        byte[] bytes = new NamedBytes(sent.replace("DATA", DATA)).bytes();
        assertThat(trace(bytes, "generic-serial-scanner").hints())
                .containsExactlyElementsOf(hints.isEmpty() ? List.of() : Arrays.asList(hints.split(" ")));
    }

    @Test
    void showsEveryByteAndWhatWasReadFromThem() {
        ScanTrace trace =
                trace(("\u0002]C1" + DATA + "\u001D21S42\r\n").getBytes(ISO_8859_1), "generic-serial-scanner");
        assertThat(trace.named()).isEqualTo("<STX>]C1" + DATA + "<GS>21S42<CR><LF>");
        assertThat(trace.hex()).startsWith("02 5D 43 31 30").endsWith("34 32 0D 0A");
        assertThat(trace.suffix()).isEqualTo("<CR><LF>");
        assertThat(trace.separators()).isEqualTo(1);
        assertThat(trace.code().elements())
                .extracting(ReadCode.Part::value)
                .containsExactly("09506000134352", "301231", "L7", "S42");
    }

    /** Packets have a head and a checksum: neither is a fault of the scanner's settings. */
    @Test
    void unwrapsPackets() {
        byte[] packet = new NamedBytes("<07><F3><00><00><01>AB").bytes();
        int sum = 0;
        for (byte each : packet) {
            sum += Byte.toUnsignedInt(each);
        }
        byte[] whole = Arrays.copyOf(packet, packet.length + 2);
        whole[packet.length] = (byte) (-sum >> 8);
        whole[packet.length + 1] = (byte) -sum;
        ScanTrace trace = trace(whole, "zebra-ds3608");
        assertThat(trace.code().text()).isEqualTo("AB");
        assertThat(trace.hints()).containsExactly("no_identifier");
    }

    @ParameterizedTest
    @CsvSource({"GS1_128", "GS1_DATAMATRIX"})
    void theTestCodeIsReadAsItIsPrinted(Symbology symbology) {
        ReadBarcode read = BarcodeReader.read(picture(BarcodeDrawing.draw(symbology, TestCode.PRINTED)))
                .getFirst();
        assertThat(TestCode.came(read.text())).isEqualTo(TestCode.Came.WHOLE);
    }

    @Test
    void aMakersSetupCodeIsDrawn() {
        assertThat(BarcodeReader.read(picture(BarcodeDrawing.drawSetup("NLS0302010"))))
                .extracting(ReadBarcode::text)
                .containsExactly("NLS0302010");
        assertThat(BarcodeDrawing.drawSetup("<FNC3>NLS").width())
                .as("one character more")
                .isEqualTo(BarcodeDrawing.drawSetup("NLS").width() + 11);
    }

    /** Start B (value 104) and FNC3 (96) as ISO/IEC 15417 draws them: in code set C the same value would be two digits. */
    @ParameterizedTest
    @ValueSource(strings = {"<FNC3>$P,CAIEN01,P", "<FNC3>12345678", "<FNC3>0"})
    void aSetupCodeBeginsWithFnc3(String text) {
        Modules symbol = BarcodeDrawing.drawSetup(text);
        StringBuilder bars = new StringBuilder();
        for (int x = 0; x < 22; x++) {
            bars.append(symbol.isDark(x, 0) ? '1' : '0');
        }
        assertThat(bars).hasToString("11010010000" + "10111100010");
    }

    @Test
    void everySetupCodeOfAShippedProfileCanBeDrawn() throws IOException {
        for (String name : Files.readAllLines(Path.of("devices/index.txt"))) {
            ScannerTraits traits = new Profiles(home).get(name).scanning();
            Stream.of(traits.fnc1Setup(), traits.identifierSetup())
                    .filter(text -> !text.isEmpty())
                    .forEach(text ->
                            assertThat(BarcodeDrawing.drawSetup(text).width()).isPositive());
        }
        assertThat(new Profiles(home).get("datalogic-powerscan").scanning().identifierSetup())
                .startsWith("<FNC3>$P,");
    }

    private ScanTrace trace(byte[] sent, String profile) {
        Profile model = new Profiles(home).get(profile);
        boolean packets = profile.equals("zebra-ds3608");
        return ScanTrace.of(RawScan.of(new RawBytes(Instant.EPOCH, sent), model), packets, Locale.ENGLISH);
    }

    private static BufferedImage picture(Modules symbol) {
        int dot = 4;
        int high = symbol.oneDimensional() ? 40 : symbol.height();
        int free = symbol.quietZone() + 4;
        var picture = new BufferedImage(
                (symbol.width() + 2 * free) * dot, (high + 2 * free) * dot, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < symbol.width(); x++) {
                if (symbol.isDark(x, symbol.oneDimensional() ? 0 : y)) {
                    pen.fillRect((x + free) * dot, (y + free) * dot, dot, dot);
                }
            }
        }
        pen.dispose();
        return picture;
    }
}
