package org.stowage.barcode;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one scan costs the parser; a typical one has 5 µs. Run: {@code ./mvnw -Pjmh test-compile exec:exec@jmh}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParseBenchmark {

    /** A place, an item, a sku, a waybill that says so and one that does not, a pallet, a piece, a link, a misread. */
    @Param({
        "L-A-01-1",
        "6901234567892",
        "85123A",
        "SF1023574470215",
        "773165231258961",
        "]C100006141410000000012",
        "]d201069012345678921726123110LOT-1\u001D21SER-0001",
        "https://id.gs1.org/01/06901234567892/10/LOT-1?17=261231",
        "]C1010690123456789317261231"
    })
    public String scan = "";

    @Benchmark
    public Barcode parse() {
        return BarcodeParser.parse(scan);
    }
}
