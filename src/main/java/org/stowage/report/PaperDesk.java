package org.stowage.report;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where reports are written out. The document is whole, in a temporary file, before its first byte goes to whoever asked:
 * what cannot be drawn is a refusal and not half a document, and no slow reader keeps a connection to the database.
 */
@ApplicationScoped
public class PaperDesk {

    /** Seconds that the longest report may take. */
    static final int TEN_MINUTES = 600;

    private final PaperSize size;

    PaperDesk(@ConfigProperty(name = "stowage.paper.size", defaultValue = "A4") PaperSize size) {
        this.size = size;
    }

    PaperSize size() {
        return size;
    }

    /** @param name of the file, without its ending @param table which of its tables a CSV holds */
    @Transactional
    @TransactionConfiguration(timeout = TEN_MINUTES)
    Response answer(Format format, String name, String table, Report report) {
        Path file = write(format, table, report);
        StreamingOutput document = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(document, format.type)
                .header("Content-Disposition", format.disposition + "; filename=\"" + name + format.ending() + "\"")
                .build();
    }

    byte[] pdf(Report report) {
        return pdf(sheet(report), report);
    }

    static byte[] pdf(PDRectangle sheet, Report report) {
        var out = new ByteArrayOutputStream();
        try {
            writePdf(sheet, out, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Path write(Format format, String table, Report report) {
        try {
            Path file = Files.createTempFile("stowage-report-", format.ending());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                write(format, table, out, report);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Format format, String table, OutputStream out, Report report) throws IOException {
        switch (format) {
            case PDF -> writePdf(sheet(report), out, report);
            case XLSX -> report.write(new XlsxMedium(out));
            case CSV -> {
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                report.write(new CsvMedium(text, table));
                text.flush();
            }
        }
    }

    private PDRectangle sheet(Report report) {
        return report.isWide() ? size.across() : size.upright();
    }

    private static void writePdf(PDRectangle sheet, OutputStream out, Report report) throws IOException {
        try (PdfMedium paper = new PdfMedium(sheet)) {
            report.write(paper);
            paper.save(out);
        }
    }
}
