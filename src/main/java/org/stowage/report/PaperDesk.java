package org.stowage.report;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
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
    private final CurrentVertxRequest current;

    PaperDesk(
            @ConfigProperty(name = "stowage.paper.size", defaultValue = "A4") PaperSize size,
            CurrentVertxRequest current) {
        this.size = size;
        this.current = current;
    }

    PaperSize size() {
        return size;
    }

    /** @param name of the file, without its ending @param table which of its tables a CSV holds */
    Response answer(Format format, String name, String table, Report report) {
        return answer(format, name, table, report, Mark.NONE);
    }

    /** @param mark over each page */
    @Transactional
    @TransactionConfiguration(timeout = TEN_MINUTES)
    Response answer(Format format, String name, String table, Report report, Mark mark) {
        TemporaryDocument document = TemporaryDocument.of(current.getCurrent());
        document.keep(write(format, name, out -> write(format, table, out, report, mark)));
        return Response.ok((StreamingOutput) document::copy, format.type)
                .header("Content-Disposition", format.disposition + "; filename=\"" + name + format.ending() + "\"")
                .build();
    }

    byte[] pdf(Report report) {
        var out = new ByteArrayOutputStream();
        try {
            write(Format.PDF, "", out, report, Mark.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static Path write(Format format, String name, Writing document) {
        try {
            Path file = Files.createTempFile("stowage-report-" + name + "-", format.ending());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                document.to(out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Format format, String table, OutputStream out, Report report, Mark mark) throws IOException {
        switch (format) {
            case PDF -> {
                try (PdfMedium paper = new PdfMedium(sheet(report), mark)) {
                    report.write(paper);
                    paper.save(out);
                }
            }
            case XLSX -> {
                Path packed = write(format, "book", book -> report.write(new XlsxMedium(book)));
                try {
                    PlainZip.copy(packed, out);
                } finally {
                    Files.delete(packed);
                }
            }
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
}
