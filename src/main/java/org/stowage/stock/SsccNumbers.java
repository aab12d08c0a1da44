package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.barcode.CheckDigits;
import org.stowage.kernel.Problem;

/**
 * Serial shipping container codes (GS1 General Specifications 2.2.1): extension digit, company prefix, serial reference,
 * check digit, 18 digits in all. No number is given twice, whichever warehouse asks.
 */
@ApplicationScoped
public class SsccNumbers {

    private static final int DIGITS = 17;

    private final UnitSql sql;

    public SsccNumbers(UnitSql sql) {
        this.sql = sql;
    }

    /** @throws Problem no-company-prefix: nobody has said which the warehouse or owner has */
    @Transactional
    public String next(long warehouseId, long ownerId) {
        String prefix =
                sql.companyPrefix(warehouseId, ownerId).orElseThrow(() -> Problem.of(StockProblem.NO_COMPANY_PREFIX));
        return sscc(prefix, sql.nextSsccNumber());
    }

    /** @param prefix 6 to 12 digits. @param ownerId 0: for every owner without one of its own */
    @Transactional
    public void companyPrefix(long warehouseId, long ownerId, String prefix) {
        sql.companyPrefix(warehouseId, ownerId, prefix);
    }

    /** What the serial reference cannot hold runs on in the extension digit. */
    static String sscc(String prefix, long number) {
        int room = DIGITS - 1 - prefix.length();
        long references = 1;
        for (int i = 0; i < room; i++) {
            references *= 10;
        }
        long extension = number / references % 10;
        String reference = String.valueOf(number % references);
        String digits = extension + prefix + "0".repeat(room - reference.length()) + reference;
        return digits + CheckDigits.mod10Digit(digits);
    }
}
