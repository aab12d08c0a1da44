package org.stowage.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stowage.kernel.Problem;

/**
 * In which encoding a text file was saved. A byte order mark says so; without one the whole file is tried as UTF-8, then as
 * GB18030 (what Excel writes on a Chinese Windows; GBK is part of it). A file that is neither is refused, never guessed.
 */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextEncoding() {}

    static Charset of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(2);
        }
        if (start.length == 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return checked(file, StandardCharsets.UTF_16LE);
        }
        if (start.length == 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return checked(file, StandardCharsets.UTF_16BE);
        }
        try {
            return checked(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return checked(file, GB18030);
        }
    }

    /** The file's text without its byte order mark. */
    static Reader open(Path file, Charset encoding) throws IOException {
        Reader reader = Files.newBufferedReader(file, encoding);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static Charset checked(Path file, Charset encoding) throws IOException {
        char[] buffer = new char[1 << 14];
        long line = 1;
        // a reader made this way throws at the first byte that the encoding does not know
        try (Reader reader = Files.newBufferedReader(file, encoding)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        throw Problem.of(IntegrationProblem.NOT_TEXT, line);
                    }
                    line += buffer[i] == '\n' ? 1 : 0;
                }
            }
        } catch (CharacterCodingException e) {
            if (encoding == StandardCharsets.UTF_8) {
                throw e;
            }
            throw Problem.of(IntegrationProblem.UNKNOWN_ENCODING);
        }
        return encoding;
    }
}
