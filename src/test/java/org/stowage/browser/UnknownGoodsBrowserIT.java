package org.stowage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.counting.CountYard;
import org.stowage.site.Warehouse;
import org.stowage.task.Scanner;

/** What a counter found and nobody knows: the office says what it is, or throws it away, by the keys alone. */
@QuarkusTest
class UnknownGoodsBrowserIT {

    private static final String CODE = "NOBODY-KNOWS-<b>1</b>-0123456789-0123456789-0123456789";

    @Inject
    CountYard yard;

    private Warehouse at;
    private String tea = "";
    private Scanner counter;

    @BeforeEach
    void somethingWasParked() {
        at = yard.warehouse();
        tea = yard.goods(null);
        yard.put(at, tea, 10, "A-1");
        yard.count(at, true, "A-1", "A-2");
        counter = yard.counter(at);
        counter.scan("C-COUNT");
        counter.scan("L-A-1");
        counter.scan(CODE);
        counter.type("3");
        counter.scan("C-PARK");
    }

    @Test
    void itTurnsOutToBeAnItemAndIsCounted() {
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page page = browser.loggedIn(at.code(), "manager");
            page.navigate(browser.at("/unknown-goods?warehouse=" + at.code()));
            assertThat(page.locator("article h2")).containsText(CODE + " × 3");
            browser.looksWell(page, "unknown-goods-desktop");
            type(page, "input[name=sku]", "NOT-ONE");
            page.keyboard().press("Enter");
            assertThat(page.locator("form[hx-post$=assign] .answer")).containsText("NOT-ONE");
            browser.looksWell(page, "unknown-goods-fault-desktop");
            type(page, "input[name=sku]", tea);
            type(page, "input[name=quantity]", "4");
            page.keyboard().press("Enter");
            assertThat(page.locator("form[hx-post$=assign] .answer")).containsText("4 are more than the 3");
            type(page, "input[name=quantity]", "2");
            Browser.tabTo(page, "form[hx-post$=assign] button");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/counts/" + at.code() + "-C\\d+"));
            assertThat(page.locator("main")).containsText(tea);
            page.navigate(browser.at("/unknown-goods?status=assigned"));
            assertThat(page.locator("article")).containsText(tea);
            browser.looksWell(page, "unknown-goods-assigned-desktop");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void itIsThrownAwayWithANoteAndStaysInTheList() {
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.loggedIn(at.code(), "clerk");
            page.navigate(browser.at("/unknown-goods?warehouse=" + at.code()));
            assertThat(page.locator("article .status")).hasText("待认领");
            browser.looksWell(page, "unknown-goods-handheld");
            type(page, "input[name=note]", "旧纸箱 <i>");
            Browser.tabTo(page, "form[hx-post$=discard] button");
            page.keyboard().press("Enter");
            assertThat(page.locator(".empty-state")).containsText("没有不明货物");
            browser.looksWell(page, "unknown-goods-none-handheld");
            Browser.tabTo(page, "a.chip[href$=discarded]");
            page.keyboard().press("Enter");
            assertThat(page.locator("article")).containsText("旧纸箱 <i>");
            assertThat(page.locator("article form")).hasCount(0);
            browser.looksWell(page, "unknown-goods-discarded-handheld");
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void type(Page page, String selector, String text) {
        Browser.tabTo(page, selector);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }
}
