package org.stowage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** Corrections, freezes and recalls by keyboard and scanner alone. */
@QuarkusTest
class CorrectionsBrowserIT {

    @Test
    void aLossIsScannedForetoldAskedForAndApprovedWithoutAMouse() {
        Api.found("BCA");
        String sku = goods("BCA");
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page page = browser.loggedIn("BCA", "manager");
            page.navigate(browser.at("/adjustments"));
            browser.looksWell(page, "adjustments-empty-desktop");
            Browser.tabTo(page, "main .acts a[href='/adjustments/new']");
            page.keyboard().press("Enter");
            page.waitForURL("**/adjustments/new");
            // as a scanner types: each code with Enter behind it
            type(page, "L-A-1", "NOBODY", "-150");
            assertThat(page.locator("input[name=location]").nth(1)).isFocused();
            press(page, "#check");
            page.waitForSelector(".beside");
            assertThat(page.locator("[name=sku]").first()).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("[name=quantity]").first()).hasValue("-150");
            browser.looksWell(page, "adjustment-faults-desktop");

            page.locator("#reasonCode").focus();
            page.keyboard().type("theft");
            page.locator("[name=sku]").first().focus();
            page.keyboard().press("Control+A");
            page.keyboard().type(sku);
            press(page, "#check");
            assertThat(page.locator("button[name=told]")).isFocused();
            browser.looksWell(page, "adjustment-foreseen-desktop");
            page.keyboard().press("Enter");
            page.waitForURL("**/adjustments/BCA-A*");
            browser.looksWell(page, "adjustment-own-desktop");
        }
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.loggedIn("BCA", "manager");
            page.navigate(browser.at("/adjustments?status=waiting"));
            browser.looksWell(page, "adjustments-handheld");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/adjustments/BCA-A*");
            browser.looksWell(page, "adjustment-waiting-handheld");
            Browser.tabTo(page, "#note");
            page.keyboard().type("看过录像");
            Browser.tabTo(page, "button[hx-post$=approve]");
            page.keyboard().press("Enter");
            assertThat(page.locator(".page-head .status")).hasText("已记账");
            browser.looksWell(page, "adjustment-posted-handheld");
            page.navigate(browser.at("/adjustments/new?kind=convert"));
            browser.looksWell(page, "adjustment-new-handheld");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void aLotIsLookedForAndFrozenWithoutAMouse() {
        Api.found("BCB");
        String sku = goods("BCB");
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
            Page page = browser.loggedIn("BCB", "manager");
            page.navigate(browser.at("/recalls"));
            type(page, sku);
            page.waitForSelector(".figures");
            browser.looksWell(page, "recall-handheld");
            page.navigate(browser.at("/freezes"));
            browser.looksWell(page, "freezes-empty-handheld");
            Browser.tabTo(page, "#location");
            page.keyboard().type("A-1");
            Browser.tabTo(page, "#reason");
            page.keyboard().type("glass");
            page.keyboard().press("Enter");
            assertThat(page.locator("button[name=told]")).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL("**/freezes/*");
            browser.looksWell(page, "freeze-handheld");
        }
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "zh-CN")) {
            Page page = browser.loggedIn("BCB", "manager");
            page.navigate(browser.at("/recalls?sku=" + sku));
            browser.looksWell(page, "recall-desktop");
            page.navigate(browser.at("/freezes"));
            browser.looksWell(page, "freezes-desktop");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/freezes/*");
            Browser.tabTo(page, "#note");
            page.keyboard().type("干净");
            page.keyboard().press("Enter");
            assertThat(page.locator(".page-head .status")).hasText("已解冻");
            browser.looksWell(page, "freeze-lifted-desktop");
            assertThat(browser.faults()).isEmpty();
        }
    }

    /** Two hundred units of ten each, at A-1. */
    private static String goods(String code) {
        String sku = "TEA-" + UUID.randomUUID().toString().substring(0, 8);
        Api.asAdministrator()
                .body(Map.of("location", "A-1", "kind", "pick_face", "sequence", 1))
                .put("/api/v1/warehouses/{code}/locations/A-1", code)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
        Api.asAdministrator()
                .body(Map.of("sku", sku, "name", "Green tea 绿茶", "cost", 10))
                .post("/api/v1/items")
                .then()
                .statusCode(201);
        Map<String, Object> line = Map.of("location", "A-1", "sku", sku, "quantity", 90);
        for (int i = 0; i < 2; i++) {
            Api.asAdministrator()
                    .body(Map.of("warehouse", code, "reasonCode", "found", "lines", List.of(line)))
                    .post("/api/v1/adjustments")
                    .then()
                    .statusCode(201);
        }
        approveAll(code);
        return sku;
    }

    /** What the second find made wait. */
    private static void approveAll(String code) {
        String second =
                Api.tokenOf(Map.of("login", "second-" + UUID.randomUUID(), "name", "S", "roles", List.of("manager")));
        List<String> waiting = Api.as(second)
                .get("/api/v1/adjustments?warehouse={code}&status=waiting", code)
                .jsonPath()
                .getList("items.adjustmentNo");
        waiting.forEach(no -> Api.as(second)
                .post("/api/v1/adjustments/{no}/approve", no)
                .then()
                .statusCode(200));
    }

    private static void type(Page page, String... codes) {
        for (String code : codes) {
            page.keyboard().type(code);
            page.keyboard().press("Enter");
        }
    }

    private static void press(Page page, String selector) {
        Browser.tabTo(page, selector);
        page.keyboard().press("Enter");
    }
}
