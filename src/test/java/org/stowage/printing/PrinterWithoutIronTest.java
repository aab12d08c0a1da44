package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stowage.device.PrintedLabel;
import org.stowage.device.SimulatedPrinter;
import org.stowage.device.SimulatedPrinterPort;

/** What a simulated printer lays into its tray is what was drawn, dot by dot, however the bytes arrive. */
class PrinterWithoutIronTest {

    private final BlockingQueue<PrintedLabel> tray = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @ValueSource(strings = {"zpl", "tspl", "escpos"})
    void theSameDotsComeOutInEachLanguage(String language) throws Exception {
        for (String name : List.of("location", "waybill-100x150", "waybill-4x6in")) {
            LabelImage drawn = Sample.LABELS.render(name, Sample.of(name), 203);
            PrintedLabel printed = printed(language, bytes(language, drawn), 4096);
            assertThat(printed.height()).isEqualTo(drawn.height());
            assertThat(printed.bits()).isEqualTo(drawn.bits());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zpl", "tspl", "escpos"})
    void piecesOfSevenBytesMakeTheSameLabelAndItsPictureIsTheSame(String language) throws Exception {
        LabelImage drawn = Sample.LABELS.render("location", Sample.of("location"), 203);
        PrintedLabel printed = printed(language, bytes(language, drawn), 7);
        assertThat(printed.bits()).isEqualTo(drawn.bits());
        var picture = ImageIO.read(new ByteArrayInputStream(printed.png()));
        for (int x = 0; x < drawn.width(); x += 3) {
            assertThat(picture.getRGB(x, drawn.height() / 2) == 0xFF000000)
                    .isEqualTo(drawn.isBlack(x, drawn.height() / 2));
        }
    }

    private static byte[] bytes(String language, LabelImage label) {
        return PrinterLanguage.valueOf(language.toUpperCase(Locale.ROOT)).encode(label);
    }

    private PrintedLabel printed(String language, byte[] job, int piece) throws IOException, InterruptedException {
        var printer = new SimulatedPrinter(language, 203, 0, tray::add);
        try (SimulatedPrinterPort port = SimulatedPrinterPort.open("tcp:0", printer);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.number())) {
            socket.setTcpNoDelay(true);
            for (int at = 0; at < job.length; at += piece) {
                socket.getOutputStream().write(Arrays.copyOfRange(job, at, Math.min(job.length, at + piece)));
            }
            PrintedLabel printed = tray.poll(20, TimeUnit.SECONDS);
            assertThat(printed).as("it came out").isNotNull();
            return printed;
        }
    }
}
