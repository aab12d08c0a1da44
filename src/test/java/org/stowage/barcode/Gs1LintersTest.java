package org.stowage.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rarer checks of the dictionary, which the engine's vectors do not reach. */
class Gs1LintersTest {

    @ParameterizedTest
    @CsvSource({
        "csumalpha, 1987654Ad4X4bL5ttr2310c2K, 1987654Ad4X4bL5ttr2310c2X",
        "csumalpha, 22, 2",
        "iban, DE91100000000123456789, DE91100000000123456780",
        "iban, GB98MIDL07009312345678, XX98MIDL07009312345678",
        "yymmd0, 240200, 241301",
        "yymmdd, 240229, 240200",
        "yyyymmdd, 19840229, 19830229",
        "hhmi, 2359, 2400",
        "hhmi, 0000, 0060",
        "mi, 59, 60",
        "iso3166, 156, 999",
        "iso3166999, 999, 000",
        "iso3166alpha2, CN, XX",
        "iso4217, 978, 000",
        "iso5218, 9, 3",
        "pcenc, A%20B, A%2",
        "pieceoftotal, 0102, 0301",
        "pieceoftotal, 0202, 0002",
        "posinseqslash, 9/10, 10/9",
        "posinseqslash, 1/1, 01/2",
        "yesno, 1, 2",
        "winding, 9, 2",
        "nonzero, 0010, 0000",
        "zero, 0, 1",
        "nozeroprefix, 0, 01",
        "hasnondigit, 1A, 12",
        "hyphen, -, +",
        "importeridx, _, !",
        "latitude, 1800000000, 1800000001",
        "longitude, 3600000000, 3600000001",
        "mediatype, 10, 11",
        "gcppos1, 0614, 06A4",
        "gcppos2, 10614, 1061"
    })
    void acceptsTheRightAndRefusesTheWrong(String linter, String right, String wrong) {
        assertThat(Gs1Linters.named(linter).accepts()).accepts(right).rejects(wrong);
    }

    @ParameterizedTest
    @CsvSource({"frobnicate"})
    void stopsAtACheckItDoesNotKnow(String name) {
        assertThatThrownBy(() -> Gs1Linters.named(name)).hasMessageContaining(name);
    }
}
