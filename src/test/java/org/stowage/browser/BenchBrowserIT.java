package org.stowage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.device.Pty;
import org.stowage.device.SimulatedScanner;
import org.stowage.device.SimulatedScannerPort;
import org.stowage.site.Warehouses;
import org.stowage.station.StationPush;

/** A packing desk is set up, and devices without iron are played with, by the keyboard and the scanner alone. */
@QuarkusTest
class BenchBrowserIT {

    @Inject
    Warehouses warehouses;

    @Inject
    StationPush push;

    @Test
    void aScannerIsRegisteredDiagnosedAndPutAtItsDeskWithoutAMouse() throws Exception {
        Api.found("BBA");
        station("BBA");
        Path names = Files.createDirectories(Path.of("target/serial-names").toAbsolutePath());
        Path name = names.resolve("usb-Maker_Gun_" + UUID.randomUUID() + "-if00");
        try (Pty cable = new Pty(Files.createTempDirectory("bench"));
                Browser browser = Browser.of(Browser.Size.DESKTOP, "en");
                var plug = SimulatedScannerPort.open(cable.devices().toString(), tone -> {})) {
            Files.createSymbolicLink(name, Path.of(cable.ours()));
            Page page = browser.loggedIn("BBA", "manager", "receiver");
            page.navigate(browser.at("/stations?warehouse=BBA"));
            Browser.tabTo(page, "a[href^='/devices/bench']");
            page.keyboard().press("Enter");
            String port = ".bench-port:has-text('" + name.getFileName() + "')";
            assertThat(page.locator(port)).containsText("Serial port or USB");
            browser.isAccessible(page);
            Browser.tabTo(page, port + " summary");
            page.keyboard().press("Enter");
            Browser.tabTo(page, port + " input[name=name]");
            page.keyboard().type("New gun");
            page.keyboard().press("Tab");
            page.keyboard().type("Any scanner with a serial");
            page.keyboard().press("Tab");
            Browser.tabTo(page, port + " form button");
            page.keyboard().press("Enter");

            assertThat(page.locator(".bench-ask")).containsText("Scan the code of the station");
            scan(plug, "01095060001343521730123110L721S42\r");
            assertThat(page.locator("[data-hint=fnc1_swallowed]")).containsText("swallows FNC1");
            assertThat(page.locator(".bench-scans")).containsText("30 31 30 39 35");
            browser.shot(page, "bench-scanner-desktop");
            browser.isAccessible(page);
            page.evaluate("() => document.querySelector('#test-code').scrollIntoView()");
            browser.shot(page, "bench-test-code-desktop");
            scan(plug, "S-DESK-1\r");
            assertThat(page.locator("label[for=bind]")).hasText("Move it to another station");

            Page desk = page.context().newPage();
            desk.navigate(browser.at("/scan?warehouse=BBA"));
            Gun gun = new Gun(desk);
            gun.scan("S-DESK-1");
            assertThat(desk.locator("#wire")).hasAttribute("data-state", "online");
            long warehouse = warehouses.scoped("BBA").id();
            for (int i = 0; i < 1_000 && !push.isOpen(warehouse, "DESK-1"); i++) {
                LockSupport.parkNanos(5_000_000);
            }
            scan(plug, "C-RECEIVE\r");
            assertThat(desk.locator("#desk")).not().hasAttribute("data-dialog", "");
            assertThat(browser.faults()).isEmpty();
        } finally {
            Files.deleteIfExists(name);
        }
    }

    @Test
    void simulatedDevicesArePlayedWithOnAHandheld() {
        Api.found("BBB");
        station("BBB");
        long printer = device("Drucker", "printer", "zebra-zd420");
        long scale = device("Waage", "scale", "simulated-scale");
        long scanner = device("Pistole", "scanner", "simulated-scanner");
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.loggedIn("BBB", "manager");
            page.navigate(browser.at("/simulators?warehouse=BBB&device=" + printer));
            Browser.tabTo(page, "input[value=paper_out]");
            page.keyboard().press("Space");
            Browser.tabTo(page, "main form button.btn-primary");
            page.keyboard().press("Enter");
            assertThat(page.locator("#live")).containsText("缺纸");
            browser.looksWell(page, "simulator-printer-handheld");

            page.navigate(browser.at("/devices/bench?warehouse=BBB&device=" + printer));
            assertThat(page.locator("#printer-status")).containsText("缺纸");
            Browser.tabTo(page, "form[hx-post*='/printer/test'] button");
            page.keyboard().press("Enter");
            assertThat(page.locator("#printer-said")).containsText("没有发送任何内容");
            browser.looksWell(page, "bench-printer-handheld");
            page.navigate(browser.at("/simulators?warehouse=BBB&device=" + printer));
            Browser.tabTo(page, "input[value=paper_out]");
            page.keyboard().press("Space");
            Browser.tabTo(page, "main form button.btn-primary");
            page.keyboard().press("Enter");
            assertThat(page.locator("#live")).containsText("没有故障");
            Api.asAdministrator()
                    .post("/api/v1/devices/" + printer + "/test?warehouse=BBB")
                    .then()
                    .statusCode(200);
            assertThat(page.locator(".sim-labels img")).hasCount(1);
            browser.looksWell(page, "simulator-label-handheld");

            page.navigate(browser.at("/devices/bench?warehouse=BBB&device=" + scale));
            Page toys = page.context().newPage();
            toys.navigate(browser.at("/simulators?warehouse=BBB&device=" + scale));
            toys.keyboard().type("1250");
            toys.keyboard().press("Enter");
            assertThat(page.locator(".bench-weight")).hasAttribute("data-state", "resting");
            assertThat(page.locator(".bench-grams")).containsText("125");
            browser.looksWell(page, "bench-scale-handheld");
            browser.looksWell(toys, "simulator-scale-handheld");

            page.navigate(browser.at("/devices/bench?warehouse=BBB&device=" + scanner));
            Browser.tabTo(page, "#bind");
            page.keyboard().type("S-DESK-1");
            page.keyboard().press("Enter");
            assertThat(page.locator("label[for=bind]")).hasText("移到其他工作站");
            toys.navigate(browser.at("/simulators?warehouse=BBB&device=" + scanner));
            toys.keyboard().type("]C10109506000134352");
            Browser.tabTo(toys, "main form button.btn-primary");
            toys.keyboard().press("Enter");
            assertThat(page.locator(".bench-scans")).containsText("GS1-128");
            browser.looksWell(page, "bench-scanner-handheld");
            browser.looksWell(toys, "simulator-scanner-handheld");
            page.navigate(browser.at("/stations/codes?warehouse=BBB"));
            browser.looksWell(page, "station-codes-handheld");
            page.navigate(browser.at("/devices/bench?warehouse=BBB"));
            browser.looksWell(page, "bench-list-handheld");
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void scan(SimulatedScannerPort plug, String bytes) throws InterruptedException {
        new SimulatedScanner(plug, new SimulatedScanner.Manner(new byte[0], false)).scan(bytes.getBytes(ISO_8859_1));
    }

    private static void station(String warehouse) {
        Api.asAdministrator()
                .body(Map.of("warehouse", warehouse, "code", "DESK-1", "name", "Desk"))
                .post("/api/v1/stations")
                .then()
                .statusCode(201);
    }

    private static long device(String name, String kind, String profile) {
        return Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        "BBB",
                        "name",
                        name,
                        "kind",
                        kind,
                        "profile",
                        profile,
                        "link",
                        "simulated",
                        "address",
                        "bbb-" + name))
                .post("/api/v1/devices")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }
}
