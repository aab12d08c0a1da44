package org.stowage.integration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.stowage.kernel.Problem;

/**
 * A table that somebody sent, on disk: rows of texts, read as often as needed and never held whole. Formulas, commands and
 * markup in it are texts like any other.
 */
sealed interface TableFile permits CsvFile, XlsxFile {

    /** More rows than a spreadsheet has, twice over. */
    long MOST_ROWS = 2_000_000;

    int MOST_COLUMNS = 300;

    /** Takes one row; rows without any text are passed over but counted, so that numbers agree with the file. */
    @FunctionalInterface
    interface RowTaker {
        /** @param number as in the file: the first row is 1 */
        void take(long number, List<String> cells);
    }

    /** Reads from the first row to the last; a file that is broken anywhere throws a {@link Problem}. */
    void read(RowTaker taker);

    static TableFile of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            if (start.length == 0) {
                throw Problem.of(IntegrationProblem.FILE_EMPTY);
            }
            if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
                return XlsxFile.open(file);
            }
            if (start.length == 4 && start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF) {
                throw Problem.of(IntegrationProblem.OLD_EXCEL_FORMAT);
            }
            return CsvFile.open(file);
        } catch (IOException e) {
            throw Problem.of(IntegrationProblem.FILE_UNREADABLE, 1, String.valueOf(e.getMessage()));
        }
    }

    static void checkSize(long row, int columns) {
        if (row > MOST_ROWS) {
            throw Problem.of(IntegrationProblem.TOO_MUCH_IN_FILE, MOST_ROWS, MOST_COLUMNS);
        }
        if (columns > MOST_COLUMNS) {
            throw Problem.of(IntegrationProblem.TOO_MUCH_IN_FILE, MOST_ROWS, MOST_COLUMNS)
                    .at("/rows/" + row);
        }
    }
}
