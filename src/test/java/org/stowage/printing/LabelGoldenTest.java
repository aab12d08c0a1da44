package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every label with its sample looks as it was approved. After a wanted change look at the new pictures, having written
 * them by {@code ./mvnw test -Dtest=LabelGoldenTest -Dlabels.golden=write}.
 */
class LabelGoldenTest {
    private static final Path FOLDER = Path.of("labels");
    private static final double TOLERANCE = 0.0005;

    static Stream<String> labels() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".svg"))
                    .map(file -> file.replace(".svg", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** The code that a design holds and the code that a scanner sees on the approved picture are one. */
    @ParameterizedTest
    @MethodSource("labels")
    void everyBarcodeOfTheApprovedPictureIsRead(String name) throws IOException {
        BufferedImage approved =
                ImageIO.read(FOLDER.resolve("golden").resolve(name + ".png").toFile());
        LabelFiles files = new LabelFiles(null);
        for (LabelParts.BarcodePart code :
                files.template(name).parts(files.sample(name)).barcodes()) {
            if (!GoldenBarcodes.isLeftOut(approved, code)) {
                assertThat(GoldenBarcodes.read(approved, code)).as(name).isEqualTo(GoldenBarcodes.wanted(code));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("labels")
    void looksAsApproved(String name) throws IOException {
        LabelImage label = Sample.LABELS.render(name, Sample.of(name), 203);
        Path golden = FOLDER.resolve("golden").resolve(name + ".png");
        if (Objects.equals(System.getProperty("labels.golden"), "write")) {
            Files.createDirectories(golden.getParent());
            Files.write(golden, label.png());
        }
        BufferedImage approved = ImageIO.read(golden.toFile());
        assertThat(approved.getWidth()).isEqualTo(label.width());
        assertThat(approved.getHeight()).isEqualTo(label.height());
        long different = 0;
        for (int y = 0; y < label.height(); y++) {
            for (int x = 0; x < label.width(); x++) {
                boolean black = (approved.getRGB(x, y) & 0xFF) < 128;
                different += black == label.isBlack(x, y) ? 0 : 1;
            }
        }
        assertThat(different / (double) (label.width() * label.height())).isLessThan(TOLERANCE);
    }
}
