package org.stowage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.stowage.Api;

/**
 * One Chromium for all browser tests of a run; each {@code Browser} is a profile of its own in it, with its own cookies and
 * storage. Where no Chromium is installed the test is skipped and says so, except where {@code CI} is {@code true}: there it
 * fails. {@code STOWAGE_CHROMIUM} names one that stands elsewhere.
 *
 * <pre>{@code
 * try (Browser browser = Browser.of(Browser.Size.HANDHELD, "en")) {
 *     Page page = browser.loggedIn("W1", "packer");
 *     page.navigate(browser.at("/scan"));
 *     browser.isAccessible(page);
 *     browser.shot(page, "scan-home");
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    /** The two sizes that every page is made for. */
    public enum Size {
        HANDHELD(360, 640),
        DESKTOP(1280, 800);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Password of everybody whom {@link #loggedIn} takes on. */
    public static final String PASSWORD = "seven green pallets";

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // a camera that shows a moving pattern, and nobody who must allow it
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream");

    /** Nothing waits so long but on a machine that does much else. */
    private static final double PATIENCE_MS = 30_000;

    private static final double ASSERTION_MS = 20_000;

    private static com.microsoft.playwright.@Nullable Browser chromium;

    private final BrowserContext context;
    private final String language;
    private final List<String> faults = new ArrayList<>();

    private Browser(BrowserContext context, String language) {
        this.context = context;
        this.language = language;
    }

    /** @param language of the browser and of everybody who logs in with it: {@code en} or {@code zh-CN} */
    public static Browser of(Size size, String language) {
        BrowserContext context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(language)
                        .setReducedMotion(ReducedMotion.REDUCE) // nothing is judged half faded
                        .setViewportSize(size.width, size.height));
        context.setDefaultTimeout(PATIENCE_MS);
        return new Browser(context, language);
    }

    /** The address of a path of the running service. */
    public String at(String path) {
        return "http://127.0.0.1:" + RestAssured.port + path;
    }

    /** A page of nobody: for the login page, and for what is open to all. */
    public Page page() {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        return page;
    }

    /** Takes somebody on in this warehouse and logs them in; the page is not at any address of the product yet. */
    public Page loggedIn(String warehouse, String... roles) {
        String login = "browser-" + UUID.randomUUID().toString().substring(0, 8);
        Api.asAdministrator()
                .body(Map.of(
                        "login",
                        login,
                        "name",
                        "Lin Tester",
                        "password",
                        PASSWORD,
                        "language",
                        language,
                        "roles",
                        List.of(roles),
                        "warehouses",
                        List.of(warehouse)))
                .post("/api/v1/operators")
                .then()
                .statusCode(201);
        return logIn(login, PASSWORD);
    }

    /** Logs somebody in as the login page does: the cookie is set and kept by Chromium itself. */
    public Page logIn(String login, String password) {
        Page page = page();
        page.navigate(at("/q/health/live"));
        Object status = page.evaluate("""
                async who => (await fetch('/api/v1/login', {
                  method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(who)
                })).status
                """, Map.of("login", login, "password", password));
        assertThat(status).as("login of " + login).isEqualTo(204);
        return page;
    }

    /** For offline tests, permissions, routes: the profile itself. */
    public BrowserContext context() {
        return context;
    }

    /** No serious fault for people who hear the page, do not tell colours apart, or have no mouse. */
    public void isAccessible(Page page) {
        assertThat(barriers(page)).isEmpty();
    }

    /** What keeps somebody from reading or using the page, each with the elements at fault. */
    public List<String> barriers(Page page) {
        // no page has frames: without them axe needs no second page for each look
        List<Rule> grave = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .toList();
        return grave.stream()
                .map(rule -> page.url() + " " + rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                .toList())
                .toList();
    }

    /** What went wrong in scripts, and what the content security policy refused, on all pages of this browser. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** A picture of the README, made anew in {@code docs/images} where {@code -Dstowage.screenshots=true} asks for it. */
    static void picture(Page page, String name) {
        if (Boolean.getBoolean("stowage.screenshots")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/images", name + ".png")));
        }
    }

    /** Leaves {@code target/screenshots/<name>.png} for whoever wants to look. */
    public Path shot(Page page, String name) {
        Path file = Path.of(System.getProperty("stowage.test.target", "target"), "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    /** Nothing sticks out at the side, and everybody can read it; leaves a picture. */
    public void looksWell(Page page, String name) {
        shot(page, name);
        assertThat(page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
        isAccessible(page);
    }

    /** Tab by tab, as somebody does who has no mouse. */
    public static void tabTo(Page page, String selector) {
        page.locator(selector).first().waitFor();
        for (int i = 0; i < 120; i++) {
            if (page.locator(selector)
                    .first()
                    .evaluate("wanted => wanted === document.activeElement")
                    .equals(true)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " is not reached by the keyboard");
    }

    @Override
    public void close() {
        context.close();
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium != null) {
            return chromium;
        }
        Optional<Path> program = program();
        if (program.isEmpty()) {
            String absent = "NO BROWSER TESTS: no Chromium found (install it, or set STOWAGE_CHROMIUM)";
            System.err.println(absent);
            assertThat(System.getenv("CI")).as(absent).isNotEqualTo("true");
            Assumptions.abort(absent);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_MS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setArgs(ARGUMENTS));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "closes Chromium"));
        return chromium;
    }

    static Optional<Path> program() {
        String named = System.getenv("STOWAGE_CHROMIUM");
        Stream<String> usual =
                Stream.of("chromium", "chromium-browser", "google-chrome").map("/usr/bin/"::concat);
        return (named == null ? usual : Stream.of(named))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
