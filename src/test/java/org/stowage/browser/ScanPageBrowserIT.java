package org.stowage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.catalog.Items;
import org.stowage.catalog.NewItem;
import org.stowage.kernel.Sql;

/** The page on which all dialogs are worked, in a real browser. */
@QuarkusTest
class ScanPageBrowserIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    Items items;

    @Inject
    Sql sql;

    private String warehouse = "";

    @BeforeEach
    void foundsAWarehouse() {
        warehouse = "SP" + NUMBER.incrementAndGet();
        Api.found(warehouse);
    }

    @Test
    void twentyWedgeScansInTwoSecondsAllArriveInOrderAndOnce() {
        List<String> codes =
                IntStream.range(0, 20).mapToObj(i -> "10000" + (10 + i)).toList();
        items.upsert(
                codes.stream().map(code -> NewItem.of(code, "Item " + code)).toList());
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
            Page page = open(browser, "receiver");
            Gun gun = new Gun(page);
            gun.scan("C-RECEIVE");
            gun.scan("C-BLIND");

            gun.scan(codes, 95);
            gun.answered();

            assertThat(scanned(warehouse).subList(2, 22)).containsExactlyElementsOf(codes);
            assertThat(scanned(warehouse)).hasSize(22);
            assertThat(page.locator("#desk")).hasAttribute("data-tone", "good");
            browser.shot(page, "scan-receive-handheld");
            browser.isAccessible(page);
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void scansOfALostNetworkWaitAndAreSentOnceWhenItIsBack() {
        items.upsert(List.of(NewItem.of("LOST-1", "Lost"), NewItem.of("LOST-2", "Found")));
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
            Page page = open(browser, "receiver");
            Gun gun = new Gun(page);
            gun.scan("C-RECEIVE");
            gun.scan("C-BLIND");
            AtomicInteger answersLost = new AtomicInteger();
            // the desk hears the first one, but its answer is lost on the way back; then the line is dead for a while
            page.route("**/scan?*", route -> {
                if (answersLost.getAndIncrement() == 0) {
                    route.fetch();
                }
                if (answersLost.get() < 4) {
                    route.abort();
                } else {
                    route.resume(new Route.ResumeOptions());
                }
            });

            gun.scan(List.of("LOST-1", "LOST-2"), 30);
            assertThat(page.locator("#net")).hasAttribute("data-state", "offline");
            assertThat(page.locator("#queue")).containsText("2");
            browser.shot(page, "scan-offline-handheld");
            gun.answered();

            assertThat(scanned(warehouse)).containsExactly("C-RECEIVE", "C-BLIND", "LOST-1", "LOST-2");
            assertThat(page.locator("#net")).hasAttribute("data-state", "online");
        }
    }

    @Test
    void whatWasScannedWithoutANetworkSurvivesAReload() {
        items.upsert(List.of(NewItem.of("KEPT-1", "Kept")));
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
            Page page = open(browser, "receiver");
            Gun gun = new Gun(page);
            gun.scan("C-RECEIVE");
            gun.scan("C-BLIND");
            page.route("**/scan?*", route -> {
                if (route.request().method().equals("POST")) {
                    route.abort();
                } else {
                    route.resume(new Route.ResumeOptions());
                }
            });
            gun.scan(List.of("KEPT-1"), 30);
            assertThat(page.locator("#net")).hasAttribute("data-state", "offline");
            page.unroute("**/scan?*");
            page.reload();
            gun.answered();

            assertThat(scanned(warehouse)).containsExactly("C-RECEIVE", "C-BLIND", "KEPT-1");
            assertThat(page.locator(".card-name")).hasText("Kept");
        }
    }

    @Test
    void aRefusedScanIsToldAndTheQueueGoesOn() {
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = open(browser, "receiver");
            Gun gun = new Gun(page);
            gun.scan("C-RECEIVE");
            page.route("**/scan?*", route -> {
                if (route.request().postData().contains("REFUSED")) {
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(422)
                            .setContentType("application/problem+json")
                            .setBody("{\"detail\":\"no\"}"));
                } else {
                    route.resume(new Route.ResumeOptions());
                }
            });
            gun.scan("REFUSED");
            assertThat(page.locator("#desk")).hasAttribute("data-tone", "bad");
            assertThat(page.locator("#band")).containsText("REFUSED: no");
            browser.shot(page, "scan-refused-handheld-zh");
            gun.scan("C-BLIND");
            assertThat(page.locator("#desk")).hasAttribute("data-step", "item");
        }
    }

    @Test
    void keysAndTapsOpenHelpAndLeave() {
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page page = open(browser, "receiver", "picker", "packer");
            Gun gun = new Gun(page);
            browser.shot(page, "scan-home-station");
            browser.isAccessible(page);
            page.locator(".pick", new Page.LocatorOptions().setHasText("C-RECEIVE"))
                    .click();
            gun.answered();
            gun.press("F1");
            assertThat(page.locator("#desk")).hasAttribute("data-step", "item");
            gun.press("?");
            assertThat(page.locator("#desk")).hasAttribute("data-tone", "info");
            browser.shot(page, "scan-help-station");
            gun.type("nothing-such");
            assertThat(page.locator("#desk")).hasAttribute("data-tone", "bad");
            browser.isAccessible(page);
            gun.press("F4");
            assertThat(page.locator("#desk")).hasAttribute("data-tone", "done");
            assertThat(page.locator("#desk")).hasAttribute("data-dialog", "");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void theExpectedCodeIsAcceptedByHandByAManagerOnly() {
        items.upsert(List.of(NewItem.of("HAND-1", "By hand")));
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
            Page page = open(browser, "receiver");
            Gun gun = new Gun(page);
            gun.scan("C-RECEIVE");
            gun.scan("C-BLIND");
            gun.scan("HAND-1");
            assertThat(page.locator("[data-hand-accept]")).hasCount(0);
            Object refused = page.evaluate(
                    """
                    async ([session, warehouse, scanId]) => (await (await fetch('/api/v1/scans', {
                      method: 'POST', headers: {'Content-Type': 'application/json'},
                      body: JSON.stringify({session, warehouse, scanId, raw: 'HAND-1', source: 'tap', happenedAt: new Date().toISOString()})
                    })).json()).message.code
                    """,
                    List.of(
                            page.locator("#desk").getAttribute("data-session"),
                            warehouse,
                            UUID.randomUUID().toString()));
            assertThat(refused).isEqualTo("not-by-hand");
        }
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
            Page page = open(browser, "manager");
            Gun gun = new Gun(page);
            gun.scan("C-RECEIVE");
            gun.scan("C-BLIND");
            gun.scan("HAND-1");
            assertThat(page.locator("[data-hand-accept]")).hasCount(1);
            gun.press("Enter");
            assertThat(sources(warehouse)).endsWith("tap");
        }
    }

    @Test
    void tonesSoundAfterTheFirstKeyAndUntilThenThePageSaysThatSoundIsOff() {
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
            Page page = browser.loggedIn(warehouse, "receiver");
            page.addInitScript("""
                    window.heard = [];
                    const start = OscillatorNode.prototype.start;
                    OscillatorNode.prototype.start = function (at) {
                      window.heard.push(this.frequency.value);
                      return start.call(this, at);
                    };
                    """);
            page.navigate(browser.at("/scan?warehouse=" + warehouse));
            assertThat(page.locator("#sound")).isVisible();
            page.keyboard().press("Shift");
            assertThat(page.locator("#sound")).isHidden();
            Gun gun = new Gun(page);
            gun.scan("C-RECEIVE");
            gun.scan("NO-SUCH-DOCUMENT");
            gun.scan("S-NO-SUCH-STATION");
            assertThat((String) page.evaluate("heard.map(hertz => Math.round(hertz)).join(' ')"))
                    .startsWith("660 ")
                    .endsWith(" 180 180");
            assertThat(page.locator("#desk")).hasAttribute("data-tone", "bad");
        }
    }

    @Test
    void theLayoutPageFindsTheKeyboardOfTheScannerAndScansAreReadByIt() {
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.loggedIn(warehouse, "receiver");
            page.navigate(browser.at("/scan/layout"));
            // a scanner set to Germany: Y and Z are exchanged, the signs lie elsewhere
            page.evaluate("""
                    () => {
                      const {LAYOUTS} = Stowage;
                      const code = document.getElementById('layout').dataset.code;
                      for (const c of code) {
                        const [physical, pair] = Object.entries(LAYOUTS.de).find(([, two]) => two.includes(c));
                        document.body.dispatchEvent(new KeyboardEvent('keydown',
                          {key: c, code: physical, shiftKey: pair[1] === c, bubbles: true, cancelable: true}));
                      }
                      document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', code: 'Enter', bubbles: true}));
                    }
                    """);
            assertThat(page.locator("#layout-choice")).hasValue("de");
            assertThat(page.locator("#layout-answer")).hasClass(Pattern.compile("alert-success"));
            browser.shot(page, "scan-layout-handheld");
            browser.isAccessible(page);
            assertThat(browser.faults()).isEmpty();
        }
    }

    private Page open(Browser browser, String... roles) {
        Page page = browser.loggedIn(warehouse, roles);
        page.navigate(browser.at("/scan?warehouse=" + warehouse));
        return page;
    }

    private List<String> scanned(String code) {
        return read("raw", code);
    }

    private List<String> sources(String code) {
        return read("source", code);
    }

    private List<String> read(String column, String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement("select " + column + """
                                 from scan where warehouse_id = (select id from warehouse where code = :code)
                                 order by recorded_at
                                """)
                        .bind("code", code)
                        .list(String.class));
    }
}
