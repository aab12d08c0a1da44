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

    /**
     * @throws Problem no-company-prefix: nobody has said which the warehouse or owner has; sscc-used-up: all numbers of it
     *     are given, and none is given again
     */
    @Transactional
    public String next(long warehouseId, long ownerId) {
        String prefix =
                sql.companyPrefix(warehouseId, ownerId).orElseThrow(() -> Problem.of(StockProblem.NO_COMPANY_PREFIX));
        while (true) {
            long number = sql.nextSsccNumber(prefix);
            if (number >= room(prefix)) {
                throw Problem.of(StockProblem.SSCC_USED_UP, prefix);
            }
            String sscc = sscc(prefix, number);
            // a prefix that was in use before it was set here
            if (!sql.isKnown(sscc)) {
                return sscc;
            }
        }
    }

    /** @param prefix 6 to 12 digits. @param ownerId 0: for every owner without one of its own */
    @Transactional
    public void companyPrefix(long warehouseId, long ownerId, String prefix) {
        sql.companyPrefix(warehouseId, ownerId, prefix);
    }

    /** What the serial reference cannot hold runs on in the extension digit. */
    static String sscc(String prefix, long number) {
        int digitsLeft = DIGITS - 1 - prefix.length();
        long references = room(prefix) / 10;
        String reference = String.valueOf(number % references);
        String digits = number / references + prefix + "0".repeat(digitsLeft - reference.length()) + reference;
        return digits + CheckDigits.mod10Digit(digits);
    }

    /** How many numbers there are: the digits that the prefix leaves, the extension digit among them. */
    private static long room(String prefix) {
        long numbers = 1;
        for (int i = prefix.length(); i < DIGITS; i++) {
            numbers *= 10;
        }
        return numbers;
    }
}
