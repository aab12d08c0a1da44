package org.stowage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.stowage.counting.CountYard;
import org.stowage.site.Warehouse;

/** Counting before somebody's eyes, on a handheld, with a scanner and the keys alone. */
@QuarkusTest
class CountBrowserIT {

    @Inject
    CountYard yard;

    @Test
    void aBlindCountIsWorkedOnAHandheldWithoutAMouse() {
        Warehouse warehouse = yard.warehouse();
        String tea = yard.goods(null);
        yard.put(warehouse, tea, 7193, "A-1");
        yard.count(warehouse, true, "A-1", "A-2");
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.loggedIn(warehouse.code(), "counter");
            page.navigate(browser.at("/?warehouse=" + warehouse.code()));
            assertThat(page.locator("main")).containsText("待盘点");
            page.navigate(browser.at("/scan?warehouse=" + warehouse.code()));
            Gun gun = new Gun(page);
            ScanPage scans = new ScanPage(page);
            gun.scan("C-COUNT");
            assertThat(page.locator("#desk")).containsText("A-1");
            scans.fits();
            browser.isAccessible(page);
            browser.shot(page, "count-location-handheld");
            gun.scan("L-A-1");
            gun.scan(tea);
            gun.type("12");
            assertThat(page.locator("#band")).containsText("12");
            scans.fits();
            browser.shot(page, "count-item-handheld");
            browser.isAccessible(page);
            gun.scan("4006381333931");
            assertThat(scans.step()).isEqualTo("unknown");
            gun.scan("C-PHOTO");
            assertThat(page.locator("#photo")).isVisible();
            page.locator("#photo-cancel").press("Enter");
            // a digit is how many there are
            gun.scan("C-PARK");
            assertThat(scans.step()).isEqualTo("item");
            gun.press("F1");
            assertThat(scans.step()).isEqualTo("done");
            assertThat(page.locator("#desk")).not().containsText("7193");
            browser.shot(page, "count-done-handheld");
            browser.isAccessible(page);
            scans.fits();
            gun.press("1");
            assertThat(page.locator("#desk")).containsText("A-2");
            gun.scan("L-A-2");
            gun.scan("C-CONFIRM");
            assertThat(scans.tone()).isEqualTo("done");
            assertThat(browser.faults()).isEmpty();
        }
    }
}
