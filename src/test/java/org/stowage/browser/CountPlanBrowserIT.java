package org.stowage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stowage.counting.CountYard;
import org.stowage.site.Warehouse;

/** A stocktake at the office and on the floor, from what it will cost to its report, by keyboard and scanner alone. */
@QuarkusTest
class CountPlanBrowserIT {

    /** As the browser itself gets what a link leads to: status, and the first letters. */
    private static final String FETCHED = """
            async address => {
              const answer = await fetch(address);
              return answer.status + ' ' + (await answer.text()).slice(0, 4);
            }
            """;

    @Inject
    CountYard yard;

    /** What sticks out, or somebody cannot read: told of all pages at once. */
    private final List<String> barriers = new ArrayList<>();

    @AfterEach
    void everybodyCanReadAllOfIt() {
        assertThat(barriers).isEmpty();
    }

    @Test
    void aStocktakeIsForeseenCountedTwiceApprovedAndBookedWithoutAMouse() {
        Warehouse warehouse = yard.warehouse();
        String tea = yard.goods(null);
        String cup = yard.goods(null);
        yard.put(warehouse, tea, 40, "A-1");
        yard.put(warehouse, cup, 25, "A-2");
        try (Browser office = Browser.of(Browser.Size.DESKTOP, "en");
                Browser floor = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page desk = office.loggedIn(warehouse.code(), "manager");
            String count = started(office, desk, warehouse);
            fillsInASheet(floor, floor.loggedIn(warehouse.code(), "counter"), count, tea, cup);
            countsAgain(floor, floor.loggedIn(warehouse.code(), "counter"), warehouse, tea);
            Page hand = floor.loggedIn(warehouse.code(), "manager");
            hand.navigate(floor.at("/counts?warehouse=" + warehouse.code()));
            shows(floor, hand, count, "count-review-handheld");
            approves(office, desk, count);
            posts(office, desk, count);
            shows(floor, hand, count, "count-posted-handheld");
            for (String page : List.of("counts", "counts/new", "counts/accuracy", "counts/history")) {
                String address = "/" + page + (page.endsWith("history") ? "?location=A-1" : "");
                shows(floor, hand, address, page.replace('/', '-') + "-handheld");
                shows(office, desk, address, page.replace('/', '-') + "-desktop");
            }
            assertThat(office.faults()).isEmpty();
            assertThat(floor.faults()).isEmpty();
        }
    }

    @Test
    void aPlanIsMadeAndRunWithoutAMouse() {
        Warehouse warehouse = yard.warehouse();
        yard.put(warehouse, yard.goods(null), 40, "A-1");
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.loggedIn(warehouse.code(), "manager");
            shows(browser, page, "/count-plans?warehouse=" + warehouse.code(), "count-plans-empty-handheld");
            press(page, "main a[href='/count-plans/new']");
            page.waitForURL("**/count-plans/new");
            Browser.tabTo(page, "#name");
            page.keyboard().type("每日");
            fills(page, "#places", "A-1..A-2");
            // not before the test asks for it
            fills(page, "#fromHour", "23");
            press(page, "button[hx-post='/counts/preview']");
            assertThat(page.locator("#preview")).containsText("A-1, A-2");
            looks(browser, page, "count-plan-handheld");
            press(page, "#scope button.btn-primary");
            page.waitForURL("**/count-plans/CY*");
            press(page, "form[hx-post$='/run'] button");
            page.waitForURL("**/counts/CY*");
            assertThat(page.locator("main")).containsText("0 / 2");
        }
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page page = browser.loggedIn(warehouse.code(), "manager");
            shows(browser, page, "/count-plans?warehouse=" + warehouse.code(), "count-plans-desktop");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/count-plans/CY*");
            looks(browser, page, "count-plan-desktop");
            assertThat(browser.faults()).isEmpty();
        }
    }

    /** @return the address of its page */
    private String started(Browser office, Page desk, Warehouse warehouse) {
        desk.navigate(office.at("/counts?warehouse=" + warehouse.code()));
        looks(office, desk, "counts-empty-desktop");
        press(desk, "main a[href='/counts/new']");
        desk.waitForURL("**/counts/new");
        Browser.tabTo(desk, "#places");
        desk.keyboard().type("A-1..A-2");
        press(desk, "button[hx-post='/counts/preview']");
        assertThat(desk.locator("#preview")).containsText("65");
        looks(office, desk, "count-foreseen-desktop");
        press(desk, "#scope button.btn-primary");
        desk.waitForURL("**/counts/" + warehouse.code() + "-C*");
        assertThat(desk.locator("main")).containsText("Blind");
        looks(office, desk, "count-open-desktop");
        return desk.url().replaceFirst("^https?://[^/]+", "");
    }

    private void fillsInASheet(Browser floor, Page page, String count, String tea, String cup) {
        page.navigate(floor.at(count));
        press(page, "a[href='" + count + "/paper']");
        page.waitForURL("**/paper");
        looks(floor, page, "count-paper-handheld");
        Browser.tabTo(page, "[name=location]");
        for (String word : List.of("L-A-1", tea, "28", "", "A-2", cup, "25", "")) {
            page.keyboard().type(word);
            page.keyboard().press("Tab");
        }
        press(page, "form[hx-post$='/paper'] button.btn-primary");
        page.waitForURL(address -> address.endsWith(count));
        // both were looked at; that one is not right yet is nothing for who counts blind
        assertThat(page.locator("main")).containsText("2 / 2");
        assertThat(page.locator("main")).not().containsText("-12");
        looks(floor, page, "count-blind-handheld");
    }

    private static void countsAgain(Browser floor, Page page, Warehouse warehouse, String tea) {
        page.navigate(floor.at("/scan?warehouse=" + warehouse.code()));
        Gun gun = new Gun(page);
        gun.scan("C-COUNT");
        assertThat(page.locator("#desk")).containsText("A-1");
        gun.scan("L-A-1");
        gun.scan(tea);
        gun.type("28");
        gun.press("F1");
        gun.press("1");
        assertThat(new ScanPage(page).tone()).isEqualTo("done");
    }

    private void approves(Browser office, Page desk, String count) {
        shows(office, desk, count, "count-review-desktop");
        assertThat(desk.locator(".page-head .status").first()).hasText("In review");
        press(desk, "button[hx-post$='/approve']");
        assertThat(desk.locator("#differences .answer")).not().isEmpty();
        looks(office, desk, "count-none-ticked-desktop");
        desk.navigate(office.at(count));
        Browser.tabTo(desk, "#differences input[name=variances]");
        desk.keyboard().press("Space");
        Browser.tabTo(desk, "#reason");
        desk.keyboard().type("Mispicked");
        assertThat(desk.locator("#reason")).hasValue("mispicked");
        press(desk, "button[hx-post$='/approve']");
        assertThat(desk.locator("#differences-title ~ form, #differences-title ~ div"))
                .containsText("Approved");
    }

    private void posts(Browser office, Page desk, String count) {
        press(desk, "form[hx-post$='/post'] button");
        assertThat(desk.locator(".page-head .status").first()).hasText("Booked");
        looks(office, desk, "count-posted-desktop");
        Browser.tabTo(desk, "a[href*='stocktake.pdf']");
        String report = desk.locator("a[href*='stocktake.pdf']").getAttribute("href");
        assertThat(desk.evaluate(FETCHED, report)).as(count).isEqualTo("200 %PDF");
    }

    private void looks(Browser browser, Page page, String name) {
        browser.shot(page, name);
        barriers.addAll(browser.barriers(page));
        if (page.evaluate("() => document.scrollingElement.scrollWidth > innerWidth")
                .equals(true)) {
            barriers.add(name + " sticks out at the side");
        }
    }

    private void shows(Browser browser, Page page, String address, String name) {
        assertThat(page.navigate(browser.at(address)).status()).as(address).isEqualTo(200);
        looks(browser, page, name);
    }

    private static void fills(Page page, String selector, String text) {
        Browser.tabTo(page, selector);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    private static void press(Page page, String selector) {
        Browser.tabTo(page, selector);
        page.keyboard().press("Enter");
    }
}
