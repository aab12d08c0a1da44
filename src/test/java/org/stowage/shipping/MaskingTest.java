package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"王小明,王**", "王明,王*", "王,*", "欧阳䶮,欧**", "𠮷野家,𠮷**", "张*丰,张*丰"})
    void hidesAtLeastOneCharacterOfTheName(String name, String shown) {
        assertThat(Masking.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "13812341234,1*******234",
        "+86 138-1234-1234,+8* ***-****-*234",
        "0571-87654321,0***-*****321",
        "1234567,******7",
        "12345,*****",
        "138****1234,138****1234"
    })
    void hidesAtLeastSixDigitsOfThePhone(String phone, String shown) {
        assertThat(Masking.phone(phone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13812341234", "+8613812341234", "021-12345678", "12345678", "4008001234转5678"})
    void neverShowsMoreThanAllButSixDigits(String phone) {
        long digits = phone.chars().filter(Character::isDigit).count();
        long shown = Masking.phone(phone).chars().filter(Character::isDigit).count();
        assertThat(digits - shown).isGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "青城花园3幢2单元301室,青城花园3幢*单元*室",
        "青城花园 3 幢 301 室,青城花园 3 幢 *室",
        "幸福街道观景路88号3栋1203,幸福街道观景路88号3栋*",
        "人民路12号5-2-101,人民路12号*",
        "科技园A座B1502房,科技园A座*房",
        "长安街1号二零一室,长安街1号*室",
        "光明小区12号楼1502,光明小区12号楼*",
        "中山路8号,中山路8号"
    })
    void hidesTheRoomNumberOfTheAddress(String address, String shown) {
        assertThat(Masking.address(address)).isEqualTo(shown);
    }

    @Test
    void appliesToChinaOnly() {
        assertThat(Masking.applies("CN", "Wang", "Road")).isTrue();
        assertThat(Masking.applies(null, "王小明", "")).isTrue();
        assertThat(Masking.applies("GB", "王小明", "London")).isFalse();
        assertThat(Masking.applies(null, "John", "London")).isFalse();
    }
}
