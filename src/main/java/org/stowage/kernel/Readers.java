package org.stowage.kernel;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How whoever reads the answer of the running request wants it: language and time zone. */
@ApplicationScoped
public class Readers {

    /** A browser where nobody is logged in yet keeps its choice here. */
    public static final String LANGUAGE_COOKIE = "stowage-language";

    private final List<ReaderLanguage> languages;
    private final List<ReaderZone> zones;
    private final CurrentVertxRequest request;

    Readers(@All List<ReaderLanguage> languages, @All List<ReaderZone> zones, CurrentVertxRequest request) {
        this.languages = languages;
        this.zones = zones;
        this.request = request;
    }

    /** The operator's language; else what this browser chose; else what it wishes; else English. */
    public Locale language() {
        return language(Arc.container().requestContext().isActive() ? request.getCurrent() : null);
    }

    Locale language(@Nullable RoutingContext asked) {
        return languages.stream()
                .flatMap(reader -> reader.current().stream())
                .findFirst()
                .or(() -> Optional.ofNullable(asked).flatMap(Readers::chosen))
                .or(() -> Optional.ofNullable(asked).flatMap(Readers::wished))
                .orElse(Locale.ENGLISH);
    }

    public ZoneId zone() {
        return zones.stream()
                .flatMap(reader -> reader.current().stream())
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    private static Optional<Locale> chosen(RoutingContext asked) {
        return Optional.ofNullable(asked.request().getCookie(LANGUAGE_COOKIE))
                .map(Cookie::getValue)
                .map(Locale::forLanguageTag);
    }

    private static Optional<Locale> wished(RoutingContext asked) {
        LanguageHeader wish = asked.preferredLanguage();
        return Optional.ofNullable(wish).map(w -> Locale.forLanguageTag(w.tag()));
    }
}
