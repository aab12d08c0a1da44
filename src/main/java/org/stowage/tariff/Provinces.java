package org.stowage.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The provinces of China by every name that addresses use: 广东, 广东省, Guangdong, Guangdong Province. Source of the postcodes'
 * first digits: China Post; of the names: GB/T 2260 and ISO 3166-2:CN.
 */
final class Provinces {

    /** @param postcodes how those of the province begin */
    private record Known(String name, List<String> latin, List<String> postcodes) {}

    private static final String TABLE = """
            北京|BEIJING,PEKING|10
            天津|TIANJIN|30
            河北|HEBEI|05,06,07
            山西|SHANXI|03,04
            内蒙古|INNERMONGOLIA,NEIMENGGU,NEIMONGOL,NEIMENG|01,02
            辽宁|LIAONING|11,12
            吉林|JILIN|13
            黑龙江|HEILONGJIANG|15,16
            上海|SHANGHAI|20
            江苏|JIANGSU|21,22
            浙江|ZHEJIANG|31,32
            安徽|ANHUI|23,24
            福建|FUJIAN|35,36
            江西|JIANGXI|33,34
            山东|SHANDONG|25,26,27
            河南|HENAN|45,46,47
            湖北|HUBEI|43,44
            湖南|HUNAN|41,42
            广东|GUANGDONG,CANTON|51,52
            广西|GUANGXI|53,54
            海南|HAINAN|57
            重庆|CHONGQING|40
            四川|SICHUAN|61,62,63,64
            贵州|GUIZHOU|55,56
            云南|YUNNAN|65,66,67
            西藏|TIBET,XIZANG|85,86
            陕西|SHAANXI|71,72
            甘肃|GANSU|73,74
            青海|QINGHAI|81
            宁夏|NINGXIA|75
            新疆|XINJIANG|83,84
            台湾|TAIWAN|
            香港|HONGKONG,XIANGGANG|999
            澳门|MACAU,MACAO,AOMEN|
            """;

    private static final List<Known> ALL = read();

    private Provinces() {}

    /** Its name without 省, 市 or 自治区; empty: there is none of that name. */
    static Optional<String> named(String text) {
        String latin = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return ALL.stream()
                .filter(known -> text.startsWith(known.name())
                        || known.latin().stream().anyMatch(latin::startsWith) && !latin.isEmpty())
                .map(Known::name)
                .findFirst();
    }

    /** What a Chinese postcode says, for addresses that name no province. */
    static Optional<String> ofPostcode(String postcode) {
        return ALL.stream()
                .filter(known -> known.postcodes().stream().anyMatch(postcode::startsWith))
                .map(Known::name)
                .findFirst();
    }

    private static List<Known> read() {
        List<Known> all = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            String[] parts = line.split("\\|", -1);
            all.add(new Known(
                    parts[0],
                    List.of(parts[1].split(",", -1)),
                    parts[2].isEmpty() ? List.of() : List.of(parts[2].split(",", -1))));
        }
        return List.copyOf(all);
    }
}
