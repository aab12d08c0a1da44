package org.stowage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.catalog.Items;
import org.stowage.catalog.NewItem;
import org.stowage.device.SimulatedDevices;
import org.stowage.kernel.Sql;
import org.stowage.station.StationEars;

/** What a station's own scanner and scale say arrives at its open page, once, without a key being pressed. */
@QuarkusTest
class StationPushBrowserIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    Items items;

    @Inject
    Sql sql;

    @Inject
    StationEars ears;

    @Inject
    SimulatedDevices simulated;

    private String warehouse = "";
    private int scanner;
    private int scale;

    @BeforeEach
    void furnishesAStation() {
        warehouse = "PU" + NUMBER.incrementAndGet();
        Api.found(warehouse);
        Api.asAdministrator()
                .body(Map.of("warehouse", warehouse, "code", "DESK-1", "name", "Desk"))
                .post("/api/v1/stations")
                .then()
                .statusCode(201);
        scanner = device("scanner");
        scale = device("scale");
        items.upsert(List.of(NewItem.of("PUSH-1", "Pushed"), NewItem.of("PUSH-2", "Pushed too")));
    }

    @Test
    void scansOfTheSerialScannerReachTheOnePageThatIsWorkedWith() {
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page first = browser.loggedIn(warehouse, "receiver");
            first.navigate(browser.at("/scan?warehouse=" + warehouse));
            Page page = first.context().newPage();
            page.navigate(browser.at("/scan?warehouse=" + warehouse));
            Gun gun = new Gun(page);
            gun.scan("S-DESK-1");
            assertThat(page.locator("#wire")).hasAttribute("data-state", "online");
            gun.scan("C-RECEIVE");
            first.reload();
            assertThat(first.locator("#wire")).hasAttribute("data-state", "online");
            first.waitForTimeout(2_100);
            gun.scan("C-BLIND");

            say(scanner, "PUSH-1");
            assertThat(page.locator(".card-name")).hasText("Pushed");
            say(scanner, "PUSH-2");
            say(scanner, "PUSH-2");
            assertThat(page.locator("#band")).containsText("PUSH-2");
            page.waitForTimeout(500);
            say(scale, "ST,GS,+  1.250kg");
            assertThat(page.locator("[data-plate]")).containsText("1250 g");
            browser.shot(page, "scan-pushed-station");
            browser.isAccessible(page);

            assertThat(read("raw")).containsExactly("S-DESK-1", "C-RECEIVE", "C-BLIND", "PUSH-1", "PUSH-2", "PUSH-2");
            assertThat(read("source")).endsWith("scan", "serial", "serial", "serial");
            assertThat(ears.hearing(scanner).missed()).isZero();
            assertThat(simulated.printed("scanner-" + warehouse))
                    .as("the scanner itself told how each of its scans went")
                    .hasSize(3);
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void whatNobodyTakesIsRefusedAndCounted() {
        say(scanner, "PUSH-1");
        for (int i = 0; i < 1_000 && simulated.printed("scanner-" + warehouse).isEmpty(); i++) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(ears.hearing(scanner).missed()).isEqualTo(1);
        assertThat(simulated.printed("scanner-" + warehouse))
                .as("its bad tone: the operator must scan again")
                .containsExactly(new byte[] {7, 7});
        assertThat(read("raw")).isEmpty();
    }

    @Test
    void theWireComesBackByItselfAndAScanOfTheMeantimeIsNotLostSilently() {
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.loggedIn(warehouse, "receiver");
            List<WebSocketRoute> wires = new CopyOnWriteArrayList<>();
            page.routeWebSocket("**/ws/stations/**", wire -> {
                wires.add(wire);
                wire.connectToServer();
            });
            page.navigate(browser.at("/scan?warehouse=" + warehouse));
            Gun gun = new Gun(page);
            gun.scan("S-DESK-1");
            gun.scan("C-RECEIVE");
            gun.scan("C-BLIND");
            assertThat(page.locator("#wire")).hasAttribute("data-state", "online");
            wires.getLast().close();
            assertThat(page.locator("#wire")).hasAttribute("data-state", "offline");
            assertThat(page.locator("#wire")).hasAttribute("data-state", "online");
            say(scanner, "PUSH-1");
            assertThat(page.locator(".card-name")).hasText("Pushed");
            assertThat(ears.hearing(scanner).missed()).isZero();
        }
    }

    @Test
    void strangersGetNoWire() {
        Api.found(warehouse + "X");
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
            Page page = browser.loggedIn(warehouse + "X", "receiver");
            Object code = page.evaluate("""
                    path => new Promise(done => {
                      const wire = new WebSocket(`ws://${location.host}${path}`);
                      wire.onclose = e => done(e.code);
                    })
                    """, "/ws/stations/DESK-1?warehouse=" + warehouse);
            assertThat(code).isEqualTo(1008);
        }
    }

    private int device(String kind) {
        return Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        warehouse,
                        "station",
                        "DESK-1",
                        "name",
                        kind,
                        "kind",
                        kind,
                        "profile",
                        "simulated-" + kind,
                        "link",
                        "simulated",
                        "address",
                        kind + "-" + warehouse))
                .post("/api/v1/devices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void say(int device, String raw) {
        Api.asAdministrator()
                .body(Map.of("warehouse", warehouse, "raw", raw))
                .post("/api/v1/devices/{id}/simulate", device)
                .then()
                .statusCode(200);
    }

    private List<String> read(String column) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement("select " + column + """
                                 from scan where warehouse_id = (select id from warehouse where code = :code)
                                 order by recorded_at
                                """)
                        .bind("code", warehouse)
                        .list(String.class));
    }
}
