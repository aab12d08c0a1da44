package org.stowage.shipping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.boxing.Boxing;
import org.stowage.boxing.Packaging;
import org.stowage.boxing.Packagings;
import org.stowage.boxing.Proposal;

/** The box of a parcel: which one is proposed, and that the one taken is known. */
@ApplicationScoped
class ParcelBoxes {

    private final ParcelBoxSql sql;
    private final Boxing boxing;
    private final Packagings packagings;
    private final ObjectMapper json;

    ParcelBoxes(ParcelBoxSql sql, Boxing boxing, Packagings packagings, ObjectMapper json) {
        this.sql = sql;
        this.boxing = boxing;
        this.packagings = packagings;
        this.json = json;
    }

    /** Kept with the parcel, so that what was taken can be held against it. @param content units by item */
    Proposal propose(long warehouseId, long parcelId, Map<Long, Long> content) {
        Proposal proposal = of(warehouseId, content);
        sql.keep(warehouseId, parcelId, proposal.code(), proposal.reason(), key(content), written(proposal));
        return proposal;
    }

    /** Nothing is kept. */
    Proposal of(long warehouseId, Map<Long, Long> content) {
        String key = key(content);
        return boxing.propose(
                warehouseId, content, () -> sql.usual(warehouseId, key).orElse(null));
    }

    /** What was proposed at the desk; where no desk has asked, what would be now. */
    Proposal proposal(Parcel parcel) {
        Proposal kept = kept(parcel.warehouseId(), parcel.id());
        return !kept.equals(Proposal.NOT_ASKED)
                ? kept
                : of(
                        parcel.warehouseId(),
                        sql.content(parcel.warehouseId(), parcel.id()).stream()
                                .collect(Collectors.toMap(
                                        ParcelBoxSql.Units::itemId,
                                        ParcelBoxSql.Units::quantity,
                                        Long::sum,
                                        TreeMap::new)));
    }

    /** What was proposed at the desk. */
    Proposal kept(long warehouseId, long parcelId) {
        return sql.kept(warehouseId, parcelId)
                .map(kept -> read(kept.proposal()))
                .orElse(Proposal.NOT_ASKED);
    }

    /** The first box of it, where that is still in use; null: none can be named. */
    @Nullable
    String usable(long warehouseId, Proposal proposal) {
        return find(warehouseId, proposal.code())
                .filter(Packaging::active)
                .map(Packaging::code)
                .orElse(null);
    }

    /** @throws org.stowage.kernel.Problem unknown-box, box-inactive */
    String taken(long warehouseId, String code) {
        return packagings.taken(warehouseId, code);
    }

    Optional<Packaging> find(long warehouseId, @Nullable String code) {
        return code == null ? Optional.empty() : packagings.find(warehouseId, code);
    }

    static Map<Long, Long> units(List<ParcelSql.Content> content) {
        Map<Long, Long> units = new TreeMap<>();
        content.forEach(line -> units.merge(line.itemId(), line.quantity(), Long::sum));
        return units;
    }

    private static String key(Map<Long, Long> content) {
        String key = new TreeMap<>(content)
                .entrySet().stream()
                        .map(each -> each.getKey() + "x" + each.getValue())
                        .collect(Collectors.joining(" "));
        // a key column is no place for a hundred items; so large an order does not come twice
        return key.length() <= 500 ? key : key.substring(0, 480) + "#" + key.hashCode();
    }

    private String written(Proposal proposal) {
        try {
            return json.writeValueAsString(proposal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Proposal read(String text) {
        try {
            return json.readValue(text, Proposal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
