package org.stowage.app;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.stowage.kernel.Readers;
import org.stowage.kernel.Texts;

/** How the page looks in this browser: language, light or dark. Templates ask it as {@code inject:looks}. */
@Named("looks")
@RequestScoped
public class Looks {

    static final String THEME_COOKIE = "stowage-theme";
    private static final String STARTED = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    /** A language to choose, under its own name. */
    public record Language(String tag, String name, boolean chosen) {}

    private final Readers readers;
    private final RoutingContext request;

    Looks(Readers readers, RoutingContext request) {
        this.readers = readers;
        this.request = request;
    }

    /** For the {@code lang} of the page. */
    public String language() {
        return isChinese() ? "zh-CN" : "en";
    }

    public List<Language> languages() {
        return List.of(new Language("en", "English", !isChinese()), new Language("zh-CN", "中文", isChinese()));
    }

    public String theme() {
        Cookie chosen = request.request().getCookie(THEME_COOKIE);
        return chosen != null && chosen.getValue().equals("dark") ? "dark" : "light";
    }

    /** Whether this browser has not chosen yet: then the page follows the system's preference. */
    public boolean follows() {
        return request.request().getCookie(THEME_COOKIE) == null;
    }

    /** Behind the addresses of our own styles and scripts, so that a new version is fetched at once. */
    public String version() {
        return STARTED;
    }

    /** The way back to this page after an act. */
    public String path() {
        return request.request().uri();
    }

    private boolean isChinese() {
        Locale language = Texts.language(readers.language());
        return language.equals(Texts.CHINESE);
    }
}
