package org.stowage.demo;

import java.util.List;

/**
 * A line of the demo's range; each colour (or kind) in each size is an item.
 *
 * @param code begins the sku; also the name of its picture
 * @param grams of the smallest size; each further one weighs {@code more} per cent of it more
 * @param millimetres length, width, height of the smallest
 * @param cents price of the smallest
 * @param shelfLifeDays 0: keeps for ever; else its units come in lots
 */
record Style(
        String code,
        String name,
        List<Tint> tints,
        List<String> sizes,
        long grams,
        int more,
        List<Long> millimetres,
        long cents,
        int shelfLifeDays) {

    /** A colour, or a kind of tea. @param fill as a picture shows it */
    record Tint(String code, String name, String fill) {}

    static final List<Tint> COLOURS = List.of(
            new Tint("BLK", "Black 黑色", "#2b2d33"),
            new Tint("WHT", "White 白色", "#f4f1ea"),
            new Tint("NVY", "Navy 藏青", "#24406e"),
            new Tint("RED", "Red 红色", "#c8372d"),
            new Tint("GRN", "Green 绿色", "#3f7d4f"),
            new Tint("SND", "Sand 沙色", "#d9b98a"),
            new Tint("SKY", "Sky 天蓝", "#6db3e0"),
            new Tint("GRY", "Grey 灰色", "#8e949c"));

    private static final List<Tint> TEAS = List.of(
            new Tint("GRE", "Green tea 绿茶", "#6e9b3f"),
            new Tint("BLA", "Black tea 红茶", "#8a3b24"),
            new Tint("OOL", "Oolong 乌龙茶", "#b07a35"),
            new Tint("JAS", "Jasmine 茉莉花茶", "#c9c66b"),
            new Tint("WHI", "White tea 白茶", "#d8cfae"),
            new Tint("PUE", "Pu-erh 普洱茶", "#4c2a1c"));

    private static final List<Tint> SWEETS = List.of(
            new Tint("DRK", "Dark 黑", "#3a2018"),
            new Tint("MLK", "Milk 牛奶", "#8a5a3b"),
            new Tint("HAZ", "Hazelnut 榛子", "#a9743f"),
            new Tint("ORA", "Orange 香橙", "#d98032"));

    /** The whole range. */
    static final List<Style> ALL = List.of(
            new Style(
                    "TEE",
                    "T-shirt 圆领T恤",
                    COLOURS,
                    List.of("XS", "S", "M", "L", "XL"),
                    150,
                    8,
                    mm(300, 240, 20),
                    7900,
                    0),
            new Style(
                    "MUG", "Stoneware mug 马克杯", COLOURS, List.of("300ML", "450ML"), 340, 30, mm(120, 95, 100), 5900, 0),
            new Style(
                    "TEA", "Loose tea 散茶", TEAS, List.of("100G", "250G", "500G"), 120, 140, mm(90, 90, 140), 4800, 720),
            new Style(
                    "HOOD",
                    "Hoodie 连帽卫衣",
                    COLOURS.subList(0, 6),
                    List.of("S", "M", "L", "XL"),
                    520,
                    8,
                    mm(360, 300, 60),
                    19900,
                    0),
            new Style(
                    "SOCK",
                    "Wool socks 羊毛袜",
                    COLOURS,
                    List.of("36-38", "39-41", "42-44"),
                    70,
                    10,
                    mm(200, 90, 25),
                    3900,
                    0),
            new Style("BOOK", "Notebook 笔记本", COLOURS, List.of("A6", "A5", "A4"), 130, 80, mm(148, 105, 14), 2900, 0),
            new Style("CHOC", "Chocolate 巧克力", SWEETS, List.of("100G", "200G"), 110, 95, mm(160, 80, 12), 3200, 270),
            new Style(
                    "CAND",
                    "Scented candle 香薰蜡烛",
                    COLOURS.subList(0, 6),
                    List.of("S", "M", "L"),
                    220,
                    60,
                    mm(80, 80, 90),
                    6800,
                    0),
            new Style("CAP", "Cotton cap 棒球帽", COLOURS, List.of("ONE"), 95, 0, mm(180, 180, 110), 6900, 0),
            new Style("SCRF", "Merino scarf 羊毛围巾", COLOURS, List.of("ONE"), 160, 0, mm(280, 200, 30), 12900, 0),
            new Style(
                    "BAG",
                    "Canvas bag 帆布袋",
                    COLOURS.subList(0, 6),
                    List.of("M", "L"),
                    180,
                    35,
                    mm(380, 340, 15),
                    5900,
                    0),
            new Style(
                    "CUSH", "Cushion cover 抱枕套", COLOURS, List.of("40CM", "50CM"), 140, 40, mm(300, 250, 20), 4900, 0),
            new Style(
                    "COFF", "Coffee beans 咖啡豆", SWEETS, List.of("250G", "1KG"), 265, 290, mm(120, 80, 200), 6900, 365),
            new Style(
                    "LAMP",
                    "Desk lamp 台灯",
                    COLOURS.subList(0, 4),
                    List.of("S", "L"),
                    980,
                    45,
                    mm(340, 180, 180),
                    25900,
                    0),
            new Style(
                    "PEN",
                    "Fountain pen 钢笔",
                    COLOURS.subList(0, 6),
                    List.of("F", "M"),
                    38,
                    0,
                    mm(170, 60, 25),
                    9900,
                    0));

    private static List<Long> mm(long length, long width, long height) {
        return List.of(length, width, height);
    }

    long grams(int size) {
        return grams * (100 + (long) size * more) / 100;
    }

    long cents(int size) {
        return cents * (100 + size * 15L) / 100;
    }
}
