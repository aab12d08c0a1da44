package org.stowage.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.StowageProcess;

/** Another computer comes to the finished service: first a stranger, then with the authority of the page of trust. */
class TrustBrowserFaultIT {

    private static final Pattern HTTPS = Pattern.compile("(https://\\S+:\\d+) ;");
    private static final Pattern SECRET = Pattern.compile("first-run(#\\S+)");

    @TempDir
    Path directory;

    @Test
    void whoTrustsTheAuthorityHasASecureContextAWorkerAndTheCamera() throws Exception {
        assumeThat(Browser.program()).as("Chromium").isPresent();
        Path program = Browser.program().orElseThrow();
        assumeThat(Path.of("/usr/bin/certutil")).as("certutil of libnss3-tools").exists();
        Map<String, String> environment = Map.of("STOWAGE_TLS", "on", "STOWAGE_TLS_PORT", "0");
        try (StowageProcess service = StowageProcess.serve(directory.resolve("home"), environment);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            String base = found(HTTPS, service);
            Path stranger = Files.createDirectory(directory.resolve("stranger"));
            try (var browser = launch(playwright, program, stranger)) {
                Page page = browser.newPage();
                assertThatThrownBy(() -> page.navigate(base + "/trust"))
                        .isInstanceOf(PlaywrightException.class)
                        .hasMessageContaining("ERR_CERT_AUTHORITY_INVALID");
            }
            Path friend = Files.createDirectory(directory.resolve("friend"));
            trust(friend, service);
            try (var browser = launch(playwright, program, friend)) {
                worksAsOnThisMachine(browser, base, found(SECRET, service));
            }
        }
    }

    private static void worksAsOnThisMachine(com.microsoft.playwright.Browser browser, String base, String secret) {
        BrowserContext context =
                browser.newContext(new NewContextOptions().setLocale("en").setPermissions(List.of("camera")));
        context.route(
                "**/test-worker.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("self.addEventListener('fetch', () => {})")));
        Page page = context.newPage();

        page.navigate(base + "/first-run" + secret);
        assertThat(page.url()).isEqualTo(base + "/first-run");
        page.fill("#name", "Ada Byron");
        page.fill("#login", "ada");
        page.fill("#password", "seven green pallets");
        page.click("button.btn-primary.btn-lg");
        page.waitForURL("**/setup");

        page.navigate(base + "/me");
        assertThat(page.textContent("h1")).isEqualTo("Ada Byron");
        assertThat(page.evaluate("isSecureContext")).isEqualTo(true);
        assertThat(page.evaluate("async () => (await navigator.serviceWorker.register('/test-worker.js')).scope"))
                .isEqualTo(base + "/");
        assertThat(
                        page.evaluate(
                                "async () => (await navigator.mediaDevices.getUserMedia({video: true})).getVideoTracks().length"))
                .isEqualTo(1);
        context.close();
    }

    /** @param home of the person: Chromium reads whom they trust from {@code .pki/nssdb} there */
    private static com.microsoft.playwright.Browser launch(Playwright playwright, Path program, Path home) {
        List<String> arguments = new ArrayList<>(Browser.ARGUMENTS);
        arguments.add("--use-fake-device-for-media-stream");
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(arguments)
                        .setEnv(Map.of(
                                "HOME", home.toString(), "PATH", Objects.requireNonNull(System.getenv("PATH")))));
    }

    /** As the page of trust says it for Linux. */
    private static void trust(Path home, StowageProcess service) throws IOException, InterruptedException {
        Path authority = home.resolve("ca.crt");
        try (InputStream file = service.uri("/trust/ca.crt").toURL().openStream()) {
            Files.copy(file, authority);
        }
        String store = "sql:" + Files.createDirectories(home.resolve(".pki/nssdb"));
        certutil("-d", store, "-N", "--empty-password");
        certutil("-d", store, "-A", "-t", "C,,", "-n", "Stowage", "-i", authority.toString());
    }

    private static void certutil(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("certutil"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as(String.join(" ", command))
                .isZero();
    }

    private static String found(Pattern pattern, StowageProcess service) {
        Matcher matcher = pattern.matcher(service.said());
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
