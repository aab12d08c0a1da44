package org.stowage.bench;

/** One figure, or several of one kind: measures, proves its sums, and adds its lines to the report. */
interface Measurement {
    void measure(Bed bed) throws Exception;
}
