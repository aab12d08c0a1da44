package org.stowage.integration;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * The first sheet of an Excel workbook. Numbers lose what Excel adds (12.0 is 12), dates are written as ISO, of a formula
 * the value is taken that Excel left beside it. An archive that unpacks to more than any real file holds is refused before
 * anything of it is read.
 */
record XlsxFile(Path file) implements TableFile {

    private static final long MOST_UNPACKED = 512L << 20;
    private static final long MOST_SHARED_TEXTS = 96L << 20;
    private static final int MOST_PARTS = 2_000;

    static XlsxFile open(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long left = MOST_UNPACKED;
            if (zip.size() > MOST_PARTS) {
                throw tooMuch();
            }
            for (ZipEntry entry : zip.stream().toList()) {
                long most = entry.getName().endsWith("sharedStrings.xml") ? Math.min(left, MOST_SHARED_TEXTS) : left;
                left -= unpacked(zip, entry, most);
            }
        }
        return new XlsxFile(file);
    }

    // the sizes that an archive claims may lie, so it is unpacked once into nothing
    private static long unpacked(ZipFile zip, ZipEntry entry, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw tooMuch();
                }
            }
        }
        return size;
    }

    private static Problem tooMuch() {
        return Problem.of(IntegrationProblem.TOO_MUCH_IN_FILE, MOST_ROWS, MOST_COLUMNS);
    }

    @Override
    public void read(RowTaker taker) {
        long row = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Iterator<Row> all = rows.iterator();
            for (Row next = next(all, row); next != null; next = next(all, row)) {
                row = next.getRowNum();
                TableFile.checkSize(row, next.getCellCount());
                List<String> cells = cells(next);
                if (!cells.stream().allMatch(String::isBlank)) {
                    taker.take(row, cells);
                }
            }
        } catch (IOException | ExcelReaderException e) {
            throw Problem.of(IntegrationProblem.FILE_UNREADABLE, row + 1, String.valueOf(e.getMessage()));
        }
    }

    // a workbook that another program wrote badly fails in many ways inside the reader; all mean the same to the sender
    private static @Nullable Row next(Iterator<Row> rows, long last) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            throw Problem.of(IntegrationProblem.FILE_UNREADABLE, last + 1, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxFile::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
                return cell.asDate().toString();
            }
            // 1E999999999 written out would fill the memory
            return Math.abs((long) number.scale()) > 60
                    ? String.valueOf(cell.getRawValue())
                    : number.stripTrailingZeros().toPlainString();
        }
        if (cell.getType() == CellType.STRING) {
            return cell.asString();
        }
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && ((id >= 14 && id <= 22) || (id >= 45 && id <= 47))) {
            return true;
        }
        // what stands in quotation marks or brackets is text, colour or locale; d and y mean a day in every other place
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[yd].*");
    }
}
