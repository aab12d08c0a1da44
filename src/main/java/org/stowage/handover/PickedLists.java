package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.shipping.Manifest;

/**
 * The morning after: the carrier says what it picked up. Held against the manifest that was signed, every number is picked
 * up, ours but not on their list, or theirs but not ours. Each list is kept; the last one counts.
 */
@ApplicationScoped
@Transactional
@Retrying
public class PickedLists {

    /** Ten full vans; keeps the comparison one short transaction. */
    private static final int MOST = 50_000;

    private final PickedSql sql;

    PickedLists(PickedSql sql) {
        this.sql = sql;
    }

    /**
     * @param nos waybill or parcel numbers in any case; one that stands there twice counts once
     * @throws Problem manifest-still-open, empty-list, list-too-long
     */
    public PickedList compare(Manifest manifest, String fileName, List<String> nos, long actorId) {
        if (manifest.isOpen()) {
            throw Problem.of(HandoverProblem.MANIFEST_STILL_OPEN, manifest.manifestNo());
        }
        if (nos.isEmpty()) {
            throw Problem.of(HandoverProblem.EMPTY_LIST);
        }
        if (nos.size() > MOST) {
            throw Problem.of(HandoverProblem.LIST_TOO_LONG, nos.size(), MOST);
        }
        long list = sql.insert(manifest, fileName, actorId);
        List<String> theirs = nos.stream()
                .map(no -> no.toUpperCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
        sql.compare(manifest, list, theirs);
        return last(manifest).orElseThrow();
    }

    /** The one that was read last. */
    public Optional<PickedList> last(Manifest manifest) {
        return sql.last(manifest)
                .map(head -> new PickedList(
                        manifest.manifestNo(),
                        head.fileName(),
                        head.readAt(),
                        sql.lines(manifest.warehouseId(), head.id())));
    }
}
