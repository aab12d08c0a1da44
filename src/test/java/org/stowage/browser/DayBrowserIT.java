package org.stowage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stowage.Api;

/**
 * A morning in the browser, from the login page to the manifest, without a mouse: goods received and put away, an order
 * picked, packed, weighed and labelled, the parcel loaded and handed over. In both sizes, both languages, by a scanner that
 * types and by one whose scans are pushed.
 */
@QuarkusTest
class DayBrowserIT {

    enum Input {
        WEDGE,
        PUSHED
    }

    static Stream<Arguments> everyCombination() {
        return Stream.of(Browser.Size.values())
                .flatMap(size -> Stream.of("en", "zh-CN")
                        .flatMap(language ->
                                Stream.of(Input.values()).map(input -> Arguments.of(size, language, input))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyCombination")
    void fromTheDockToTheVan(Browser.Size size, String language, Input input) {
        int number = 40 + size.ordinal() * 4 + (language.equals("en") ? 0 : 2) + input.ordinal();
        Yard yard = new Yard("BY" + number, number);
        String name = size.name().toLowerCase(java.util.Locale.ROOT) + "-" + language + "-" + input;
        try (Browser browser = Browser.of(size, language)) {
            Page page = logIn(browser, yard, language);
            ScanPage scan = new ScanPage(page);
            scan.openByKeys();
            browser.isAccessible(page);
            scan.says("S-DESK1", "good");
            if (input == Input.PUSHED) {
                page.waitForFunction("() => document.getElementById('wire').dataset.state === 'online'");
                scan.by(new ScanPage.Wire(yard.code, yard.scanner, yard.scale));
            }

            receive(scan, yard);
            putAway(scan, yard);
            String order = yard.order();
            yard.release(order);
            pick(scan, yard, () -> shown(browser, page, "pick", name));
            pack(browser, scan, page, order, name);
            String parcel = yard.get("/api/v1/orders/" + order).getString("parcels[0].no");
            scan.says("P-" + parcel, "done");
            load(scan, yard, parcel);

            assertThat(yard.get("/api/v1/orders/" + order).getString("status")).isEqualTo("shipped");
            yard.booksAgree();
            seesLabelAndManifest(browser, page, order, parcel, name);
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static Page logIn(Browser browser, Yard yard, String language) {
        String login = "day-" + UUID.randomUUID().toString().substring(0, 8);
        Api.tokenOf(java.util.Map.of(
                "login",
                login,
                "name",
                "林 Tester",
                "password",
                Browser.PASSWORD,
                "language",
                language,
                "roles",
                java.util.List.of("manager"),
                "warehouses",
                java.util.List.of(yard.code)));
        Page page = browser.page();
        page.navigate(browser.at("/login"));
        page.keyboard().type(login); // the first field has the focus
        page.keyboard().press("Tab");
        page.keyboard().type(Browser.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(browser.at("/"));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        return page;
    }

    private static void receive(ScanPage scan, Yard yard) {
        scan.says("C-RECEIVE", "good");
        scan.says("C-BLIND", "good");
        scan.says(yard.code + "TEA4711", "good");
        scan.says("C-QTY-5", "good");
        scan.says(yard.sku("MUG"), "good");
        scan.says("C-QTY-3", "good");
        scan.says("9999999999994", "bad");
        scan.fits();
        scan.says("C-DONE", "ask");
        scan.says("C-CONFIRM", "done");
    }

    private static void putAway(ScanPage scan, Yard yard) {
        scan.says("C-PUTAWAY", "good");
        putAway(scan, yard, "TEA", 5);
        putAway(scan, yard, "MUG", 3);
        if (!scan.expects().isEmpty()) {
            scan.scan("C-CANCEL");
        }
    }

    private static void putAway(ScanPage scan, Yard yard, String item, int units) {
        scan.says(yard.sku(item), "good");
        scan.says("C-QTY-" + units, "good");
        scan.scan("L-A-01-1");
        if (scan.tone().equals("ask")) { // another place than the proposed one: scanned again to mean it
            scan.scan("L-A-01-1");
        }
        assertThat(yard.get("/api/v1/stock?warehouse=" + yard.code + "&location=A-01-1&sku=" + yard.sku(item))
                        .getInt("items[0].onHand"))
                .as(scan.band())
                .isEqualTo(units);
    }

    private static void pick(ScanPage scan, Yard yard, Runnable look) {
        scan.says("C-PICK", "good");
        scan.says("H-" + yard.code + "TOTE", "good");
        scan.says("L-PACK-1", "bad");
        scan.says("L-A-01-1", "good");
        scan.fits();
        look.run();
        while (scan.step().equals("item")) {
            scan.says(scan.sku(), "good");
        }
        scan.says("L-PACK-1", "done");
    }

    private static void pack(Browser browser, ScanPage scan, Page page, String order, String name) {
        scan.says("C-PACK", "good");
        scan.says("O-" + order, "good");
        String code = order.substring(0, order.indexOf('-'));
        scan.says(code + "-TEA", "good");
        scan.says(code + "-TEA", "good");
        scan.says(code + "-TEA", "bad");
        shown(browser, page, "pack", name);
        scan.says(code + "-MUG", "good");
        browser.isAccessible(page);
        if (scan.expects().contains("box")) {
            scan.says("C-CONFIRM", "good");
        }
        scan.weighs(1450, "good");
        scan.fits();
    }

    /** For whoever wants to look; two of them stand in the README. */
    private static void shown(Browser browser, Page page, String act, String name) {
        browser.shot(page, "day-" + act + "-" + name);
        if ((act + name).equals("pickhandheld-zh-CN-WEDGE")) {
            Browser.picture(page, "pick-handheld");
        } else if ((act + name).equals("packdesktop-en-PUSHED")) {
            Browser.picture(page, "pack-station");
        }
    }

    private static void load(ScanPage scan, Yard yard, String parcel) {
        scan.says("C-LOAD", "good");
        scan.says(yard.code + "POST", "good");
        scan.says("P-" + parcel, "good");
        scan.says("C-DONE", "good");
        scan.says("C-CONFIRM", "good");
        scan.says("C-CONFIRM", "done");
    }

    private static void seesLabelAndManifest(Browser browser, Page page, String order, String parcel, String name) {
        page.navigate(browser.at("/parcels/" + parcel));
        page.waitForFunction(
                "() => [...document.images].some((i) => i.src.includes('/label') && i.naturalWidth > 200)");
        browser.isAccessible(page);
        browser.shot(page, "day-parcel-" + name);
        page.navigate(browser.at("/orders/" + order));
        assertThat(page.locator("main").innerText()).contains(parcel);
        assertThat(page.locator("main b").allInnerTexts()).doesNotContain("&");
        browser.isAccessible(page);
        page.navigate(browser.at("/manifests"));
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.matches(".*/manifests/.+"));
        assertThat(page.locator("main").innerText()).contains(parcel);
        String pdf = page.locator("a[href*='manifest.pdf']").first().getAttribute("href");
        assertThat(page.evaluate("async (path) => (await fetch(path)).headers.get('content-type')", pdf))
                .isEqualTo("application/pdf");
        browser.isAccessible(page);
    }
}
