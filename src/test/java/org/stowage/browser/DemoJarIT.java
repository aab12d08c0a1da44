package org.stowage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.StowageProcess;

/**
 * The demo as a newcomer meets it: the finished jar on an empty directory, the tour alone, then every page of the menu and
 * the first thing that each list leads to. Prints what each page costs. With {@code -Dstowage.screenshots=true} the pictures
 * of the README are made anew in {@code docs/images}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoJarIT {

    private static final int MOST_STATEMENTS = 12;
    private static final int MOST_PRESSES = 20;
    private static final Pattern TIMING = Pattern.compile("app;dur=([0-9.]+), db;desc=\"(\\d+)\"");

    /** No place in the menu leads to these, so a page that does must be there. */
    private static final List<String> BEHIND_THE_MENU =
            List.of("/labels", "/waybills", "/print/queue", "/packaging", "/lanes", "/carriers", "/imports/mappings");

    private static final String VISIBLE_LINKS = """
            () => [...document.querySelectorAll('a[href]')].filter((a) => a.checkVisibility())
              .map((a) => a.getAttribute('href').split(/[?#]/)[0]).filter((path) => path !== location.pathname)
            """;

    @TempDir
    static Path directory;

    private static StowageProcess service;
    private static long ready;

    @BeforeAll
    static void starts() {
        service = StowageProcess.serve(directory.resolve("home"), Map.of(), "demo");
        RestAssured.port = service.port();
        ready = System.nanoTime();
    }

    @AfterAll
    static void stops() {
        service.close();
    }

    @Test
    @Order(1)
    void leadsFromTheDoorToAPrintedLabelByTheTourAlone() {
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page page = browser.page();
            entersAs(browser, page, "packer");
            page.waitForURL(address -> address.endsWith("/tour"));
            Locator label = page.locator(".tour-label img");
            int presses = 0;
            while (label.count() == 0 && presses < MOST_PRESSES) {
                Locator button = page.locator("#tour form[hx-post='/tour/scan'] button");
                if (button.count() == 0) {
                    page.waitForTimeout(1000); // the demo is still being furnished
                    continue;
                }
                var before = page.evaluateHandle("() => document.getElementById('tour')");
                button.focus();
                page.keyboard().press("Enter");
                page.waitForFunction("before => document.getElementById('tour') !== before", before);
                presses++;
            }
            page.waitForFunction("() => document.querySelector('.tour-label img')?.naturalWidth > 200");
            System.out.printf(
                    "tour: a printed label %d s after the service was up, %d presses%n",
                    (System.nanoTime() - ready) / 1_000_000_000, presses);
            browser.isAccessible(page);
            Browser.picture(page, "tour");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void showsEveryPageWithFewStatementsToEverybody() {
        List<String> tooMany = new ArrayList<>();
        List<String> barriers = new ArrayList<>();
        Set<String> linked = new HashSet<>();
        try (Browser desk = Browser.of(Browser.Size.DESKTOP, "en");
                Browser handheld = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = desk.page();
            entersAs(desk, page, "administrator");
            awaitsTheMorning(desk, page);
            Map<String, String> pages = pages(desk, page);
            for (Map.Entry<String, String> one : pages.entrySet()) {
                int statements = cost(one.getKey(), page.navigate(desk.at(one.getValue())));
                if (statements > MOST_STATEMENTS) {
                    tooMany.add(one.getKey() + ": " + statements);
                }
                barriers.addAll(desk.barriers(page));
                linked.addAll(links(page));
            }
            pictures(page, desk);
            Page small = handheld.page();
            entersAs(handheld, small, "administrator-zh");
            for (String path : pages.values()) {
                int statements = cost(path, small.navigate(handheld.at(path)));
                if (statements > MOST_STATEMENTS) {
                    tooMany.add(path + " on a handheld: " + statements);
                }
                if (small.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
                        .equals(false)) {
                    barriers.add(path + " scrolls sideways on a handheld");
                }
                if (BEHIND_THE_MENU.contains(path)) {
                    barriers.addAll(handheld.barriers(small));
                }
            }
            assertThat(desk.faults()).isEmpty();
            assertThat(handheld.faults()).isEmpty();
        }
        assertThat(tooMany).isEmpty();
        assertThat(barriers).isEmpty();
        assertThat(linked).as("links that a visitor sees").containsAll(BEHIND_THE_MENU);
    }

    @Test
    @Order(3)
    void goesToTheOtherWarehouseByKeyboard() {
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page page = browser.page();
            entersAs(browser, page, "manager");
            page.navigate(browser.at("/transfers"));
            Browser.tabTo(page, "#warehouse");
            page.keyboard().press("ArrowDown");
            page.waitForURL(address -> address.contains("warehouse=DEMO2"));
            page.navigate(browser.at("/transfers/suggestions"));
            assertThat(page.locator("main tbody tr").count()).isPositive();
            page.navigate(browser.at("/transfers?status=in-transit"));
            Browser.tabTo(page, "main tr[data-href] a");
            page.keyboard().press("Enter");
            page.waitForURL("**/transfers/DEMO-T*");
            assertThat(page.locator("#units-title").count())
                    .as("it is awaited here")
                    .isOne();
            browser.isAccessible(page);
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static List<String> links(Page page) {
        List<String> links = new ArrayList<>();
        ((List<?>) page.evaluate(VISIBLE_LINKS)).forEach(link -> links.add(String.valueOf(link)));
        return links;
    }

    /** By the keyboard: the button of that operator on the login page. */
    private static void entersAs(Browser browser, Page page, String login) {
        page.navigate(browser.at("/login"));
        Locator person = page.locator("[data-login='" + login + "']");
        for (int i = 0; i < 60 && person.count() == 0; i++) {
            page.waitForTimeout(1000); // people are taken on first
            page.reload();
        }
        person.focus();
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/login"));
    }

    private static void awaitsTheMorning(Browser browser, Page page) {
        page.navigate(browser.at("/demo"));
        for (int i = 0; i < 400 && page.locator(".demo-steps").count() > 0; i++) {
            page.waitForTimeout(1000);
            page.reload();
        }
        assertThat(page.locator(".demo-steps").count()).as("furnished").isZero();
    }

    /** The menu, and behind each list its first row. */
    private static Map<String, String> pages(Browser browser, Page page) {
        Map<String, String> pages = new LinkedHashMap<>();
        page.navigate(browser.at("/"));
        for (Locator link : page.locator("nav.menu a").all()) {
            String path = link.getAttribute("href");
            pages.put(path, path);
        }
        for (String list : List.copyOf(pages.keySet())) {
            page.navigate(browser.at(list));
            Locator row = page.locator("main tr[data-href]").first();
            if (row.count() > 0) {
                pages.put(list + " > first", row.getAttribute("data-href"));
            }
        }
        for (String more : List.of(
                "/stock/locations",
                "/stock/moves",
                "/imports/mappings",
                "/print/jobs",
                "/print/queue",
                "/labels",
                "/labels?name=pallet",
                "/print?what=lots",
                "/print?what=units",
                "/waybills",
                "/packaging",
                "/lanes",
                "/manifests/alarms",
                "/orders/new",
                "/adjustments/new",
                "/adjustments?status=waiting",
                "/freezes?lifted=true",
                "/items/new",
                "/receipts/new",
                "/counts/new",
                "/counts/accuracy",
                "/count-plans/new",
                "/transfers/new",
                "/transfers/suggestions",
                "/carriers",
                "/me",
                "/search?q=DEMO",
                "/trust")) {
            pages.putIfAbsent(more, more);
        }
        String item = Objects.requireNonNull(pages.get("/items > first"));
        pages.put("/recalls?sku=", "/recalls?sku=" + item.substring(item.lastIndexOf('/') + 1));
        for (String status : List.of("open", "review", "posted")) {
            String counts = "/counts?status=" + status;
            page.navigate(browser.at(counts));
            pages.put(counts, page.locator("main tr[data-href]").last().getAttribute("data-href"));
        }
        for (String status : List.of("requested", "released", "in-transit", "closed")) {
            String transfers = "/transfers?status=" + status;
            page.navigate(browser.at(transfers));
            pages.put(transfers, page.locator("main tr[data-href]").first().getAttribute("data-href"));
        }
        pages.put("/counts/{no}/paper", pages.get("/counts?status=open") + "/paper");
        page.navigate(browser.at(Objects.requireNonNull(pages.get("/counts?status=posted"))));
        for (String of : List.of("location", "sku")) {
            String history = "/counts/history?" + of + "=";
            pages.put(
                    history, page.locator("a[href^='" + history + "']").first().getAttribute("href"));
        }
        return pages;
    }

    private static int cost(String page, Response answer) {
        assertThat(answer.status()).as(page).isEqualTo(200);
        Matcher timing = TIMING.matcher(answer.headers().getOrDefault("server-timing", ""));
        assertThat(timing.find()).as(page).isTrue();
        int statements = Integer.parseInt(timing.group(2));
        System.out.printf(
                Locale.ROOT,
                "page %-28s %2d statements %6.1f ms%n",
                page,
                statements,
                Double.parseDouble(timing.group(1)));
        return statements;
    }

    private static void pictures(Page page, Browser desk) {
        page.navigate(desk.at("/"));
        Browser.picture(page, "home");
        page.navigate(desk.at("/orders?status=shipped"));
        page.navigate(desk.at(page.locator("main tr[data-href]").first().getAttribute("data-href")));
        page.waitForFunction("() => [...document.images].every((i) => i.complete)");
        Browser.picture(page, "order");
        page.navigate(desk.at("/counts?status=review"));
        page.navigate(desk.at(page.locator("main tr[data-href]").last().getAttribute("data-href")));
        Browser.picture(page, "stocktake");
    }
}
