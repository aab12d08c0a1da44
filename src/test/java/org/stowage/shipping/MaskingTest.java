package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "王小明,王**",
        "王明,王*",
        "王,*",
        "欧阳䶮,欧**",
        "𠮷野家,𠮷**",
        "张*丰,张*丰",
        "欧阳*,欧阳*",
        "**明,**明",
        "王小明*,王**",
        "*王小明,王**",
        "王小*明,王**",
        "王*小*明,王**",
        "王小明 13812341234,王***",
        "Wang Xiaoming,W***",
        "阿卜杜拉·买买提,阿***"
    })
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
        "138****1234,1*******234",
        "138*1234567,1*******567",
        "1**********,1**********",
        "１３８１２３４１２３４,１*******２３４",
        "一三八一二三四一二三四,***********",
        "wx:abc1234567,**:**********",
        "138 1234 1234 (微信同号),*** **** **** (****)"
    })
    void hidesAtLeastSixDigitsOfThePhone(String phone, String shown) {
        assertThat(Masking.phone(phone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812341234",
                "+8613812341234",
                "021-12345678",
                "12345678",
                "4008001234转5678",
                "138****1234",
                "138*1234*567",
                "一三八一二三四一二三四"
            })
    void neverShowsMoreThanAllButSixDigits(String phone) {
        long digits = phone.chars()
                .filter(Character::isLetterOrDigit)
                .filter(c -> c != '转')
                .count();
        long shown = Masking.phone(phone)
                .chars()
                .filter(Character::isLetterOrDigit)
                .filter(c -> c != '转')
                .count();
        long stars = phone.chars().filter(c -> c == '*').count();
        assertThat(digits + stars - shown).isGreaterThanOrEqualTo(6);
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
        "中山路8号,中山路8号",
        "文一西路1500号2号仓,文一西路1500号2号仓",
        "幸福里88弄12号1501,幸福里88弄12号*",
        "幸福里88弄12号1501（送到前台）,幸福里88弄12号*（送到前台）",
        "阳光城3号楼2单元1501,阳光城3号楼*单元*",
        "阳光城3号楼二单元五零二,阳光城3号楼*单元*",
        "阳光城3号楼 2 单元 15 02 室,阳光城3号楼 *单元 *室",
        "万达广场A座15F-1502,万达广场A座*",
        "万达广场A座15层1502 前台代收,万达广场A座15层* 前台代收",
        "万达广场（1203）,万达广场(*)",
        "学院路5号女生宿舍3号楼415寝室,学院路5号女生宿舍3号楼*寝室",
        "人民医院住院部12层0815病房3床,人民医院住院部12层*病房*床",
        "绿地中心2幢10楼１２０３,绿地中心2幢10楼*",
        "绿地中心2幢#1203,绿地中心2幢*",
        "花园小区3#1-502,花园小区3*",
        "花园小区3-2-502 放门口,花园小区* 放门口",
        "花园小区1幢1单元-502,花园小区1幢*单元*",
        "Building 3 Room 1203 Changning Road Shanghai,Building 3 Room * Changning Road Shanghai",
        "88 Nanjing Road Apt. 12B,88 Nanjing Road Apt *",
        "'幸福小区3栋，1203','幸福小区3栋*'",
        "'幸福小区2单元,1203','幸福小区*单元*'",
        "幸福小区3栋—1203,幸福小区3栋*",
        "幸福小区3栋/1203,幸福小区3栋*",
        "幸福小区3栋、1203,幸福小区3栋*",
        "阳光小区8-1203放门口,阳光小区*放门口",
        "阳光小区1203 放门口,阳光小区* 放门口",
        "阳光小区8-1203丰巢柜,阳光小区*丰巢柜",
        "北京301医院门诊楼,北京301医院门诊楼",
        "和平路8号 电话13812341234,和平路8号 电话*",
        "13812341234和平路8号,*和平路8号",
        "和平路8号138-1234-1234收,和平路8号*收",
        "台北路五段7號12樓之3號房,台北路五段7號12樓之*號房",
        "鼓楼街一条巷6号,鼓楼街一条巷6号",
        "五一路18号院3区7栋,五一路18号院3区7栋"
    })
    void hidesTheRoomNumberOfTheAddress(String address, String shown) {
        assertThat(Masking.address(address)).isEqualTo(shown);
    }

    @Test
    void anEndlessAddressIsMaskedLikeAnyOther() {
        assertThat(Masking.address("阳光小区8-" + "1".repeat(100_000) + "室")).endsWith("室");
        assertThat(Masking.address("1 ".repeat(100_000))).hasSizeLessThan(200_001);
    }

    @Test
    void aNameDoesNotComeBackBesideItself() {
        assertThat(Masking.without("王小明", "王小明工作室")).isEqualTo("王**工作室");
        assertThat(Masking.without("王小明", "和平路8号（王小明收）")).isEqualTo("和平路8号（王**收）");
        assertThat(Masking.without("王", "王府井大街8号")).isEqualTo("王府井大街8号");
    }

    @Test
    void appliesToChinaOnly() {
        assertThat(Masking.applies("CN", "Wang", "Road")).isTrue();
        assertThat(Masking.applies(" cn ", "Wang", "Road")).isTrue();
        assertThat(Masking.applies("中国", "Wang", "Road")).isTrue();
        assertThat(Masking.applies(null, "王小明", "")).isTrue();
        assertThat(Masking.applies("GB", "王小明", "London")).isFalse();
        assertThat(Masking.applies(null, "John", "London")).isFalse();
    }
}
