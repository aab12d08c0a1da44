package org.stowage.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.stowage.printing.Labels;
import org.stowage.printing.PrintSettings;
import org.stowage.printing.PrinterLanguage;

/** Whole labels in the bytes of a printer's language, and where tests cut them. */
final class CutLabel {

    private static final Labels LABELS = new Labels((Path) null);

    private CutLabel() {}

    /** As the product ships it. */
    static byte[] shipped(String name, String language) {
        return language(language).encode(LABELS.render(name, LABELS.sample(name), 203));
    }

    /** A whole label with few dots, so that each of its bytes can be the last in short time. @param home of a test */
    static byte[] small(Path home, String language) throws IOException {
        return small(home, language, 1);
    }

    /** @param copies that the printer itself makes of it */
    static byte[] small(Path home, String language, int copies) throws IOException {
        Files.createDirectories(home.resolve("labels"));
        Files.writeString(home.resolve("labels/small.svg"), """
                <svg xmlns="http://www.w3.org/2000/svg" width="8mm" height="3mm" viewBox="0 0 8 3" font-family="Noto Sans">
                  <rect x="0.5" y="0.5" width="7" height="2" fill="none" stroke="black" stroke-width="0.5"/>
                  <text x="4" y="2.2" font-size="1.8" text-anchor="middle" data-width="6">{code}</text>
                </svg>
                """);
        return language(language)
                .encode(
                        List.of(new Labels(home).render("small", Map.of("code", "A1"), 203)),
                        new PrintSettings(null, null, copies));
    }

    /** Behind each of so many bytes at both ends, where commands are, and behind each so many between, where dots are. */
    static IntStream ends(byte[] label, int ends, int step) {
        return IntStream.rangeClosed(1, label.length)
                .filter(k -> k <= ends || k > label.length - ends || k % step == 0);
    }

    private static PrinterLanguage language(String name) {
        return PrinterLanguage.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
