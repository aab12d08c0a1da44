package org.stowage.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Jazzer, which learns from the branches it reaches, looks for a scan that throws; it begins with every vector. Ten
 * minutes: {@code ./mvnw test -Dtest=BarcodeFuzzTest -Dstowage.fuzz.seconds=600}. A find lies in {@code target/fuzz}.
 */
class BarcodeFuzzTest {

    private static final int SECONDS = Integer.getInteger("stowage.fuzz.seconds", 3);
    private static final Path FOLDER = Path.of(System.getProperty("stowage.test.target", "target"), "fuzz");

    @BeforeEach
    void emptyFolder() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(FOLDER.resolve("corpus"));
    }

    @Test
    void findsNoScanThatBreaksTheParser() throws IOException, InterruptedException {
        Run run = fuzz(ScanFuzz.class, SECONDS);
        assertThat(run.exit()).as(run.output()).isZero();
        // it really ran, and saw the branches of the grammar
        assertThat(coverage(run.output())).isGreaterThan(300);
    }

    @Test
    @EnabledIfSystemProperty(named = "stowage.test.long", matches = "true")
    void findsTheScanThatBreaksABrokenParser() throws IOException, InterruptedException {
        Run run = fuzz(BrokenFuzz.class, 30);
        assertThat(run.exit()).as(run.output()).isNotZero();
        assertThat(run.output()).contains("a date that does not exist");
    }

    private static int coverage(String output) {
        Matcher last = Pattern.compile("#\\d+\\s+DONE\\s+cov: (\\d+)").matcher(output);
        return last.find() ? Integer.parseInt(last.group(1)) : 0;
    }

    private record Run(int exit, String output) {}

    private static Run fuzz(Class<?> target, int seconds) throws IOException, InterruptedException {
        seed();
        Path output = FOLDER.resolve("jazzer.log");
        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(ScanFuzz.class, BarcodeParser.class, Jazzer.class, FuzzedDataProvider.class),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx400m",
                        // a run of seconds: starting fast counts for more than running fast
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        Jazzer.class.getName(),
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=org.stowage.barcode.**",
                        "--reproducer_path=" + FOLDER,
                        "-artifact_prefix=" + FOLDER + "/",
                        "-max_total_time=" + seconds,
                        "-max_len=200",
                        // its measure counts the memory of the process that started it; the heap has its own bound
                        "-rss_limit_mb=0",
                        "-seed=20261122",
                        "-print_final_stats=1",
                        FOLDER.resolve("corpus").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(jazzer.waitFor(seconds + 120L, TimeUnit.SECONDS)).isTrue();
        return new Run(jazzer.exitValue(), Files.readString(output));
    }

    private static String classPath(Class<?>... classes) {
        return Stream.of(classes)
                .map(type -> Path.of(URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void seed() throws IOException {
        List<String[]> rows = TestTable.rows("gs1-vectors.tsv");
        for (String[] row : rows) {
            Files.writeString(FOLDER.resolve("corpus").resolve(row[0]), row[2].replace("{GS}", "\u001D"));
        }
        int number = 0;
        for (String[] row : TestTable.rows("tracking-vectors.tsv")) {
            Files.write(FOLDER.resolve("corpus").resolve("T" + number++), row[2].getBytes(StandardCharsets.UTF_8));
        }
    }
}
