package org.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stowage.PdfLook;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.kernel.Texts;
import org.stowage.site.Warehouse;
import org.stowage.stock.Condition;
import org.stowage.transfer.CartonContent;
import org.stowage.transfer.TransferView;

/** A transfer of two cartons, of which one is short, on paper. */
class TransferPapersTest {

    private static final Instant SHIPPED = Instant.parse("2026-11-23T01:02:03Z");

    private static final PaperDesk DESK = new PaperDesk(PaperSize.A4, new CurrentVertxRequest());

    @Test
    void theNoteListsEveryCartonWithItsBarcodeAndContent() {
        byte[] paper = DESK.pdf(note(Locale.ENGLISH));
        assertThat(PdfLook.text(paper))
                .contains("Transfer note", "From W1 to W2", "Left on 2026-11-23 09:02", "H-CTN-1", "2 in all")
                .contains("绿茶", "LOT-7", "S1, S2", "Received at W2: name, date, signature", "Page 1 of 1");
        assertThat(new Paperwork(paper).codes(0, 1)).contains("D-W1-T12", "H-CTN-1", "H-CTN-2");
        PdfLook.keep(paper, "transfer-note");
        assertThat(PdfLook.text(DESK.pdf(note(Texts.CHINESE)))).contains("调拨单", "自 W1 至 W2", "箱内商品", "共 1 页");
    }

    @Test
    void noSerialAndNoWordOfANoteIsCutHoweverManyThereAre() throws IOException {
        List<String> serials = IntStream.rangeClosed(1, 500)
                .mapToObj(i -> "SERIAL-OF-A-LONG-NAME-" + i + ".")
                .toList();
        TransferNote note = new TransferNote(
                new Shanghai(),
                transfer(),
                List.of(new CartonContent("CTN-2", "NUTS-5", "Nüsse", null, null, 500, String.join("\n", serials), Condition.GOOD)),
                reader(Locale.ENGLISH));
        String paper = PdfLook.text(DESK.pdf(note)).replaceAll("\\s+", " ");
        assertThat(serials).allSatisfy(serial -> assertThat(paper).contains(serial));
        var table = new ByteArrayOutputStream();
        DESK.write(Format.CSV, "contents", table, note, Mark.NONE);
        assertThat(table.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("\uFEFFunit,sku,name,lot,expires,units", "CTN-2,NUTS-5,Nüsse,,,500");
    }

    @Test
    void theDiscrepancyNoteShowsOnlyWhatDiffersAndWhatBecameOfIt() {
        byte[] paper = DESK.pdf(new DiscrepancyNote(new Shanghai(), transfer(), reader(Locale.ENGLISH)));
        assertThat(PdfLook.text(paper))
                .contains("Discrepancy note", "TEA-100", "Short", "Carrier pays", "van was open")
                .doesNotContain("NUTS-5");
        PdfLook.keep(paper, "discrepancy-note");
        assertThat(PdfLook.text(DESK.pdf(new DiscrepancyNote(new Shanghai(), transfer(), reader(Texts.CHINESE)))))
                .contains("调拨差异单", "短少", "承运商赔付");
    }

    private static TransferNote note(Locale language) {
        return new TransferNote(
                new Shanghai(),
                transfer(),
                List.of(
                        new CartonContent(
                                "CTN-1", "TEA-100", "绿茶 Grüner Tee", "LOT-7", LocalDate.of(2027, 1, 31), 8, "", Condition.GOOD),
                        new CartonContent(
                                "CTN-2", "TEA-100", "绿茶 Grüner Tee", "LOT-7", LocalDate.of(2027, 1, 31), 4, "", Condition.GOOD),
                        new CartonContent("CTN-2", "NUTS-5", "Nüsse", null, null, 2, "S1\nS2", Condition.DAMAGED)),
                reader(language));
    }

    private static TransferView transfer() {
        return new TransferView(
                "W1-T12",
                "W1",
                "W2",
                "closed",
                "promotion",
                "lee",
                SHIPPED,
                "mei",
                SHIPPED,
                SHIPPED,
                SHIPPED,
                false,
                List.of(
                        new TransferView.Line(1, "TEA-100", "绿茶", "LOT-7", "OWN", 12, 12, 12, 12, 12, 10, 0, 2, 0, "good"),
                        new TransferView.Line(2, "NUTS-5", "Nüsse", null, "OWN", 2, 2, 2, 2, 2, 2, 0, 0, 0, "damaged")),
                List.of(
                        new TransferView.Carton("CTN-1", "carton", "PAL-1", 8, 4_000L, true, true, true),
                        new TransferView.Carton("CTN-2", "carton", "PAL-1", 6, null, true, true, true)),
                List.of(new TransferView.Claim(
                        1,
                        "short",
                        "TEA-100",
                        "LOT-7",
                        "CTN-1",
                        2,
                        List.of(),
                        null,
                        "carrier-pays",
                        "van was open",
                        SHIPPED,
                        SHIPPED,
                        null,
                        null)),
                List.of());
    }

    private static Actor reader(Locale language) {
        return new Actor(1, "lee", "李雷 Lee", EnumSet.of(Role.MANAGER), null, null, language);
    }

    private static final class Shanghai extends Warehouse {
        @Override
        public String code() {
            return "W1";
        }

        @Override
        public String name() {
            return "上海仓";
        }

        @Override
        public ZoneId timezone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }
}
