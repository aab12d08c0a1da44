package org.stowage.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** The door, as Chromium sees it. */
@QuarkusTest
class DoorBrowserIT {

    private static final String LOG_IN = """
            async who => (await fetch('/api/v1/login', {
              method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(who)
            })).status
            """;
    private static final String FOCUS = "() => document.activeElement.tagName";
    private static final String STROKES = "\\d{1,3},\\d{1,3}( \\d{1,3},\\d{1,3})+";
    private static final String STATUS = "async path => (await fetch(path)).status";

    @Test
    void keepsTheSecureCookieOnThePlainAddressesOfThisMachine() {
        Api.found("BD1");
        Api.asAdministrator()
                .body(Map.of("login", "door", "name", "Door", "password", Browser.PASSWORD, "roles", List.of("packer")))
                .post("/api/v1/operators")
                .then()
                .statusCode(201);
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page page = browser.loggedIn("BD1", "packer");

            assertThat(page.evaluate(STATUS, "/api/v1/me")).isEqualTo(200);
            assertThat(browser.context().cookies()).anySatisfy(cookie -> {
                assertThat(cookie.name).isEqualTo("__Host-stowage");
                assertThat(cookie.secure).isTrue();
                assertThat(cookie.httpOnly).isTrue();
            });
            page.navigate(browser.at("/q/health/live").replace("127.0.0.1", "localhost"));
            assertThat(page.evaluate(STATUS, "/api/v1/me"))
                    .as("another host name is another door")
                    .isEqualTo(401);
            assertThat(page.evaluate(LOG_IN, Map.of("login", "door", "password", Browser.PASSWORD)))
                    .isEqualTo(204);
            assertThat(page.evaluate(STATUS, "/api/v1/me")).isEqualTo(200);
        }
    }

    /** A scanner, or a quick hand, begins as soon as the page listens: before Chromium has painted it. */
    @Test
    void theFirstFieldHasTheFocusBeforeThePageIsPainted() {
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page page = browser.page();
            page.addInitScript(
                    "document.addEventListener('DOMContentLoaded', () => { window.first = document.activeElement.id; });");
            page.navigate(browser.at("/login"));
            assertThat(page.evaluate("() => window.first")).isEqualTo("login");
        }
    }

    /** Both sides sign on the glass of a handheld; one finger wipes it and begins again. */
    @Test
    void signsWithThePointerOnTheGlass() {
        String manifest = new LoadedYard("BD2", 9_102).manifest();
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
            Page page = browser.loggedIn("BD2", "clerk");
            page.navigate(browser.at("/manifests/" + manifest));
            page.locator("main form details summary").focus();
            page.keyboard().press("Enter");
            Locator driver = page.locator("[data-sign]").first();
            Locator drawn = driver.locator("input");
            draw(page, driver.locator("canvas"));
            assertThat(drawn.inputValue()).matches(STROKES);
            browser.isAccessible(page);
            driver.locator("[data-sign-clear]").focus();
            page.keyboard().press("Enter");
            assertThat(drawn.inputValue()).isEmpty();
            draw(page, driver.locator("canvas"));
            draw(page, page.locator("[data-sign]").last().locator("canvas"));
            page.locator("#driver").fill("Wang");
            page.locator("#driverCount").fill("1");
            page.locator("#driverCount").press("Enter");
            page.waitForSelector("svg polyline");
            assertThat(page.locator("svg polyline").count()).isEqualTo(2);
            assertThat(browser.faults()).isEmpty();
        }
    }

    /** Who cannot draw types the name: the fields come one after the other, and none of them holds the focus. */
    @Test
    void signsWithTheKeyboardAloneByTypingTheName() {
        String manifest = new LoadedYard("BD3", 9_103).manifest();
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page page = browser.loggedIn("BD3", "clerk");
            page.navigate(browser.at("/manifests/" + manifest));
            page.locator("#driver").focus();
            for (String typed : List.of("Wang", "1", "Wang Wei")) {
                page.keyboard().type(typed);
                page.keyboard().press("Tab");
            }
            for (int i = 0; i < 8 && !page.evaluate(FOCUS).equals("BUTTON"); i++) {
                page.keyboard().press("Tab");
            }
            assertThat(page.evaluate(FOCUS)).isEqualTo("BUTTON");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Wang Wei");
            assertThat(page.locator("svg polyline").count()).isZero();
            Api.asAdministrator()
                    .get("/api/v1/manifests/{no}", manifest)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("handed-over"), "signature", equalTo("Wang Wei"));
        }
    }

    private static void draw(Page page, Locator glass) {
        glass.scrollIntoViewIfNeeded();
        BoundingBox box = glass.boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + box.width - 20, box.y + box.height - 20, new Mouse.MoveOptions().setSteps(6));
        page.mouse().up();
    }
}
