package org.stowage.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.stowage.kernel.PlainCell;
import org.stowage.kernel.Retrying;

/**
 * The way for a channel without a call, or whose call is broken: a CSV for its back office with all that it has not taken.
 * Handed in there, they are marked as sent; what came since is in the next file.
 */
@ApplicationScoped
@Transactional
@Retrying
public class ConfirmationFile {

    static final int MOST = 5_000;

    private final ConfirmationListSql list;
    private final ConfirmationSql sql;

    ConfirmationFile(ConfirmationListSql list, ConfirmationSql sql) {
        this.list = list;
        this.sql = sql;
    }

    /** With a byte order mark, so that a spreadsheet reads Chinese. @param upTo the youngest one in it */
    String csv(long warehouseId, String channel, long upTo) {
        StringBuilder text = new StringBuilder("\uFEFF");
        row(text, "channelOrderNo", "carrier", "carrierName", "waybillNo", "shippedAt", "split", "goods", "parcel");
        for (DueConfirmation one : waiting(warehouseId, channel, upTo)) {
            String goods = sql.lines(one).stream()
                    .map(line -> line.sku() + "*" + line.quantity())
                    .collect(Collectors.joining(";"));
            row(
                    text,
                    one.channelOrderNo(),
                    one.carrier(),
                    one.carrierName(),
                    one.waybillNo(),
                    String.valueOf(one.shippedAt()),
                    one.split() ? "yes" : "no",
                    goods,
                    one.parcelNo());
        }
        return text.toString();
    }

    /** The file was handed in. @return how many are sent now that were not */
    int handedIn(long warehouseId, String channel, long upTo, long operatorId) {
        List<Long> ids = waiting(warehouseId, channel, upTo).stream()
                .map(DueConfirmation::id)
                .toList();
        List<Long> done = list.change(warehouseId, ids, ConfirmationState.SENT);
        done.forEach(id -> sql.answered(warehouseId, id, "file", null, "", operatorId));
        sql.tell(warehouseId, done);
        return done.size();
    }

    private List<DueConfirmation> waiting(long warehouseId, String channel, long upTo) {
        return sql.forFile(warehouseId, channel, MOST).stream()
                .filter(one -> one.id() <= upTo)
                .toList();
    }

    private static void row(StringBuilder text, String... cells) {
        Object[] plain = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            plain[i] = PlainCell.of(cells[i]);
        }
        text.append(CSVFormat.RFC4180.format(plain)).append("\r\n");
    }
}
