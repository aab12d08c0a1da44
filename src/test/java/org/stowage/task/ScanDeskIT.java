package org.stowage.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.catalog.Items;
import org.stowage.catalog.NewItem;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.NewLocation;
import org.stowage.site.NewWarehouse;
import org.stowage.site.Warehouses;

/** The desk itself, whatever dialog is open. */
@QuarkusTest
class ScanDeskIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    ScanDesk desk;

    @Inject
    Warehouses warehouses;

    @Inject
    Locations locations;

    @Inject
    Items items;

    private String code = "";

    @BeforeEach
    void foundsAWarehouse() {
        code = "SD" + NUMBER.incrementAndGet();
        warehouses.create(NewWarehouse.of(code, code));
    }

    @Test
    void sameScanIdWithAnotherPayloadIsRefused() {
        Scanner scanner = receiver();
        scanner.scan("C-RECEIVE");
        UUID scan = UUID.randomUUID();
        desk.scan(scanner.request(scan, "C-BLIND", Source.SCAN), scanner.actor());

        assertThatThrownBy(() -> desk.scan(scanner.request(scan, "C-HELP", Source.SCAN), scanner.actor()))
                .hasMessageContaining("scan-id-reused");
    }

    @Test
    void sessionOfAnotherOperatorOrWarehouseIsUnknown() {
        Scanner scanner = receiver();
        scanner.scan("C-RECEIVE");
        ScanRequest request = scanner.request(UUID.randomUUID(), "C-HELP", Source.SCAN);
        Actor other = new Actor(77, "other", "Other", Set.of(Role.RECEIVER), null, null, Locale.ENGLISH);
        Actor elsewhere = new Actor(0, "scanner", "Scanner", Set.of(Role.RECEIVER), Set.of(0L), null, Locale.ENGLISH);

        assertThatThrownBy(() -> desk.scan(request, other)).hasMessageContaining("not-found");
        assertThatThrownBy(() -> desk.scan(request, elsewhere)).hasMessageContaining("not-found");
    }

    @Test
    void dialogNeedsOneOfItsRoles() {
        Scanner counter = new Scanner(desk, code, Locale.ENGLISH, Role.COUNTER);
        Reply reply = counter.scan("C-RECEIVE");

        assertThat(said(reply)).isEqualTo("not-allowed");
        assertThat(reply.dialog()).isEmpty();
    }

    @Test
    void whoLostTheRoleGoesNoStepFurtherButMayLeave() {
        Scanner receiver = receiver();
        receiver.scan("C-RECEIVE");
        Actor counts = new Actor(0, "scanner", "Scanner", Set.of(Role.COUNTER), null, null, Locale.ENGLISH);

        Reply refused = desk.scan(receiver.request(UUID.randomUUID(), "C-BLIND", Source.SCAN), counts);
        assertThat(said(refused)).isEqualTo("not-allowed");
        assertThat(refused.dialog()).isEqualTo("receive");

        Reply left = desk.scan(receiver.request(UUID.randomUUID(), "C-CANCEL", Source.SCAN), counts);
        assertThat(left.dialog()).isEmpty();
    }

    @Test
    void codeWithTwoMeaningsIsAskedAndTheAnswerTaken() {
        String twice = "TWICE-" + code;
        locations.upsert(warehouses.scoped(code).id(), List.of(NewLocation.of(twice, LocationKind.RESERVE)));
        items.upsert(List.of(NewItem.of(twice, "An item named like a shelf")));
        Scanner scanner = receiver();
        scanner.scan("C-RECEIVE");
        scanner.scan("C-BLIND");

        Reply asked = scanner.scan(twice);
        assertThat(said(asked)).isEqualTo("ambiguous-code");
        assertThat(asked.tone()).isEqualTo(Tone.ASK);
        Choice item = Objects.requireNonNull(asked.choices()).stream()
                .filter(choice -> choice.label().contains("named like"))
                .findFirst()
                .orElseThrow();

        assertThat(scanner.scan(item.code()).step()).isEqualTo("quantity");
    }

    @Test
    void sessionIsReadAsItStands() {
        Scanner scanner = receiver();
        Reply reply = scanner.scan("C-RECEIVE");

        // in a test without HTTP the reader is the system, as the scanner is
        Reply read = desk.current(scanner.session());

        assertThat(read.step()).isEqualTo(reply.step());
        assertThat(read.prompt()).isEqualTo(reply.prompt());
    }

    @Test
    void leavesADialogAndOpensAnother() {
        Scanner scanner = receiver();
        scanner.scan("C-RECEIVE");
        scanner.scan("C-BLIND");
        assertThat(said(scanner.scan("C-UNDO"))).isEqualTo("cannot-undo");
        assertThat(said(scanner.scan("B-0815"))).isEqualTo("badge-not-here");
        assertThat(said(scanner.scan("C-PUTAWAY"))).isEqualTo("nothing-to-put-away");
        Reply left = scanner.scan("C-CANCEL");
        assertThat(left.tone()).isEqualTo(Tone.DONE);
        assertThat(left.expects()).isEmpty();
        assertThat(Objects.requireNonNull(left.choices()).stream()
                        .map(Choice::code)
                        .toList())
                .contains("C-RECEIVE", "C-PUTAWAY");
    }

    @Test
    void textThatNoDatabaseKeepsIsRefused() {
        Scanner scanner = receiver();
        assertThatThrownBy(
                        () -> desk.scan(scanner.request(UUID.randomUUID(), "A\u0000B", Source.SCAN), scanner.actor()))
                .hasMessageContaining("unreadable-scan");
        assertThatThrownBy(
                        () -> desk.scan(scanner.request(UUID.randomUUID(), "A\ud800B", Source.SCAN), scanner.actor()))
                .hasMessageContaining("unreadable-scan");
    }

    private Scanner receiver() {
        return new Scanner(desk, code, Locale.ENGLISH, Role.RECEIVER);
    }

    private static String said(Reply reply) {
        return Objects.requireNonNull(reply.message()).code();
    }
}
