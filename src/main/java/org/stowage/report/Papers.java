package org.stowage.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.MoneyText;

/** What sheets of tables have in common: a document that is drawn, and how times and amounts are written. */
final class Papers {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Draws into a document. */
    @FunctionalInterface
    interface Drawing {
        void draw(PDDocument pdf) throws IOException;
    }

    private Papers() {}

    static byte[] pdf(Drawing drawing) {
        try (PDDocument pdf = new PDDocument()) {
            drawing.draw(pdf);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String time(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : MINUTE.format(at.atZone(zone));
    }

    /** As its currency writes it; unknown is said. */
    static String money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "?" : MoneyText.of(amount, currency);
    }
}
