package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.site.Warehouses;

/** Writes of this room's addresses: one effect for one request key, answered by the transfer as it is then. */
@ApplicationScoped
class TransferActing {

    private final Once once;
    private final CurrentActor actor;
    private final Warehouses warehouses;
    private final Transfers transfers;
    private final DirectTransfers direct;
    private final TransferReader reader;

    TransferActing(
            Once once,
            CurrentActor actor,
            Warehouses warehouses,
            Transfers transfers,
            DirectTransfers direct,
            TransferReader reader) {
        this.once = once;
        this.actor = actor;
        this.warehouses = warehouses;
        this.transfers = transfers;
        this.direct = direct;
        this.reader = reader;
    }

    Response ask(@Nullable String key, NewTransfer asked) {
        Actor who = actor.get();
        Transfers.Ends ends = Transfers.Ends.of(warehouses, asked, who);
        return once.post(key, asked, 201, () -> reader.get(number(ends, asked, who), who));
    }

    String number(Transfers.Ends ends, NewTransfer asked, Actor who) {
        return asked.isDirect() ? direct.move(ends, asked, who) : transfers.ask(ends, asked, who);
    }

    /** @param request what was said, null: nothing */
    Response act(@Nullable String key, String no, @Nullable Object request, Consumer<Actor> act) {
        Actor who = actor.get();
        return once.post(key, request == null ? no : request, 200, () -> {
            act.accept(who);
            return reader.get(no, who);
        });
    }
}
