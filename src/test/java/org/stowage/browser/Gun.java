package org.stowage.browser;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * A barcode scanner that plays a US keyboard: the physical keys, Enter behind them, as quick as a machine. Whatever the
 * desk's own keyboard is set to, these are the keys that it would be told of.
 */
public final class Gun {

    private static final String BURST = """
            async ({codes, pause}) => {
              const keys = {'-': ['Minus', 0], '_': ['Minus', 1], '/': ['Slash', 0], ';': ['Semicolon', 0],
                            ':': ['Semicolon', 1], '.': ['Period', 0], ' ': ['Space', 0]};
              const physical = c => /[A-Z]/.test(c) ? ['Key' + c, 1] : /[a-z]/.test(c) ? ['Key' + c.toUpperCase(), 0]
                : /[0-9]/.test(c) ? ['Digit' + c, 0] : keys[c];
              const press = (key, code, shiftKey) => ['keydown', 'keyup'].forEach(type =>
                document.body.dispatchEvent(new KeyboardEvent(type, {key, code, shiftKey, bubbles: true, cancelable: true})));
              for (const text of codes) {
                for (const c of text) press(c, physical(c)[0], physical(c)[1] === 1);
                press('Enter', 'Enter', false);
                if (pause) await new Promise(done => setTimeout(done, pause));
              }
            }
            """;

    private final Page page;

    public Gun(Page page) {
        this.page = page;
    }

    /** One scan; returns when the desk has answered it. */
    public void scan(String code) {
        page.evaluate(BURST, Map.of("codes", List.of(code), "pause", 0));
        answered();
    }

    /** Several, so many milliseconds apart, without waiting for answers. */
    public void scan(List<String> codes, int pause) {
        page.evaluate(BURST, Map.of("codes", codes, "pause", pause));
    }

    /** By hand: one key after the other, Enter at the end, and the answer. */
    public void type(String text) {
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(90));
        page.keyboard().press("Enter");
        answered();
    }

    /** A shortcut: {@code F1}, {@code 3}, {@code ?}, {@code Enter}; and the answer. */
    public void press(String key) {
        page.waitForTimeout(450);
        page.keyboard().press(key);
        page.waitForTimeout(100);
        answered();
    }

    /** Nothing waits in the page's queue any more. */
    public void answered() {
        page.waitForFunction("() => Stowage.idle()");
    }
}
