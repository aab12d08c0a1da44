package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our ZPL on the paper of somebody else's printer: the renderer of npm, zpl-renderer-js 3.4.0 (MIT), which .ci/run installs
 * under target. It does not check the sum of a compressed picture; PrinterLanguageTest does.
 */
class ZplRendererTest {

    private static final Path MODULES =
            Path.of(System.getProperty("stowage.test.target", "target"), "node", "node_modules");
    private static final int DOTS_PER_MM = 8;

    @TempDir
    Path folder;

    @Test
    void anIndependentRendererShowsTheSamePicture() throws IOException, InterruptedException {
        needsTheRenderer();
        List<String> names = List.of("waybill-100x150", "item");
        List<String> command = new ArrayList<>(
                List.of("node", script().toString(), MODULES.toAbsolutePath().toString(), "" + DOTS_PER_MM));
        for (String name : names) {
            LabelImage label = label(name);
            Path zpl = folder.resolve(name + ".zpl");
            Files.write(zpl, PrinterLanguage.ZPL.encode(List.of(label), new PrintSettings(20, 4, 1)));
            command.addAll(List.of(
                    zpl.toString(),
                    "" + label.widthMm(),
                    "" + label.heightMm(),
                    folder.resolve(name + ".png").toString()));
        }
        run(command);
        for (String name : names) {
            assertThat(differingDots(
                            label(name),
                            ImageIO.read(folder.resolve(name + ".png").toFile())))
                    .as(name)
                    .isZero();
        }
    }

    private static void needsTheRenderer() {
        if (!Files.isDirectory(MODULES.resolve("zpl-renderer-js"))) {
            String absent = "NO ZPL RENDERER: npm install --no-save --prefix target/node zpl-renderer-js@3.4.0";
            System.err.println(absent);
            boolean mayBeAbsent = "unreachable".equals(System.getenv("STOWAGE_ZPL_RENDERER"));
            assertThat(!"true".equals(System.getenv("CI")) || mayBeAbsent)
                    .as(absent)
                    .isTrue();
            Assumptions.abort(absent);
        }
    }

    private Path script() throws IOException {
        Path script = folder.resolve("render-zpl.cjs");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("render-zpl.cjs"))) {
            Files.copy(in, script);
        }
        return script;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("node.log");
        Process node = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(node.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).as(Files.readString(said)).isZero();
    }

    private static LabelImage label(String name) {
        return Sample.LABELS.render(name, Sample.of(name), 203);
    }

    private static long differingDots(LabelImage label, BufferedImage rendered) {
        assertThat(rendered.getWidth()).isGreaterThanOrEqualTo(label.width());
        assertThat(rendered.getHeight()).isGreaterThanOrEqualTo(label.height());
        long different = 0;
        for (int y = 0; y < label.height(); y++) {
            for (int x = 0; x < label.width(); x++) {
                boolean black = (rendered.getRGB(x, y) & 0xFF) < 128;
                different += black == label.isBlack(x, y) ? 0 : 1;
            }
        }
        return different;
    }
}
