package org.stowage.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.stowage.access.Audit;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.Retrying;
import org.stowage.tracking.CarrierDays;
import org.stowage.tracking.Patience;

/** What was agreed with each carrier: deadlines, tolerances, price by weight, how its bill is written. Whole house. */
@ApplicationScoped
@Transactional
@Retrying
public class AgreedTerms {

    private static final long HOUSE = 0;

    private final TermsSql sql;
    private final Carriers carriers;
    private final Patience patience;
    private final ObjectMapper json;
    private final Audit audit;

    AgreedTerms(TermsSql sql, Carriers carriers, Patience patience, ObjectMapper json, Audit audit) {
        this.patience = patience;
        this.sql = sql;
        this.carriers = carriers;
        this.json = json;
        this.audit = audit;
    }

    /** Where nothing was written down: no deadlines, no price, the usual tolerances. */
    public CarrierTerms of(long carrierId) {
        Map<String, Integer> days = new HashMap<>();
        sql.rules(carrierId).forEach(rule -> days.put(rule.reason(), rule.days()));
        TermsSql.Row row = sql.find(carrierId).orElse(null);
        CarrierDays way = patience.of(carrierId);
        if (row == null) {
            return new CarrierTerms(
                    days, way.deliver(), way.stuck(), null, null, null, null, null, null, null, null, null, null, null);
        }
        return new CarrierTerms(
                days,
                way.deliver(),
                way.stuck(),
                row.weightGrams(),
                row.weightPercent(),
                row.priceTolerance(),
                row.currency(),
                row.firstGrams(),
                row.firstPrice(),
                row.nextGrams(),
                row.nextPrice(),
                row.divisor(),
                row.surcharges(),
                columns(row.columns()));
    }

    /**
     * Writes them whole; claims that are open keep the deadline that they were opened with.
     *
     * @throws org.stowage.kernel.Problem carrier-unknown, price-half
     */
    public CarrierTerms set(String carrierCode, CarrierTerms asked, long actorId) {
        Carrier carrier = carriers.get(carrierCode);
        CarrierTerms terms = asked.checked();
        sql.write(carrier.id(), terms, write(Objects.requireNonNull(terms.columns())), actorId);
        Integer stuck = terms.stuckDays();
        CarrierDays way =
                new CarrierDays(stuck == null ? patience.of(carrier.id()).stuck() : stuck, terms.transitDays());
        patience.set(carrier.id(), way, actorId);
        sql.rules(carrier.id(), Objects.requireNonNull(terms.claimDays()));
        audit.record(HOUSE, actorId, "carrier.terms", carrier.code(), Map.of("terms", terms));
        return of(carrier.id());
    }

    /** By carrier: how long it takes claims about its bills, and so many days more. Carriers that have not said are not in it. */
    public Map<Long, Integer> billDays(int more) {
        return sql.billDays().stream()
                .collect(Collectors.toMap(TermsSql.BillDays::carrierId, each -> each.days() + more));
    }

    private Map<String, String> columns(String written) {
        try {
            return json.readValue(written, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Map<String, String> columns) {
        try {
            return json.writeValueAsString(columns);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
