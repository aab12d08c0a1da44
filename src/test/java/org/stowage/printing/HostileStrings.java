package org.stowage.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What somebody who wishes us ill, or a shop that does not care, writes into a name: the same for the same seed. */
final class HostileStrings {
    private static final int LONGEST = 300;
    private static final List<String> SEEDS = List.of(
            "^XZ^XA~JR",
            "^XA^FO0,0^FDx^FS^PQ99^XZ",
            "~JA",
            "~HS^FD",
            "CT~~CD,~CC^~CT~",
            "^GFA,1,1,1,FF",
            ":Z64:eJwD:0000",
            "! U1 setvar \"device.reset\" \"\"\r\n",
            "\r\nPRINT 9,9\r\nCLS\r\n",
            "\r\nSIZE 1 mm,1 mm\r\nBITMAP 0,0,1,1,0,",
            "\r\nDOWNLOAD \"A.BAS\"\r\nEOP\r\n",
            "\u001B!R\u001B!?",
            "\nN\nA1,1,0,1,1,1,N,\"x\"\nP9\n",
            "\nGW0,0,1,1,",
            "! 0 200 200 1 9\r\nFORM\r\nPRINT\r\n",
            "\u001B@\u001DV\u0000",
            "\u0010\u0004\u0001",
            "\u001Dv0\u0000\u0001\u0000\u0001\u0000",
            "\u0000\u0007\u001B@\uFFFE",
            "\u0002L\rD11\rE\r\u0003",
            "\"'`\\",
            "</text><script>alert(1)</script>",
            "<rect data-barcode=\"qr\" data-value=\"x\"/>",
            "<![CDATA[x]]>",
            "]]>",
            "<!--",
            "<?xml version='1.0'?>",
            "&amp;&#10;&#x1B;&lt;",
            "{inject:x}",
            "{cdi:labels}",
            "{config:x}",
            "{#eval '{x}'}",
            "{#include item /}",
            "{|{x}|}",
            "{! c !}",
            "{x.raw}",
            "\\{x}${7*7}#{x}%n%s{0}",
            ") Tj ET /JavaScript (app.alert\\(1\\)) endstream endobj",
            "%PDF-1.7 /OpenAction /URI (http://x)",
            "https://x.example/y javascript:alert(1)",
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1:A9)",
            "\t=HYPERLINK(\"http://x\")",
            "\uD800",
            "\uDC00x",
            "😀👩‍👩‍👧🏳️‍🌈",
            "欧阳䶮𠮷",
            "김민수",
            "\u202Eabc\u202C\u2066x\u2069",
            "مرحبا بالعالم",
            "שלום",
            "é́́́" + "\u0337".repeat(60),
            "\u200B\u200D\uFEFF\u00AD",
            " ",
            "",
            "x".repeat(LONGEST),
            "W".repeat(LONGEST),
            "四川".repeat(LONGEST / 2),
            "a b ".repeat(LONGEST / 4));

    private HostileStrings() {}

    /** Every seed as it is, then mixtures of them and of any characters. */
    static List<String> some(int count, long seed) {
        Random random = new Random(seed);
        return Stream.concat(SEEDS.stream(), Stream.generate(() -> mixed(random)))
                .limit(count)
                .toList();
    }

    static String mixed(Random random) {
        List<String> parts = new ArrayList<>();
        for (int n = random.nextInt(4); n >= 0; n--) {
            parts.add(random.nextBoolean() ? SEEDS.get(random.nextInt(SEEDS.size())) : any(random));
        }
        String text = String.join(random.nextBoolean() ? " " : "", parts);
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static String any(Random random) {
        int most = random.nextBoolean() ? 0x250 : Character.MAX_CODE_POINT + 1;
        return random.ints(random.nextInt(40), 0, most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
