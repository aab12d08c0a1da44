package org.stowage.kernel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The address of a page of ours: codes and filters as people typed them are written so that they cannot be anything else. */
public final class PageLink {

    private final StringBuilder address;
    private boolean asked;

    private PageLink(String path) {
        this.address = new StringBuilder(path);
    }

    public static PageLink to(String path) {
        return new PageLink(path);
    }

    /** The page of one thing: {@code /items} and its sku. */
    public static PageLink to(String path, String code) {
        return new PageLink(path + "/" + encoded(code).replace("+", "%20"));
    }

    /** With a filter that is set. */
    public PageLink with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.append(asked ? '&' : '?').append(name).append('=').append(encoded(value.toString()));
            asked = true;
        }
        return this;
    }

    @Override
    public String toString() {
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
