package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import org.stowage.device.SimulatedPlate.Seen;

/** How a simulated scale says what it sees, in kilograms with three places; the counterpart of {@link ScaleProtocol}. */
final class ScaleVoice {

    private final ScaleProtocol protocol;
    private final boolean checksum;

    /** @param checksum of the Toledo continuous output, which may have one or not */
    ScaleVoice(ScaleProtocol protocol, boolean checksum) {
        this.protocol = protocol;
        this.checksum = checksum;
    }

    /** Whether it speaks without being asked. */
    boolean streams() {
        return switch (protocol) {
            case TOLEDO_8217, MT_SICS, NCI, XK3190_COMMAND -> false;
            default -> true;
        };
    }

    /** @return how many bytes at the beginning are one whole question; 0 while it has not ended */
    int question(String heard) {
        int end = heard.indexOf(protocol == ScaleProtocol.XK3190_COMMAND ? '\u0003' : '\r');
        if (end < 0) {
            return 0;
        }
        return heard.startsWith("\n", end + 1) ? end + 2 : end + 1;
    }

    /** @return nothing to a question that it does not know, but for the one protocol that says so */
    byte[] answer(String question, Seen plate) {
        String asked = question.strip();
        boolean known = switch (protocol) {
            case TOLEDO_8217, NCI -> asked.equals("W");
            case MT_SICS -> asked.equals("SI") || asked.equals("S");
            case XK3190_COMMAND -> asked.contains("AB03") || asked.contains("AD05");
            case ASCII -> asked.equals("P") || asked.equals("IP");
            default -> false;
        };
        if (!known) {
            return (protocol == ScaleProtocol.MT_SICS ? "ES\r\n" : "").getBytes(ISO_8859_1);
        }
        if (asked.equals("S") && plate.moving()) {
            return "S I\r\n".getBytes(ISO_8859_1);
        }
        return frame(plate);
    }

    byte[] frame(Seen plate) {
        String frame = switch (protocol) {
            case TOLEDO_8217 -> toledo8217(plate);
            case NCI -> nci(plate);
            case MT_SICS ->
                plate.over()
                        ? "S +\r\n"
                        : "S %s %10s kg\r\n".formatted(plate.moving() ? "D" : "S", kilograms(plate, ""));
            case TOLEDO_CONTINUOUS -> continuous(plate);
            case ASCII ->
                plate.over()
                        ? "OL,GS,+9999999kg\r\n"
                        : "%s,GS,%s%7skg\r\n"
                                .formatted(plate.moving() ? "US" : "ST", sign(plate), kilograms(absolute(plate), ""));
            case XK3190 -> plate.over() ? "" : "\u0002" + xk3190("", plate) + "\u0003";
            case XK3190_COMMAND -> plate.over() ? "" : "\u0002" + xk3190("AB", plate) + "\u0003";
            case XK3190_EQUALS -> plate.over() ? "" : "=" + new StringBuilder(kilograms(plate, "08")).reverse();
            case XK3190_EQUALS_STRAIGHT -> plate.over() ? "" : "=" + kilograms(plate, "08");
            case XK3190_A12 -> plate.over() ? "OL23\r\n" : a12("WG" + kilograms(plate, "07") + "kg");
        };
        return frame.getBytes(ISO_8859_1);
    }

    private static String toledo8217(Seen plate) {
        if (plate.over() || plate.grams() < 0 || plate.moving()) {
            return "\u0002?" + (plate.over() ? "B" : plate.grams() < 0 ? "D" : "A") + "\r";
        }
        return "\u0002%6s\r".formatted(kilograms(plate, ""));
    }

    private static String nci(Seen plate) {
        if (plate.over() || plate.grams() < 0 || plate.moving()) {
            return "\nS" + (plate.moving() ? "1" : "0") + (plate.over() ? "2" : plate.grams() < 0 ? "1" : "0")
                    + "\r\u0003";
        }
        return "\n%sKG\r\nS%s0\r\u0003".formatted(kilograms(plate, "06"), plate.grams() == 0 ? "2" : "0");
    }

    private String continuous(Seen plate) {
        int status = 0x30 | (plate.grams() < 0 ? 2 : 0) | (plate.over() ? 4 : 0) | (plate.moving() ? 8 : 0);
        long digits = Math.min(999_999, Math.abs(plate.grams()));
        String frame = "\u00025%c %06d000000\r".formatted((char) status, digits);
        return checksum ? frame + (char) (-frame.chars().sum() & 0x7F) : frame;
    }

    private static String xk3190(String letters, Seen plate) {
        String data = letters + sign(plate) + "%06d3".formatted(Math.min(999_999, Math.abs(plate.grams())));
        return data + Xk3190.checksum(data);
    }

    private static String a12(String data) {
        return data + Xk3190.checksum(data) + "\r\n";
    }

    private static String sign(Seen plate) {
        return plate.grams() < 0 ? "-" : "+";
    }

    private static Seen absolute(Seen plate) {
        return new Seen(Math.abs(plate.grams()), plate.moving(), plate.over());
    }

    /** @param width of the number with leading zeros: {@code 08} */
    private static String kilograms(Seen plate, String width) {
        return String.format(Locale.ROOT, "%" + width + ".3f", plate.grams() / 1000.0);
    }
}
