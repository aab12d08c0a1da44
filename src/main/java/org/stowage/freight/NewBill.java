package org.stowage.freight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's bill as it was read from its file.
 *
 * @param carrierBillNo theirs
 * @param from first day that it is about; null: of its lines
 * @param rows of the file, without its head
 * @param badRows of them that could not be read
 * @param faults what is wrong with those, not necessarily of all
 */
public record NewBill(
        @Nullable String carrierBillNo,
        String fileName,
        byte[] sha256,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long rows,
        long badRows,
        List<BillLine> lines,
        List<BillFault> faults) {}
