package org.stowage.device;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Honeywell scanner says back to a menu command: the command's tag and data, then ACK, ENQ for a tag that it does
 * not know or NAK for data that it does not take, then {@code !} or {@code .}; no suffix follows. (Honeywell N86 and 1450g
 * manuals, "Serial Programming Commands".)
 *
 * @param refusals commands that were not carried out
 * @param rest what is no reply: a scan, or nothing
 */
record MenuReply(List<String> refusals, byte[] rest) {

    private static final Pattern REPLY =
            Pattern.compile("([A-Z0-9]{6}[\\x20-\\x7E]{0,40}?)([\\x05\\x06\\x15])[!.]", Pattern.DOTALL);

    static MenuReply in(byte[] frame) {
        String text = new String(frame, StandardCharsets.ISO_8859_1);
        List<String> refusals = new ArrayList<>();
        Matcher reply = REPLY.matcher(text);
        int at = 0;
        while (reply.region(at, text.length()).lookingAt()) {
            if (reply.group(2).charAt(0) == 0x05) {
                refusals.add("the scanner does not know the command " + reply.group(1));
            } else if (reply.group(2).charAt(0) == 0x15) {
                refusals.add("the scanner does not take the command " + reply.group(1));
            }
            at = reply.end();
        }
        return new MenuReply(refusals, text.substring(at).getBytes(StandardCharsets.ISO_8859_1));
    }
}
