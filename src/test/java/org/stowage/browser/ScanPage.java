package org.stowage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.UUID;

/** The scan page as an operator's hands and eyes use it: no mouse, only what a scanner or the keys send. */
final class ScanPage {

    /** How a code reaches the page. */
    interface Hand {
        void scan(String raw);

        /** Something is laid on the scale, or its grams are typed. */
        void weigh(int grams);
    }

    private static final String ANSWERED =
            "before => window.Stowage.idle() && document.getElementById('desk') !== before";

    private final Page page;
    private Hand hand = new Wedge();

    ScanPage(Page page) {
        this.page = page;
    }

    /** Opens it from the office by its two keys. */
    void openByKeys() {
        page.keyboard().press("g");
        page.keyboard().press("s");
        page.waitForURL(
                address -> address.contains("/scan"), new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.LOAD));
        page.waitForFunction("() => window.Stowage && window.Stowage.idle && window.Stowage.idle()");
    }

    void by(Hand other) {
        hand = other;
    }

    /** Scans, waits for the answer, and wants this tone. */
    void says(String raw, String tone) {
        scan(raw);
        assertThat(tone()).as("%s: %s", raw, band()).isEqualTo(tone);
    }

    void scan(String raw) {
        answered(() -> hand.scan(raw));
    }

    /** By hand: Enter takes what is proposed; where nothing is, what the first act or the first choice does. */
    void goesOn() {
        page.waitForTimeout(450);
        if (!said("hand").isEmpty()) {
            answered(() -> page.keyboard().press("Enter"));
        } else if (page.locator("#desk .pick").count() > 0) {
            answered(() -> page.keyboard().press("1"));
        } else {
            answered(() -> page.keyboard().press("F1"));
        }
    }

    void weighs(int grams, String tone) {
        answered(() -> hand.weigh(grams));
        assertThat(tone()).as("%d g: %s", grams, band()).isEqualTo(tone);
    }

    String tone() {
        return said("tone");
    }

    String step() {
        return said("step");
    }

    String expects() {
        return said("expects");
    }

    /** What the result band says. */
    String band() {
        return page.locator("#band").innerText();
    }

    /** The item on the card. */
    String sku() {
        return page.locator(".card-sku").innerText();
    }

    /** Nothing hangs over the edge of the screen. */
    void fits() {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling at step " + step())
                .isEqualTo(true);
    }

    Wedge wedge() {
        return new Wedge();
    }

    private String said(String name) {
        return page.locator("#desk").getAttribute("data-" + name);
    }

    private void answered(Runnable act) {
        var before = page.evaluateHandle("() => document.getElementById('desk')");
        act.run();
        page.waitForFunction(ANSWERED, before);
        before.dispose();
    }

    /** A scanner that types as fast as scanners do, Enter at the end. */
    final class Wedge implements Hand {

        @Override
        public void scan(String raw) {
            page.keyboard().type(raw);
            page.keyboard().press("Enter");
        }

        @Override
        public void weigh(int grams) {
            for (char digit : String.valueOf(grams).toCharArray()) {
                page.keyboard().press(String.valueOf(digit));
                page.waitForTimeout(120); // as slow as a hand: a number that is typed
            }
            page.keyboard().press("Enter");
        }
    }

    /** A scanner and a scale of the station: what they say is pushed to its page. */
    static final class Wire implements Hand {

        private final long scanner;
        private final long scale;
        private final String warehouse;

        Wire(String warehouse, long scanner, long scale) {
            this.warehouse = warehouse;
            this.scanner = scanner;
            this.scale = scale;
        }

        @Override
        public void scan(String raw) {
            say(scanner, raw);
        }

        @Override
        public void weigh(int grams) {
            say(scale, String.valueOf(grams));
        }

        private void say(long device, String raw) {
            org.stowage.Api.asAdministrator()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(java.util.Map.of("warehouse", warehouse, "raw", raw))
                    .post("/api/v1/devices/{id}/simulate", device)
                    .then()
                    .statusCode(200)
                    .body("pageOpen", org.hamcrest.Matchers.equalTo(true));
        }
    }
}
