package org.stowage.site;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * The warehouse that a page is about: the one that its address names ({@code ?warehouse=W1}), else the one that this
 * browser chose last, else the first that the operator may see. Another's is unknown, as everywhere. An act must name it
 * (the frame of the page does), unless there is only one.
 */
@RequestScoped
public class CurrentWarehouse {

    private static final String COOKIE = "stowage-warehouse";
    private static final int YEAR = 365 * 24 * 3600;

    private final Warehouses warehouses;
    private final RoutingContext request;
    private @Nullable List<Warehouse> visible;

    CurrentWarehouse(Warehouses warehouses, RoutingContext request) {
        this.warehouses = warehouses;
        this.request = request;
    }

    /** @throws Problem unknown-warehouse; no-warehouse where there is none yet */
    public Warehouse get() {
        return find().orElseThrow(() -> Problem.of(SiteProblem.NO_WAREHOUSE));
    }

    /** Empty where there is none yet. @throws Problem unknown-warehouse */
    public Optional<Warehouse> find() {
        String named = request.request().getParam("warehouse");
        if (named != null && !named.isBlank()) {
            Warehouse chosen = of(named).orElseThrow(() -> Problem.of(SiteProblem.UNKNOWN_WAREHOUSE, named));
            if (isNavigation() && !request.response().headWritten()) {
                request.response()
                        .addCookie(Cookie.cookie(COOKIE, chosen.code())
                                .setPath("/")
                                .setMaxAge(YEAR));
            }
            return Optional.of(chosen);
        }
        if (!isRead()) {
            // an act happens where its page was shown, never where another tab went meanwhile
            return visible().size() == 1 ? Optional.of(visible().getFirst()) : Optional.empty();
        }
        Cookie last = request.request().getCookie(COOKIE);
        return Optional.ofNullable(last)
                .flatMap(cookie -> of(cookie.getValue()))
                .or(() -> visible().stream().findFirst());
    }

    /** Those to choose from. */
    public List<Warehouse> visible() {
        if (visible == null) {
            visible = warehouses.visible();
        }
        return visible;
    }

    private boolean isRead() {
        return request.request().method() == HttpMethod.GET || request.request().method() == HttpMethod.HEAD;
    }

    /** Somebody goes to a page; what its scripts fetch on the side chooses nothing. */
    private boolean isNavigation() {
        String accept = request.request().getHeader("Accept");
        return isRead() && accept != null && accept.contains("text/html");
    }

    private Optional<Warehouse> of(String code) {
        return visible().stream().filter(w -> w.code().equalsIgnoreCase(code)).findFirst();
    }
}
