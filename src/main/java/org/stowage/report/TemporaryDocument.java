package org.stowage.report;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to whoever asked. Its file goes when the answer is over, however that came: read to the end, only its
 * head was asked for, or the reader had gone before there was anything to read.
 */
final class TemporaryDocument {

    private @Nullable Path file;
    private boolean over;

    private TemporaryDocument() {}

    static TemporaryDocument of(RoutingContext request) {
        TemporaryDocument document = new TemporaryDocument();
        request.addEndHandler(ended -> document.end());
        if (request.response().closed()) {
            // whoever left before nobody tells of
            document.end();
        }
        return document;
    }

    synchronized void keep(Path its) {
        file = its;
        if (over) {
            delete(its);
        }
    }

    private synchronized void end() {
        over = true;
        if (file != null) {
            delete(file);
        }
    }

    private synchronized @Nullable Path file() {
        return over ? null : file;
    }

    void copy(OutputStream out) throws IOException {
        Path its = file();
        if (its != null) {
            Files.copy(its, out);
        }
    }

    private static void delete(Path its) {
        try {
            Files.deleteIfExists(its);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
