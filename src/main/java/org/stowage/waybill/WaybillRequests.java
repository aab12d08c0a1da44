package org.stowage.waybill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.CarrierDocument;
import org.stowage.kernel.AfterCommit;
import org.stowage.kernel.Problem;
import org.stowage.waybill.WaybillRequestSql.Change;

/**
 * The desk where numbers are asked for and given up. Each method is one act in the caller's transaction, with the parcel
 * locked by the caller; no carrier is called here: what follows is heard by the {@link WaybillListener}.
 */
@ApplicationScoped
public class WaybillRequests {

    private final WaybillRequestSql sql;
    private final WaybillDocumentSql documents;
    private final WaybillWorker worker;
    private final ObjectMapper json;
    private final AfterCommit afterCommit;

    WaybillRequests(
            WaybillRequestSql sql,
            WaybillDocumentSql documents,
            WaybillWorker worker,
            ObjectMapper json,
            AfterCommit afterCommit) {
        this.sql = sql;
        this.documents = documents;
        this.worker = worker;
        this.json = json;
        this.afterCommit = afterCommit;
    }

    /**
     * A number is wanted for the parcel; asked ten times, it is wanted once. While an old number is given back the new one
     * waits until that is done.
     *
     * @return the request that there is now; its state may be any but void and refused
     */
    @Transactional
    public WaybillRequest want(NewRequest asked) {
        Optional<WaybillRequest> before = latest(asked.warehouseId(), asked.parcelId(), asked.wayBack());
        if (before.isPresent() && isLive(before.get())) {
            return before.get().state() == WaybillState.VOIDING ? sql.renews(before.get()) : before.get();
        }
        UUID id = UUID.randomUUID();
        WaybillRequest request =
                sql.insert(asked, id, write(asked.booking().apply(id))).orElseThrow();
        wakeAfterCommit();
        return request;
    }

    /** What was asked last for the parcel, or for its way back. */
    @Transactional
    public Optional<WaybillRequest> latest(long warehouseId, long parcelId, boolean wayBack) {
        return sql.latest(warehouseId, parcelId, wayBack);
    }

    /**
     * The number, or the wish for one, is given up: what the carrier may have is asked for and given back.
     *
     * @param renews the parcel takes another number as soon as this one is void
     * @return the request as it is now; empty: there is nothing to give up
     */
    @Transactional
    public Optional<WaybillRequest> giveUp(long warehouseId, long parcelId, boolean wayBack, boolean renews) {
        Optional<WaybillRequest> live = latest(warehouseId, parcelId, wayBack).filter(WaybillRequests::isLive);
        if (live.isEmpty() || live.get().state() == WaybillState.VOIDING) {
            return live.map(voiding -> renews ? sql.renews(voiding) : voiding);
        }
        wakeAfterCommit();
        return Optional.of(sql.givingUp(live.get(), renews));
    }

    /** The carrier is asked once more, now. @throws Problem no-request */
    @Transactional
    public WaybillRequest again(long warehouseId, long parcelId, boolean wayBack) {
        WaybillRequest live = stuck(warehouseId, parcelId, wayBack);
        wakeAfterCommit();
        return sql.change(live, Change.to(live.state()));
    }

    /**
     * The carrier does not take the number back: a manager says that nothing will go under it.
     *
     * @throws Problem no-request: nothing is being given back, or the carrier is being asked at this moment
     */
    @Transactional
    public WaybillRequest writeOff(long warehouseId, long parcelId, boolean wayBack) {
        return decided(stuck(warehouseId, parcelId, wayBack), WaybillEvent.WRITE_OFF);
    }

    /** The carrier does not take the number back: the parcel goes under it after all. @throws Problem as {@link #writeOff} */
    @Transactional
    public WaybillRequest keep(long warehouseId, long parcelId, boolean wayBack) {
        return decided(stuck(warehouseId, parcelId, wayBack), WaybillEvent.KEEP);
    }

    /** The carrier's own label of this request; empty: we draw it, or it is too old. */
    @Transactional
    public Optional<CarrierDocument> document(long warehouseId, UUID request) {
        return documents.find(warehouseId, request);
    }

    /** What the carrier said with the number. */
    public Optional<HeldNumber> held(WaybillRequest request) {
        @Nullable String held = request.held();
        return held == null ? Optional.empty() : Optional.of(read(held));
    }

    private WaybillRequest stuck(long warehouseId, long parcelId, boolean wayBack) {
        return latest(warehouseId, parcelId, wayBack)
                .filter(request -> request.state().isOnTheWay() && sql.isQuiet(request))
                .orElseThrow(() -> Problem.of(WaybillProblem.NO_REQUEST));
    }

    /** What the carrier never told a number of may be given up for dead, but not be kept. */
    private WaybillRequest decided(WaybillRequest request, WaybillEvent event) {
        boolean isKept = event == WaybillEvent.KEEP;
        if (request.problemCode() == null || request.no() == null && isKept) {
            throw Problem.of(WaybillProblem.NO_REQUEST);
        }
        WaybillState next =
                WaybillTable.after(request.state(), event).orElseThrow(() -> Problem.of(WaybillProblem.NO_REQUEST));
        return sql.change(request, Change.to(next));
    }

    private static boolean isLive(WaybillRequest request) {
        return request.state() != WaybillState.VOID && request.state() != WaybillState.REFUSED;
    }

    private void wakeAfterCommit() {
        afterCommit.run(worker::wake);
    }

    private String write(Object booking) {
        try {
            return json.writeValueAsString(booking);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private HeldNumber read(String held) {
        try {
            return json.readValue(held, HeldNumber.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
