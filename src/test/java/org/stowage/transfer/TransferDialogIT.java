package org.stowage.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.stowage.transfer.Yards.line;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.access.Role;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;
import org.stowage.task.Tone;

@QuarkusTest
class TransferDialogIT {

    @Inject
    Yards yards;

    @Inject
    ScanDesk desk;

    private String east = "";
    private String west = "";
    private String tea = "";

    @BeforeEach
    void twoWarehouses() {
        east = yards.warehouse();
        west = yards.warehouse();
        tea = yards.item();
    }

    @Test
    void fromTheShelfToTheTruckAndFromTheTruckToTheDock() {
        yards.put(east, tea, 9, "A-1");
        yards.put(east, tea, 2, "A-02");
        String no = yards.released(east, west, line("sku", tea, "quantity", 11));
        String first = yards.lpn("C");
        String second = yards.lpn("C");
        Scanner picker = new Scanner(desk, east, Locale.ENGLISH, Role.PICKER);
        picker.scan("C-TRANSFER");
        assertThat(picker.scan("D-" + no).expects()).containsExactly("handlingUnit");
        picker.scan("H-" + first);
        assertThat(picker.scan("L-A-1").tone()).isEqualTo(Tone.GOOD);
        assertThat(picker.scan(yards.item()).tone()).as("another item").isEqualTo(Tone.BAD);
        picker.scan(tea);
        picker.type("8");
        assertThat(picker.scan("C-FULL").expects()).containsExactly("handlingUnit");
        picker.scan("H-" + second);
        picker.scan("L-A-1");
        assertThat(picker.scan(tea).expects()).as("the place is empty").startsWith("location");
        picker.scan("L-A-02");
        assertThat(picker.type("2").tone())
                .as("nothing is taken by number alone")
                .isEqualTo(Tone.BAD);
        picker.scan(tea);
        assertThat(picker.type("2").step()).isEqualTo("load");
        picker.scan("H-" + first);
        assertThat(picker.scan("H-" + second).expects()).containsExactly("confirm");
        assertThat(picker.scan("C-CONFIRM").tone()).isEqualTo(Tone.DONE);
        agree();

        Scanner receiver = new Scanner(desk, west, Locale.ENGLISH, Role.RECEIVER);
        receiver.scan("C-TRANSFER");
        assertThat(receiver.scan("H-" + first).step()).isEqualTo("arrive");
        receiver.scan("H-" + first);
        assertThat(receiver.scan("H-" + first).tone()).as("received already").isEqualTo(Tone.BAD);
        receiver.scan("C-DAMAGE");
        receiver.scan(tea);
        for (int n = 0; n < 2; n++) {
            assertThat(receiver.scan(tea).tone()).isEqualTo(Tone.GOOD);
        }
        Reply over = receiver.scan(tea);
        assertThat(over.tone()).isEqualTo(Tone.ASK);
        assertThat(receiver.scan("C-YES").step()).isEqualTo("close");
        assertThat(receiver.scan("C-CONFIRM").tone()).isEqualTo(Tone.DONE);
        agree();
        assertThat(yards.onHand(west, tea)).isEqualTo(12);
        yards.get(Yards.ADMINISTRATOR, "/" + no, 200).body("claims.kind", containsInAnyOrder("damaged", "over"));
    }

    @Test
    void aProgramThatScansWhatTheFieldsNameGetsThrough() {
        yards.put(east, tea, 3, "A-1");
        String no = yards.released(east, west, line("sku", tea, "quantity", 3));
        Scanner robot = new Scanner(desk, east, Locale.ENGLISH, Role.PICKER);
        robot.scan("C-TRANSFER");
        Reply reply = robot.scan("D-" + no);
        for (int n = 0; n < 20 && !reply.expects().isEmpty(); n++) {
            reply = robot.scan(named(robot, reply));
            assertThat(reply.tone()).isNotEqualTo(Tone.BAD);
        }
        assertThat(reply.tone()).isEqualTo(Tone.DONE);
        robot = new Scanner(desk, west, Locale.ENGLISH, Role.RECEIVER);
        robot.scan("C-TRANSFER");
        reply = robot.scan("D-" + no);
        for (int n = 0; n < 20 && !reply.expects().isEmpty(); n++) {
            reply = robot.scan(named(robot, reply));
            assertThat(reply.tone()).isNotEqualTo(Tone.BAD);
        }
        assertThat(reply.tone()).isEqualTo(Tone.DONE);
        assertThat(yards.onHand(west, tea)).isEqualTo(3);
        agree();
    }

    /** As docs/dialogs says: what the step expects first, from the field of its name. */
    private String named(Scanner robot, Reply reply) {
        return switch (reply.expects().getFirst()) {
            case "location" -> "L-" + robot.field("location");
            case "item" -> robot.field("sku");
            case "confirm" -> "C-CONFIRM";
            // where the step names none, any new one will do
            default -> "H-" + (robot.field("handlingUnit").isEmpty() ? yards.lpn("R") : robot.field("handlingUnit"));
        };
    }

    private void agree() {
        assertThat(yards.proof(east, west).checks())
                .allSatisfy(
                        check -> assertThat(check.mismatches()).as(check.name()).isEmpty());
    }
}
