package org.stowage.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.kernel.Problem;
import picocli.CommandLine;

class SimulateScannerTest {

    private static final Pattern PORT = Pattern.compile("tcp:([1-9][0-9]*)");

    @TempDir
    Path home;

    private final StringWriter screen = new StringWriter();

    @Test
    void typesTheFileToWhoeverConnectsAndShowsTheTones() throws Exception {
        Path file = Files.writeString(home.resolve("scans.txt"), "]C110A<GS>21B\nC-CONFIRM\n");
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(
                () -> run("--port", "tcp:0", "--file", file.toString(), "--rate", "50/s", "--suffix", "CRLF"),
                Thread::startVirtualThread);
        try (Socket station = new Socket("127.0.0.1", port())) {
            station.getOutputStream().write(7);
            byte[] expected = "]C110A\u001D21B\r\nC-CONFIRM\r\n".getBytes(UTF_8);
            assertThat(station.getInputStream().readNBytes(expected.length)).isEqualTo(expected);
            assertThat(exit.get(20, TimeUnit.SECONDS)).isZero();
        }
        assertThat(screen.toString()).contains("]C110A<GS>21B");
    }

    @Test
    void refusesInOneSentenceWhatCannotBe() throws Exception {
        Path file = Files.writeString(home.resolve("scans.txt"), "OK\n<ZZZ>\n");
        assertThat(refusal("tcp:0", file, "1/s", "CR")).contains("line 2", "ZZZ");
        assertThat(refusal("tcp:0", home.resolve("none"), "1/s", "CR")).contains("none");
        Files.writeString(file, "OK\n");
        assertThat(refusal("tcp:0", file, "0/s", "CR")).contains("--rate 0/s");
        assertThat(refusal("tcp:0", file, "1/s", "TAB")).contains("--suffix TAB");
        assertThat(refusal("tcp:x", file, "1/s", "CR")).contains("tcp:x");
    }

    private String refusal(String port, Path file, String rate, String suffix) {
        screen.getBuffer().setLength(0);
        assertThat(run("--port", port, "--file", file.toString(), "--rate", rate, "--suffix", suffix))
                .isEqualTo(1);
        return screen.toString();
    }

    private int run(String... arguments) {
        var line = new CommandLine(new SimulateScanner());
        line.setOut(new PrintWriter(screen, true));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            screen.append(((Problem) failure).text(Locale.ENGLISH));
            return 1;
        });
        return line.execute(arguments);
    }

    private int port() throws InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            Matcher told = PORT.matcher(screen.toString());
            if (told.find()) {
                return Integer.parseInt(told.group(1));
            }
            Thread.sleep(5);
        }
        throw new AssertionError(screen);
    }
}
