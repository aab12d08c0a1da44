package org.stowage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.StowageProcess;

/**
 * The first ten minutes of a small seller: an empty directory, the first administrator, three questions, the files of a
 * shop, five parcels with label and packing slip. By keyboard alone, without a scanner, against the finished jar.
 */
class FirstParcelsJarIT {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final Pattern INVITATION = Pattern.compile("http://\\S+/first-run#\\S+");
    private static final int ORDERS = 5;
    private static final int MOST_PRESSES = 12; // for one order

    @TempDir
    Path directory;

    @Test
    void fromAnEmptyDirectoryToFiveLabels() {
        long begun = System.nanoTime();
        try (StowageProcess service = StowageProcess.serve(directory.resolve("home"), Map.of())) {
            RestAssured.port = service.port();
            try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
                Page page = browser.page();
                makesTheAdministrator(page, service);
                foundsTheWarehouse(browser, page);
                imports(browser, page, "items", "shopify-products", 20);
                imports(browser, page, "stock", "shopify-inventory", 20);
                imports(browser, page, "orders", "shopify", 9);
                ships(browser, page);
                assertThat(browser.faults()).isEmpty();
            }
        }
        System.out.printf(
                "first parcels: %d s from the empty directory%n", (System.nanoTime() - begun) / 1_000_000_000);
    }

    private static void makesTheAdministrator(Page page, StowageProcess service) {
        Matcher invitation = INVITATION.matcher(service.said());
        assertThat(invitation.find()).as(service.said()).isTrue();
        page.navigate(invitation.group());
        page.waitForFunction("() => document.activeElement.id === 'name'");
        page.keyboard().type("Ada Byron");
        page.keyboard().press("Tab");
        page.keyboard().type("ada");
        page.keyboard().press("Tab");
        page.keyboard().type(Browser.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.endsWith("/setup"));
    }

    private static void foundsTheWarehouse(Browser browser, Page page) {
        browser.isAccessible(page);
        page.keyboard().type("Tea & Mug"); // the name has the focus; English and simple are chosen
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.contains("/imports"));
    }

    private static void imports(Browser browser, Page page, String kind, String mapping, int rows) {
        page.navigate(browser.at("/imports?kind=" + kind));
        page.locator("#file")
                .setInputFiles(SAMPLES.resolve(mapping.equals("shopify") ? "shopify-orders.csv" : mapping + ".csv"));
        choose(page, mapping);
        page.locator("input[name=dryRun]").focus();
        page.keyboard().press("Space"); // in earnest at once
        page.locator("#import button[type=submit], #import .card-footer button")
                .first()
                .focus();
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.matches(".*/imports/[0-9a-f-]{36}"));
        assertThat(page.locator("main").innerText()).as(mapping).contains(String.valueOf(rows));
        assertThat(page.locator(".figures .text-danger").count())
                .as("rejected rows of " + mapping)
                .isZero();
        browser.isAccessible(page);
    }

    private static void choose(Page page, String mapping) {
        page.locator("#mapping").focus();
        page.keyboard().type(mapping); // a list: the letters choose
    }

    private static void ships(Browser browser, Page page) {
        page.keyboard().press("g");
        page.keyboard().press("s");
        page.waitForURL(address -> address.contains("/scan"));
        ScanPage scan = new ScanPage(page);
        page.waitForFunction("() => window.Stowage && window.Stowage.idle && window.Stowage.idle()");
        scan.scan("C-SHIP");
        for (int order = 1; order <= ORDERS; order++) {
            assertThat(scan.step()).as("order %d: %s", order, scan.band()).isEqualTo("open");
            for (int press = 0; press < MOST_PRESSES && !scan.step().equals("label"); press++) {
                scan.goesOn();
            }
            assertThat(scan.step()).as(scan.band()).isEqualTo("label");
            String papers = page.locator("a.papers").getAttribute("href");
            for (String paper : List.of("a6", "4x6", "a4")) {
                assertThat(page.evaluate(
                                "async path => { const a = await fetch(path); return a.status + a.headers.get('content-type')"
                                        + " + new TextDecoder().decode((await a.arrayBuffer()).slice(0, 5)); }",
                                papers + "&paper=" + paper))
                        .isEqualTo("200application/pdf%PDF-");
            }
            browser.shot(page, "first-parcel-" + order);
            scan.goesOn();
        }
        assertThat(scan.tone()).isEqualTo("done");
    }
}
