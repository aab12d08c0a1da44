package org.stowage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** The door and who works here, in both sizes and languages. */
@QuarkusTest
class AccessBrowserIT {

    private static final String WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth";

    @Test
    void aBadgeScannedAnywhereWaitsForItsPin() {
        Api.asAdministrator()
                .body(Map.of(
                        "login", "wears", "name", "Wears", "badge", "BR-77", "pin", "2580", "roles", List.of("packer")))
                .post("/api/v1/operators")
                .then()
                .statusCode(201);
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.page();
            page.navigate(browser.at("/login?next=/me"));
            looksRight(browser, page, "login-handheld-zh");

            page.keyboard().type("B-br-77");
            page.keyboard().press("Enter");

            assertThat(page.inputValue("#login")).isEmpty();
            assertThat(page.inputValue("#badge")).isEqualTo("B-br-77");
            page.keyboard().type("2580");
            page.keyboard().press("Enter");
            page.waitForURL(browser.at("/me"));
            assertThat(page.textContent("h1")).isEqualTo("Wears");
            looksRight(browser, page, "me-handheld-zh");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void operatorsAndTrustAreReadableEverywhere() {
        Api.found("BRA");
        for (Browser.Size size : Browser.Size.values()) {
            try (Browser browser = Browser.of(size, "en")) {
                Page page = browser.loggedIn("BRA", "manager");
                for (String path : List.of("/operators", "/trust", "/me")) {
                    page.navigate(browser.at(path));
                    looksRight(browser, page, path.substring(1) + "-" + size);
                }
                page.navigate(browser.at("/operators"));
                page.click("main tbody a");
                page.waitForURL("**/operators/*");
                looksRight(browser, page, "operator-" + size);
                assertThat(browser.faults()).isEmpty();
            }
        }
    }

    private static void looksRight(Browser browser, Page page, String name) {
        browser.isAccessible(page);
        browser.shot(page, name);
        assertThat(page.evaluate(WIDER)).as("%s is wider than the screen", name).isEqualTo(false);
    }
}
