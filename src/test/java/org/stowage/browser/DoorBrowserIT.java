package org.stowage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
}
