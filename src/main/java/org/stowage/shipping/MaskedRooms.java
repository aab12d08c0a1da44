package org.stowage.shipping;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Units and rooms of a Chinese address behind stars, and telephone numbers that somebody wrote into it. Streets, house
 * numbers, buildings and floors stay: a courier finds the door of the house with them. In doubt a number is hidden.
 */
final class MaskedRooms {

    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String pattern, String replacement) {
            return new Rule(
                    Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE), replacement);
        }
    }

    private static final String DIGIT = "[0-9０-９]";
    private static final String SIGN = "[0-9０-９A-ZＡ-Ｚ#＃－-]";
    private static final String NUMERAL = "[一二三四五六七八九十百零〇壹贰叁肆伍陆柒捌玖拾]";
    private static final String NUMBER = "(?:" + SIGN + "|" + NUMERAL + ")(?:\\s?(?:" + SIGN + "|" + NUMERAL + "))*+";
    private static final String BUILDING = "(栋|幢|座|楼|层|弄|宅|单元|號楼|棟|樓|層|單元)";
    // a house or a building of its own comes behind such a number, not a room
    private static final String NO_BUILDING = "(?!\\s*(?:号|號|栋|幢|座|楼|层|弄|宅|棟|樓|層|单元|單元|组|路|街|米|期|区))";

    // a name with a number in it goes on at once, a room is followed by what to do with the parcel
    private static final String AT_ITS_END = "(?=\\s|$|[,，。、;；(（]|放|请|送|收|丰巢|快递|菜鸟)";

    // what people put between a building and the room in it
    private static final String BETWEEN = "[\\s,，、。.;；:：/／—–－-]*+";

    private static final List<Rule> RULES = List.of(
            Rule.of("\\p{Cf}", ""),
            Rule.of(DIGIT + "(?:[\\s－-]?" + DIGIT + "){6,}+", "*"),
            Rule.of("[(（]\\s*[A-ZＡ-Ｚ]?" + DIGIT + "{3,}[A-ZＡ-Ｚ]?\\s*[)）]", "(*)"),
            Rule.of(DIGIT + "+([－—–/-]" + SIGN.replace("－-", "") + "+){2,}", "*"),
            Rule.of(NUMBER + "\\s*(寝室|病房|病床|办公室|辦公室|工位|房间|房間|号房|號房|号铺|商铺|室|房|户|戶|单元|單元|寝|床)", "*$1"),
            Rule.of("\\b(room|rm|unit|apartment|apt|flat|suite|ste)\\b\\.?\\s*[#＃]?\\s*[0-9A-Z-]+", "$1 *"),
            Rule.of("[#＃]\\s*" + DIGIT + "[0-9０-９A-Z－-]*+" + NO_BUILDING, "*"),
            Rule.of(
                    BUILDING + BETWEEN + "(?:[A-Z]?" + DIGIT + "[0-9０-９A-Z－-]*+|" + NUMERAL + "{2,}+)" + NO_BUILDING,
                    "$1*"),
            Rule.of("(号|號)\\s*[A-Z]?" + DIGIT + "{3,}+[A-Z]?" + NO_BUILDING, "$1*"),
            Rule.of(DIGIT + "++(?:[－—–/-][0-9０-９A-Z]++)++" + NO_BUILDING, "*"),
            Rule.of("(?<=\\p{IsHan}|\\*)" + BETWEEN + "[A-Z]?" + DIGIT + "{3,}+[A-Z]?+" + AT_ITS_END, "*"));

    private MaskedRooms() {}

    static String of(String address) {
        String masked = address.strip();
        for (Rule rule : RULES) {
            masked = rule.pattern().matcher(masked).replaceAll(rule.replacement());
        }
        return masked;
    }
}
