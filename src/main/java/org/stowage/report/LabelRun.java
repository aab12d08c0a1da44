package org.stowage.report;

import java.util.List;
import java.util.Map;

/**
 * Labels of one design, ready to be drawn, in the order in which they come out.
 *
 * @param name of the file that a browser keeps
 * @param design as in labels/
 */
record LabelRun(String name, String design, List<Map<String, Object>> labels) {

    /** Drawing takes some ten milliseconds each: what is more than a minute's work is asked for in parts. */
    static final int MOST = 5000;
}
