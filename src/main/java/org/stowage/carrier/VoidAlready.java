package org.stowage.carrier;

import java.util.regex.Pattern;

/** A refusal to give a number back that means that it was given back before. */
final class VoidAlready {

    private static final Pattern SAID = Pattern.compile("已(经)?(被)?(取消|作废|回收)|重复(取消|作废|回收)");

    private VoidAlready() {}

    static boolean isSaid(String text) {
        return SAID.matcher(text).find();
    }
}
