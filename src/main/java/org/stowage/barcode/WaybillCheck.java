package org.stowage.barcode;

import java.util.function.Predicate;

/**
 * How a carrier checks a number.
 *
 * @param before what stands in front of the number when the check digit is computed, though it is not printed
 */
record WaybillCheck(String before, Predicate<String> digits) {

    static WaybillCheck of(String name, String before) {
        return new WaybillCheck(
                before,
                switch (name) {
                    case "none" -> number -> true;
                    case "s10" -> CheckDigits::isS10;
                    case "ups" -> CheckDigits::isUps;
                    case "upswaybill" -> CheckDigits::isUpsWaybill;
                    case "fedex" -> CheckDigits::isFedexWeighted;
                    case "mod7" -> CheckDigits::isDhlExpress;
                    case "mod10" -> CheckDigits::isMod10;
                    case "ontrac" -> CheckDigits::isDoubledMod10;
                    case "mod37" -> CheckDigits::isMod37;
                    default ->
                        throw new IllegalStateException("waybill-forms.tsv names an unknown check digit: " + name);
                });
    }

    boolean accepts(String number) {
        return digits.test(before + number);
    }
}
