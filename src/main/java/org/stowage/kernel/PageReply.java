package org.stowage.kernel;

import jakarta.ws.rs.core.Response;

/** Answers to the forms of our pages, which htmx sends. */
public final class PageReply {

    private PageReply() {}

    /** The act is done: the browser goes on to this page of ours. */
    public static Response to(String path) {
        return going(path).build();
    }

    /** As {@link #to}, where more belongs to the answer: a cookie. */
    public static Response.ResponseBuilder going(String path) {
        return Response.ok().header("HX-Redirect", path);
    }
}
