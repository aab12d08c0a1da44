package org.stowage.station;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.OpenConnections;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;

/**
 * The wire to a station's open page: {@code /ws/stations/PACK-1?warehouse=W1}, by the browser's session and from our own
 * pages only. The page answers each scan with {@code {"took": scanId}}, says {@code {"used": true}} when somebody works
 * with it, and asks {@code {"there": true}} now and then, which is answered with the same.
 */
@WebSocket(path = "/ws/stations/{code}")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.PICKER, Roles.PACKER, Roles.COUNTER})
public class StationSocket {

    /** What a page says; each part may be missing. */
    record Said(
            @Nullable UUID took,
            @Nullable Boolean used,
            @Nullable Boolean there) {}

    private static final Logger LOG = Logger.getLogger(StationSocket.class);
    private static final CloseReason NOT_HERE = new CloseReason(1008, "unknown station");
    private static final TypedKey<String> WAREHOUSE = TypedKey.forString("warehouse");

    private final Warehouses warehouses;
    private final Stations stations;
    private final StationPush push;
    private final OpenConnections open;
    private final ObjectMapper json;

    StationSocket(Warehouses warehouses, Stations stations, StationPush push, OpenConnections open, ObjectMapper json) {
        this.warehouses = warehouses;
        this.stations = stations;
        this.push = push;
        this.open = open;
        this.json = json;
    }

    @OnOpen
    @Blocking
    void opened(WebSocketConnection page, @PathParam String code) {
        Optional<Station> station = station(page.handshakeRequest().query(), code);
        if (station.isEmpty()) {
            page.close(NOT_HERE).subscribe().with(done -> {}, gone -> {});
            return;
        }
        page.userData().put(WAREHOUSE, String.valueOf(station.get().warehouseId()));
        String id = page.id();
        push.attach(seat(page, code), new StationPage(id, Instant.now(), text -> tell(id, text)));
    }

    @OnTextMessage
    @Blocking
    void heard(String text, WebSocketConnection page, @PathParam String code) {
        Said said = read(text);
        if (page.userData().get(WAREHOUSE) == null) {
            return;
        }
        if (said.took() != null) {
            push.taken(said.took());
        }
        if (said.used() != null) {
            push.used(seat(page, code), page.id());
        }
        if (said.there() != null) {
            tell(page.id(), text);
        }
    }

    @OnClose
    @Blocking
    void closed(WebSocketConnection page, @PathParam String code) {
        if (page.userData().get(WAREHOUSE) != null) {
            push.detach(seat(page, code), page.id());
        }
    }

    private static StationPush.Seat seat(WebSocketConnection page, String code) {
        return new StationPush.Seat(Long.parseLong(page.userData().get(WAREHOUSE)), code);
    }

    /** Another's warehouse is unknown, as everywhere. */
    private Optional<Station> station(@Nullable String query, String code) {
        String warehouse = query != null && query.startsWith("warehouse=")
                ? URLDecoder.decode(query.substring("warehouse=".length()), StandardCharsets.UTF_8)
                : "";
        try {
            return stations.find(warehouses.scoped(warehouse).id(), code);
        } catch (Problem unknown) {
            return Optional.empty();
        }
    }

    private void tell(String connection, String text) {
        open.findByConnectionId(connection)
                .ifPresent(page -> page.sendText(text)
                        .subscribe()
                        .with(sent -> {}, gone -> LOG.debugf(gone, "page %s is gone", connection)));
    }

    private Said read(String text) {
        try {
            return json.readValue(text, Said.class);
        } catch (JsonProcessingException e) {
            return new Said(null, null, null);
        }
    }
}
