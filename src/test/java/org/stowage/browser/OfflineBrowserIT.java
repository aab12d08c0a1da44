package org.stowage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stowage.counting.CountYard;
import org.stowage.picking.Floored;
import org.stowage.site.Warehouse;
import org.stowage.task.Scanner;

/** A handheld whose network is cut in the middle of its work, with a scanner and the keys alone. */
@QuarkusTest
class OfflineBrowserIT {

    private static final String HOLDS = """
            n => Object.keys(localStorage).some(key =>
              key.startsWith('stowage.offline') && JSON.parse(localStorage[key]).plans.length === n)
            """;

    private static final String KEPT = """
            async () => {
              for (const name of await caches.keys()) {
                if (await (await caches.open(name)).match('/scan') && navigator.serviceWorker.controller?.state === 'activated') return true;
              }
              return false;
            }
            """;

    @Inject
    CountYard yard;

    @Inject
    Floored floored;

    @Test
    void twoPlacesAreCountedWithoutANetworkAndNothingIsLostByAReload() {
        Warehouse warehouse = yard.warehouse();
        String tea = yard.goods(null);
        String cup = yard.goods(null);
        yard.put(warehouse, tea, 7193, "A-1");
        yard.put(warehouse, cup, 2, "A-2");
        yard.count(warehouse, true, "A-1", "A-2", "A-3");
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
            Page page = browser.loggedIn(warehouse.code(), "counter");
            Gun gun = counting(browser, page, warehouse, 3);
            gun.scan("L-A-1");
            gun.scan(tea);
            page.context().setOffline(true);
            goesOn(page, gun, tea);
            assertThat(page.locator("#off-code")).hasText("A-1");
            new ScanPage(page).fits();
            browser.isAccessible(page);
            browser.shot(page, "offline-begun-handheld");
            gun.scan("L-A-2-WRONG");
            assertThat(page.locator("#off-band")).containsText("Go to A-1");
            gun.scan("L-A-1");
            gun.scan(tea);
            gun.type("12");
            assertThat(page.locator("#off-lines")).containsText(tea + ": 12");
            new ScanPage(page).fits();
            browser.isAccessible(page);
            browser.shot(page, "offline-item-handheld");
            gun.press("F1");
            assertThat(page.locator("#off-code")).hasText("A-2");
            gun.scan("L-A-2");
            gun.scan(cup);
            gun.scan(cup);
            gun.press("F1");
            assertThat(page.locator("#off-waits")).hasText("4 waiting");
            assertThat(page.locator("#off-code")).hasText("A-3");

            // the page comes back before the house does
            page.route("**/q/health/live", Route::abort);
            page.context().setOffline(false);
            page.reload();
            assertThat(page.locator("#off-waits")).hasText("4 waiting");
            assertThat(page.locator("#off-code")).hasText("A-3");
            assertThat(page.locator("#desk")).isHidden();
            page.unroute("**/q/health/live");

            assertThat(page.locator("#desk")).isVisible();
            assertThat(page.locator("#desk")).containsText("A-3");
            assertThat(page.locator("#typed")).containsText("Kept: 4, refused: 0");
            assertThat(page.locator("#desk")).not().containsText("7193");
            assertThat(yard.counted(warehouse, tea, 1)).isEqualTo(12);
            assertThat(yard.counted(warehouse, cup, 1)).isEqualTo(2);
            assertThat(yard.status(warehouse, "A-2")).isEqualTo("done");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void whatIsRefusedIsShownByNameUntilItIsRead() {
        Warehouse warehouse = yard.warehouse();
        String tea = yard.goods(null);
        yard.put(warehouse, tea, 7, "A-1");
        yard.count(warehouse, true, "A-1", "A-2");
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.loggedIn(warehouse.code(), "counter");
            Gun gun = counting(browser, page, warehouse, 2);
            page.context().setOffline(true);
            goesOn(page, gun, "L-A-1");
            gun.scan("L-A-2");
            gun.scan(tea);
            gun.press("F1");
            Scanner other = yard.counter(warehouse);
            other.scan("C-COUNT");
            other.scan("L-A-2");
            page.context().setOffline(false);

            assertThat(page.locator("#refused")).isVisible();
            assertThat(page.locator("#refused-title")).hasText("被拒绝：2");
            assertThat(page.locator("#refused-of")).containsText("A-2 · " + tea);
            assertThat(page.locator("#refused-todo")).not().isEmpty();
            new ScanPage(page).fits();
            browser.isAccessible(page);
            browser.shot(page, "offline-refused-handheld");
            page.reload();
            assertThat(page.locator("#refused-title")).hasText("被拒绝：2");
            page.keyboard().press("Enter");
            assertThat(page.locator("#refused-title")).hasText("被拒绝：1");
            page.keyboard().press("Enter");
            assertThat(page.locator("#refused")).isHidden();
            assertThat(yard.counted(warehouse, tea, 1)).isZero();
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void aPageThatWasClosedOpensWithoutANetworkAndTheCountGoesOn() {
        Warehouse warehouse = yard.warehouse();
        String tea = yard.goods(null);
        yard.put(warehouse, tea, 7193, "A-1");
        yard.count(warehouse, true, "A-1", "A-2");
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.loggedIn(warehouse.code(), "counter");
            counting(browser, page, warehouse, 2);
            becomes(page, KEPT);
            page.context().setOffline(true);
            page.reload();
            assertThat(page.locator("#band")).containsText("还剩 2 个货位");
            assertThat(page.locator("main")).not().containsText("7193");
            new ScanPage(page).fits();
            browser.isAccessible(page);
            browser.shot(page, "offline-opened-handheld");
            Gun gun = new Gun(page);
            gun.scan("L-A-1");
            assertThat(page.locator("#typed")).hasText("此操作需要网络。");
            page.waitForTimeout(450);
            page.keyboard().press("o");
            assertThat(page.locator("#offdesk")).isVisible();
            gun.scan("L-A-1");
            gun.scan(tea);
            gun.type("12");
            gun.press("F1");
            assertThat(page.locator("#off-waits")).hasText("2 条待发送");

            // closed once more, with an act in hand and the next place begun
            gun.scan("L-A-2");
            page.navigate(browser.at("/scan"));
            assertThat(page.locator("#off-waits")).hasText("2 条待发送");
            gun.press("F1");
            assertThat(page.locator("#off-waits")).hasText("3 条待发送");
            page.context().setOffline(false);

            assertThat(page.locator("#scan:not([data-shell]) #desk")).isVisible();
            assertThat(page.locator("#typed")).containsText("已保存 3 条，被拒 0 条");
            assertThat(yard.counted(warehouse, tea, 1)).isEqualTo(12);
            assertThat(yard.status(warehouse, "A-2")).isEqualTo("done");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void whatOpensWithoutANetworkIsNobodysAfterALogOut() {
        Warehouse warehouse = yard.warehouse();
        Warehouse other = yard.warehouse();
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
            Page page = browser.loggedIn(warehouse.code(), "counter");
            page.navigate(browser.at("/scan"));
            becomes(page, KEPT);
            page.context().setOffline(true);
            page.reload();
            assertThat(page.locator("#band")).containsText("Nothing is kept here");
            isNotThere(browser, "/scan?warehouse=" + other.code());
            page.context().setOffline(false);
            page.locator("#scan:not([data-shell])").waitFor();
            page.navigate(browser.at("/"));
            page.evaluate("() => document.querySelector(\"form[hx-post='/logout']\").requestSubmit()");
            page.waitForURL("**/login**");
            becomes(page, "async () => (await caches.keys()).length === 0");
            page.context().setOffline(true);
            isNotThere(browser, "/scan");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void aHouseThatLivesAndHasNoPageYetIsNotAskedForItAgainAndAgain() {
        Warehouse warehouse = yard.warehouse();
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
            Page page = browser.loggedIn(warehouse.code(), "counter");
            page.navigate(browser.at("/scan"));
            becomes(page, KEPT);
            page.context().setOffline(true);
            page.reload();
            assertThat(page.locator("#band")).containsText("Nothing is kept here");
            page.evaluate("""
                    () => {
                      const line = window.fetch;
                      window.refused = 0;
                      window.fetch = (to, how) => String(to).startsWith('/scan/shell') && window.refused < 2
                        ? Promise.resolve(new Response('', { status: 503, statusText: String(window.refused += 1) }))
                        : line(to, how);
                    }
                    """);
            page.context().setOffline(false);
            page.waitForFunction("() => window.refused === 2");
            assertThat(page.locator("#scan[data-shell]")).isVisible();
            page.locator("#scan:not([data-shell])").waitFor();
            assertThat(page.url()).doesNotContain("back");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void aWalkIsPickedWithoutANetworkOverAPageThatIsOpenedAgain() {
        String in = floored.warehouse();
        String tea = floored.item();
        String cup = floored.item();
        List.of(tea, cup).forEach(floored::scannable);
        yard.shelves(in, "A-1", "A-2");
        floored.put(in, tea, 9, "A-1");
        floored.put(in, cup, 4, "A-2");
        String order = floored.released(in, Map.of(tea, 3, cup, 1));
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
            Page page = browser.loggedIn(in, "picker");
            page.navigate(browser.at("/scan"));
            Gun gun = new Gun(page);
            gun.scan("C-PICK");
            gun.scan("H-TOTE-" + in);
            page.waitForFunction(HOLDS, 2);
            becomes(page, KEPT);
            page.context().setOffline(true);
            goesOn(page, gun, "L-A-1");
            gun.scan("L-A-1");
            gun.scan(tea);
            assertThat(page.locator("#off-prompt")).hasText("Take 3 into the tote");
            new ScanPage(page).fits();
            browser.isAccessible(page);
            browser.shot(page, "offline-pick-handheld");
            gun.press("F1");
            page.reload();
            assertThat(page.locator("#off-waits")).hasText("1 waiting");
            gun.scan("L-A-2");
            gun.type("2");
            assertThat(page.locator("#off-band")).containsText("Scan the item first");
            gun.scan(cup);
            assertThat(page.locator("#off-waits")).hasText("2 waiting");
            page.context().setOffline(false);

            assertThat(page.locator("#scan:not([data-shell]) #desk")).isVisible();
            assertThat(page.locator("#typed")).containsText("Kept: 2, refused: 0");
            assertThat(floored.picked(order)).isEqualTo(4);
            assertThat(floored.booksAgree()).isTrue();
            assertThat(browser.faults()).isEmpty();
        }
    }

    // waitForFunction takes the promise of an answer for the answer
    private static void becomes(Page page, String asked) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!Boolean.TRUE.equals(page.evaluate(asked))) {
            assertThat(System.nanoTime()).as(asked).isLessThan(end);
            page.waitForTimeout(100);
        }
    }

    private static void isNotThere(Browser browser, String path) {
        try (Page tab = browser.page()) {
            assertThatThrownBy(() -> tab.navigate(browser.at(path))).isInstanceOf(PlaywrightException.class);
        }
    }

    private static Gun counting(Browser browser, Page page, Warehouse warehouse, int places) {
        page.navigate(browser.at("/scan?warehouse=" + warehouse.code()));
        Gun gun = new Gun(page);
        gun.scan("C-COUNT");
        page.waitForFunction(HOLDS, places);
        return gun;
    }

    /** What was scanned when the line broke waits; the key of the offer takes it. */
    private static void goesOn(Page page, Gun gun, String scanned) {
        gun.scan(List.of(scanned), 30);
        assertThat(page.locator("#go-offline")).isVisible();
        page.waitForTimeout(450);
        page.keyboard().press("o");
        assertThat(page.locator("#offdesk")).isVisible();
    }
}
