package org.stowage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** Ten units go from one warehouse to another, by keyboard and scanner alone: one arrives broken, four are lost on the way. */
@QuarkusTest
class TransferBrowserIT {

    @Test
    void goodsGoToAnotherWarehouseAndWhatIsMissingIsSettledWithoutAMouse() {
        Api.found("BTA");
        Api.found("BTB");
        String sku = goods("BTA");
        String no = requested(sku);
        released(no);
        String first = picked(no, sku);
        shipped(no);
        arrived(no, sku, first);
        settled(no);
    }

    private static String requested(String sku) {
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page page = browser.loggedIn("BTB", "manager");
            page.navigate(browser.at("/transfers"));
            browser.looksWell(page, "transfers-empty-desktop");
            press(page, "main .acts a[href='/transfers/new']");
            page.waitForURL("**/transfers/new");
            type(page, "#from", "BTA");
            type(page, "#why", "promotion");
            type(page, "#sku-1", sku);
            type(page, "#quantity-1", "0");
            page.keyboard().press("Enter");
            page.waitForSelector(".beside");
            browser.looksWell(page, "transfer-new-faults-desktop");
            page.locator("#quantity-1").focus();
            page.keyboard().press("Control+A");
            page.keyboard().type("10");
            page.keyboard().press("Enter");
            page.waitForURL("**/transfers/BTA-T*");
            browser.looksWell(page, "transfer-requested-desktop");
            assertThat(page.locator("form[hx-post$=approve]")).hasCount(0);
            assertThat(browser.faults()).isEmpty();
            return page.locator("h1").innerText();
        }
    }

    private static void released(String no) {
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page page = browser.loggedIn("BTA", "manager");
            page.navigate(browser.at("/transfers"));
            browser.looksWell(page, "transfers-desktop");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/transfers/" + no);
            act(page, "approve", "approved");
            browser.looksWell(page, "transfer-approved-desktop");
            act(page, "release", "released");
            browser.looksWell(page, "transfer-released-desktop");
            assertThat(browser.faults()).isEmpty();
        }
    }

    /** Six in one carton, four in another. */
    private static String picked(String no, String sku) {
        String first = "C-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.loggedIn("BTA", "picker");
            page.navigate(browser.at("/scan?warehouse=BTA"));
            Gun gun = new Gun(page);
            ScanPage scans = new ScanPage(page);
            gun.scan("C-TRANSFER");
            gun.scan("D-" + no);
            gun.scan("H-" + first);
            gun.scan("L-A-1");
            gun.scan(sku);
            gun.type("6");
            scans.fits();
            browser.isAccessible(page);
            browser.shot(page, "transfer-pick-handheld");
            gun.scan("C-FULL");
            gun.scan("H-" + first + "B");
            gun.scan("L-A-1");
            gun.scan(sku);
            gun.type("4");
            assertThat(scans.step()).isEqualTo("load");
            scans.fits();
            browser.shot(page, "transfer-load-handheld");
            assertThat(browser.faults()).isEmpty();
        }
        return first;
    }

    private static void shipped(String no) {
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page page = browser.loggedIn("BTA", "clerk");
            page.navigate(browser.at("/transfers/" + no));
            browser.looksWell(page, "transfer-packed-desktop");
            assertThat(page.locator("#cancel-means")).containsText("booked back at once");
            act(page, "ship", "in transit");
            assertThat(page.locator("#cancel-means")).hasCount(0);
            Browser.tabTo(page, "a[href*='discrepancy-note.pdf']");
            browser.looksWell(page, "transfer-shipped-desktop");
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void arrived(String no, String sku, String first) {
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.loggedIn("BTB", "receiver", "manager");
            page.navigate(browser.at("/scan?warehouse=BTB"));
            Gun gun = new Gun(page);
            ScanPage scans = new ScanPage(page);
            gun.scan("C-TRANSFER");
            gun.scan("D-" + no);
            gun.scan("C-DAMAGE");
            gun.scan(sku);
            assertThat(scans.tone()).isEqualTo("good");
            scans.fits();
            browser.shot(page, "transfer-damaged-handheld");
            page.navigate(browser.at("/transfers/" + no));
            browser.looksWell(page, "transfer-receiving-handheld");
            // one more without a scanner: of the first line that is awaited
            type(page, "#units", "1");
            press(page, "form[hx-post$='/units'] button");
            assertThat(page.locator("#goods option").first()).containsText("4 ×");
            browser.looksWell(page, "transfer-units-handheld");
            press(page, "button[aria-label$='" + first + "']");
            assertThat(page.locator("button[aria-label$='" + first + "']")).hasCount(0);
            act(page, "close", "已关闭");
            assertThat(page.locator("#claims-title ~ .card")).hasCount(2);
            browser.looksWell(page, "transfer-closed-handheld");
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void settled(String no) {
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.loggedIn("BTB", "manager");
            page.navigate(browser.at("/transfers/" + no));
            for (int open = 2; open > 0; open--) {
                Browser.tabTo(page, "select[name=settlement]");
                page.keyboard().press("ArrowDown");
                page.keyboard().press("ArrowDown");
                Browser.tabTo(page, "input[name=note]");
                page.keyboard().type("车门未锁");
                page.keyboard().press("Enter");
                assertThat(page.locator("select[name=settlement]")).hasCount(open - 1);
            }
            browser.looksWell(page, "transfer-settled-handheld");
            assertThat(browser.faults()).isEmpty();
        }
        Api.asAdministrator()
                .get("/api/v1/transfers/{no}", no)
                .then()
                .statusCode(200)
                .body("status", org.hamcrest.Matchers.equalTo("closed"))
                .body("lines[0].received", org.hamcrest.Matchers.is(5))
                .body("lines[0].claimed", org.hamcrest.Matchers.is(5))
                .body("claims.settlement", org.hamcrest.Matchers.contains("lost", "lost"));
    }

    /** Twelve units at A-1. */
    private static String goods(String code) {
        String sku = "TR-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        Api.asAdministrator()
                .body(Map.of("location", "A-1", "kind", "pick_face", "sequence", 1))
                .put("/api/v1/warehouses/{code}/locations/A-1", code)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
        Api.asAdministrator()
                .body(Map.of("sku", sku, "name", "Green tea 绿茶"))
                .post("/api/v1/items")
                .then()
                .statusCode(201);
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        code,
                        "lines",
                        java.util.List.of(Map.of("sku", sku, "quantity", 12, "location", "A-1"))))
                .post("/api/v1/receipts")
                .then()
                .statusCode(201);
        return sku;
    }

    private static void act(Page page, String act, String then) {
        press(page, "form[hx-post$='/" + act + "'] > button");
        assertThat(page.locator(".page-head .status")).hasText(then);
    }

    private static void press(Page page, String selector) {
        Browser.tabTo(page, selector);
        page.keyboard().press("Enter");
    }

    private static void type(Page page, String field, String text) {
        Browser.tabTo(page, field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }
}
