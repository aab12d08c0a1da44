package org.stowage.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The list of rejected rows repeats what stood in somebody's file: a spreadsheet must show it, never run it. */
class RejectedTest {
    private static final String RUNS = "=+-@\t\r\n＝＋－＠";
    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "=HYPERLINK(\"http://x\",\"y\")",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1:A9)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1+1",
            "\";=1+1;\"",
            "a\r\n=1+1",
            "',\"",
            "");

    @Test
    void noCellIsAFormulaAndEachReadsBackAsItWas() throws IOException {
        Random random = new Random(20261122);
        List<Rejected> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            rows.add(new Rejected(i, text(random), "unknown-item", text(random)));
        }
        try (CSVParser file = CSVParser.parse(Rejected.csv(rows).substring(1), CSVFormat.RFC4180)) {
            List<CSVRecord> read = file.getRecords();
            assertThat(read).hasSize(rows.size() + 1);
            for (int i = 0; i < rows.size(); i++) {
                CSVRecord row = read.get(i + 1);
                assertThat(row.size()).isEqualTo(4);
                for (String cell : row) {
                    assertThat(cell.isEmpty() || RUNS.indexOf(cell.charAt(0)) < 0)
                            .as(cell)
                            .isTrue();
                }
                String column = String.valueOf(rows.get(i).column());
                boolean runs = !column.isEmpty() && RUNS.indexOf(column.charAt(0)) >= 0;
                assertThat(row.get(1)).isEqualTo(runs ? "'" + column : column);
                assertThat(row.get(3)).endsWith(rows.get(i).detail());
            }
        }
    }

    private static String text(Random random) {
        String first = HOSTILE.get(random.nextInt(HOSTILE.size()));
        return random.nextBoolean() ? first : first + HOSTILE.get(random.nextInt(HOSTILE.size()));
    }
}
