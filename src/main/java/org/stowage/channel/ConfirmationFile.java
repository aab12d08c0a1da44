package org.stowage.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.stowage.kernel.PlainCell;
import org.stowage.kernel.Retrying;

/**
 * The way for a channel without a call, or whose call is broken: a CSV for its back office with all that it has not taken.
 * Handed in there, what stood in it is marked as sent, and nothing else; what came since is in the next file.
 */
@ApplicationScoped
@Transactional
@Retrying
public class ConfirmationFile {

    static final int MOST = 5_000;

    private final ConfirmationFileSql file;
    private final ConfirmationSql sql;

    ConfirmationFile(ConfirmationFileSql file, ConfirmationSql sql) {
        this.file = file;
        this.sql = sql;
    }

    /** With a byte order mark, so that a spreadsheet reads Chinese. @param batch names it: loaded again, it is the same */
    String csv(long warehouseId, String channel, UUID batch) {
        StringBuilder text = new StringBuilder("\uFEFF");
        row(text, "channelOrderNo", "carrier", "carrierName", "waybillNo", "shippedAt", "split", "goods", "parcel");
        file.load(warehouseId, channel, batch, MOST);
        for (ConfirmationFileSql.Row one : file.rows(warehouseId, channel, batch)) {
            row(
                    text,
                    one.channelOrderNo(),
                    one.carrier(),
                    one.carrierName(),
                    one.waybillNo(),
                    String.valueOf(one.shippedAt()),
                    one.split() ? "yes" : "no",
                    one.goods(),
                    one.parcelNo());
        }
        return text.toString();
    }

    /** The file was handed in. @return how many are sent now that were not */
    int handedIn(long warehouseId, String channel, UUID batch, long operatorId) {
        List<Long> done = file.handedIn(warehouseId, channel, batch, operatorId);
        sql.tell(warehouseId, done);
        return done.size();
    }

    private static void row(StringBuilder text, String... cells) {
        Object[] plain = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            plain[i] = PlainCell.of(cells[i]);
        }
        text.append(CSVFormat.RFC4180.format(plain)).append("\r\n");
    }
}
