package org.stowage.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.stowage.kernel.Problem;

/**
 * Text with separators (RFC 4180): comma, semicolon or tab, whichever the first row holds most of outside quotation marks.
 *
 * @param encoding found by {@link TextEncoding}, over the whole file
 */
record CsvFile(Path file, Charset encoding, char delimiter) implements TableFile {

    private static final String DELIMITERS = ",;\t";

    static CsvFile open(Path file) throws IOException {
        Charset encoding = TextEncoding.of(file);
        return new CsvFile(file, encoding, delimiter(file, encoding));
    }

    @Override
    public void read(RowTaker taker) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        long line = 1;
        try (Reader reader = TextEncoding.open(file, encoding);
                CSVParser parser =
                        CSVParser.builder().setReader(reader).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (hasNext(records, line)) {
                CSVRecord row = records.next();
                line = parser.getCurrentLineNumber() + 1;
                checkSize(row);
                if (hasText(row)) {
                    taker.take(row.getRecordNumber(), row.toList());
                }
            }
        } catch (IOException e) {
            throw Problem.of(IntegrationProblem.FILE_UNREADABLE, line, String.valueOf(e.getMessage()));
        }
    }

    // the parser reads ahead: what is broken in a row shows when it is asked whether there is one
    private static boolean hasNext(Iterator<CSVRecord> records, long line) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw Problem.of(IntegrationProblem.BROKEN_QUOTES, line);
        }
    }

    private static void checkSize(CSVRecord row) {
        TableFile.checkSize(row.getRecordNumber(), row.size());
    }

    private static boolean hasText(CSVRecord row) {
        for (String cell : row) {
            if (!cell.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static char delimiter(Path file, Charset encoding) throws IOException {
        try (BufferedReader reader = new BufferedReader(TextEncoding.open(file, encoding))) {
            int[] counts = new int[DELIMITERS.length()];
            boolean quoted = false;
            boolean text = false;
            for (int c = reader.read(); c >= 0 && !(c == '\n' && text && !quoted); c = reader.read()) {
                quoted ^= c == '"';
                text |= !Character.isWhitespace(c);
                int which = DELIMITERS.indexOf(c);
                if (which >= 0 && !quoted) {
                    counts[which]++;
                }
            }
            List<Integer> order = List.of(0, 1, 2);
            return DELIMITERS.charAt(order.stream()
                    .max((a, b) -> counts[a] == counts[b] ? b - a : counts[a] - counts[b])
                    .orElse(0));
        }
    }
}
