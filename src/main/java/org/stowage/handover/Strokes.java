package org.stowage.handover;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * A signature as a finger drew it: lines of points on a field of {@value #WIDTH} × {@value #HEIGHT}, {@code "10,20 11,22;40,5
 * 41,6"}. Points only: no picture of a stranger's browser is ever decoded.
 */
public record Strokes(String text) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 200;

    private static final int LONGEST = 20_000;
    private static final Pattern LINES = Pattern.compile("\\d{1,3},\\d{1,3}([ ;]\\d{1,3},\\d{1,3})*+");

    /** @throws Problem signature-unreadable */
    public Strokes {
        if (text.length() > LONGEST || !LINES.matcher(text).matches()) {
            throw Problem.of(HandoverProblem.SIGNATURE_UNREADABLE);
        }
    }

    /** @return null where nothing was drawn */
    static @Nullable Strokes of(@Nullable String drawn) {
        return drawn == null || drawn.isBlank() ? null : new Strokes(drawn.strip());
    }

    /** Each as the points of an SVG polyline. */
    public List<String> lines() {
        return List.of(text.split(";"));
    }

    /** Points of one line: x, y, x, y, ... */
    public static int[] points(String line) {
        return Arrays.stream(line.split("[ ,]")).mapToInt(Integer::parseInt).toArray();
    }

    byte[] packed() {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out)) {
            deflate.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static @Nullable Strokes unpacked(byte @Nullable [] packed) {
        if (packed == null) {
            return null;
        }
        try (var inflate = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new Strokes(new String(inflate.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
