package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;

/** The buttons of a transfer's page: each a whole act, as somebody without a scanner does it. */
@ApplicationScoped
public class FormActs {

    private final SourceActs source;
    private final Arrivals arrivals;
    private final Endings endings;
    private final TransferClaims claims;

    FormActs(SourceActs source, Arrivals arrivals, Endings endings, TransferClaims claims) {
        this.source = source;
        this.arrivals = arrivals;
        this.endings = endings;
        this.claims = claims;
    }

    /** @param said lpn and why, empty where the button has none */
    public void act(String no, String act, Map<String, String> said, Actor actor) {
        Instant now = Instant.now();
        String lpn = orNull(said.get("lpn"));
        switch (act) {
            case "receive" -> arrivals.receive(no, new TransferActs.Receive(lpn, null, null), now, actor);
            case "close" -> arrivals.close(no, actor);
            case "cancel" -> endings.cancel(no, orNull(said.get("why")), now, actor);
            default -> source.act(no, act, lpn, actor);
        }
    }

    void settle(String no, long claim, TransferActs.Settle said, Actor actor) {
        claims.settle(no, claim, said, Instant.now(), actor);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
