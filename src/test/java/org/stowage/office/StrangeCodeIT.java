package org.stowage.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.access.Role;
import org.stowage.kernel.Texts;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;

/** A parcel that nobody knows lies on the dock: the desk that tells of everything says what its code may be. */
@QuarkusTest
class StrangeCodeIT {

    @Inject
    ScanDesk desk;

    @Test
    void namesTheCarriersWhoseNumberAnUnknownWaybillMayBe() {
        Api.found("STR1");
        Scanner english = new Scanner(desk, "STR1", Locale.ENGLISH, Role.RECEIVER);
        english.scan("C-WHAT");
        assertThat(said(english.scan("]C0986578788855"))).contains("986578788855", "FedEx", "ZTO");
        assertThat(said(english.scan("]C0NO-SUCH-THING")))
                .contains("Nothing is known")
                .doesNotContain("parcel");
        Scanner chinese = new Scanner(desk, "STR1", Texts.CHINESE, Role.RECEIVER);
        chinese.scan("C-WHAT");
        assertThat(said(chinese.scan("]C0SF1023574470215"))).contains("顺丰").doesNotContain("中通");
    }

    @Test
    void aSquareCodeWithoutContentIsAnEmptyScan() {
        Api.found("STR2");
        Scanner scanner = new Scanner(desk, "STR2", Locale.ENGLISH, Role.RECEIVER);
        scanner.scan("C-WHAT");
        assertThat(said(scanner.scan("]Q1"))).isEqualTo("The scan is empty.");
    }

    private static String said(Reply reply) {
        return Objects.requireNonNull(reply.message()).text();
    }
}
