package org.stowage.waybill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WaybillTableTest {

    private static final Path DOCS = Path.of("docs/waybills.md");
    private static final String BEGIN = "<!-- table -->\n";
    private static final String END = "<!-- end of table -->\n";

    @Test
    void oneEventLeadsToOneState() {
        assertThat(WaybillTable.ROWS)
                .extracting(row -> row.from() + " " + row.event())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyStateIsReachedAndEveryEventIsUsed() {
        Set<WaybillState> reached = EnumSet.of(WaybillState.NONE);
        Deque<WaybillState> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            WaybillState from = next.pop();
            WaybillTable.ROWS.stream()
                    .filter(row -> row.from() == from && reached.add(row.to()))
                    .forEach(row -> next.add(row.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(WaybillState.values());
        assertThat(WaybillTable.ROWS).extracting(WaybillTable.Row::event).contains(WaybillEvent.values());
    }

    @Test
    void nobodyBooksWhereSomebodyMayHaveBooked() {
        assertThat(WaybillTable.after(WaybillState.REQUESTED, WaybillEvent.WANT))
                .isEmpty();
        assertThat(WaybillTable.after(WaybillState.REQUESTED, WaybillEvent.ASK)).isEmpty();
        assertThat(WaybillTable.after(WaybillState.VOIDING, WaybillEvent.WANT)).isEmpty();
        assertThat(WaybillTable.after(WaybillState.HELD, WaybillEvent.WANT)).isEmpty();
        assertThat(WaybillTable.after(WaybillState.USED, WaybillEvent.WANT)).isEmpty();
        assertThat(WaybillTable.ROWS)
                .filteredOn(row -> row.to() == WaybillState.REQUESTED && row.from() != WaybillState.REQUESTED)
                .extracting(WaybillTable.Row::from)
                .containsExactly(WaybillState.WANTED);
    }

    @Test
    void aCarrierThatNobodyUnderstandsIsAskedEverMoreRarely() {
        Duration first = Duration.ofSeconds(2);
        assertThat(WaybillPause.after(1, first)).isEqualTo(first);
        assertThat(WaybillPause.after(4, first)).isEqualTo(Duration.ofSeconds(16));
        assertThat(WaybillPause.after(1_000, first)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void docsShowTheTable() throws IOException {
        String page = Files.readString(DOCS);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        assertThat(to).isGreaterThanOrEqualTo(from);
        if (!page.substring(from, to).equals(table())) {
            Files.writeString(DOCS, page.substring(0, from) + table() + page.substring(to));
        }
        assertThat(page.substring(from, to))
                .as("the page is written anew where it differed: read and commit it")
                .isEqualTo(table());
    }

    private static String table() {
        String arrows = WaybillTable.ROWS.stream()
                .map(row -> "    %s --> %s : %s"
                        .formatted(
                                row.from().text(), row.to().text(), row.event().words()))
                .distinct()
                .collect(Collectors.joining("\n"));
        String rows = WaybillTable.ROWS.stream()
                .map(row -> "| %s | %s | %s | %s |"
                        .formatted(
                                row.from().text(), row.event().words(), row.to().text(), row.does()))
                .collect(Collectors.joining("\n"));
        String ends = Arrays.stream(WaybillState.values())
                .filter(state -> state == WaybillState.USED || state == WaybillState.VOID)
                .map(state -> "    %s --> [*]".formatted(state.text()))
                .collect(Collectors.joining("\n"));
        return "```mermaid\nstateDiagram-v2\n    [*] --> none\n" + arrows + "\n" + ends
                + "\n```\n\n| state | what happens | becomes | does |\n|---|---|---|---|\n" + rows + "\n";
    }
}
