package org.stowage.bench;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Python's {@code random.Random}, number for number: the Mersenne Twister MT19937 (Matsumoto and Nishimura 1998) with the
 * ways in which CPython draws from it. So a workload that a script made for other systems is made here from its seed.
 */
final class PythonRandom {

    private static final int N = 624;
    private static final int M = 397;

    private final int[] state = new int[N];
    private int next = N;

    /** @param seed 0 to 2^32 - 1 */
    PythonRandom(long seed) {
        state[0] = 19_650_218;
        for (int i = 1; i < N; i++) {
            state[i] = 1_812_433_253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
        int i = 1;
        for (int k = 0; k < N; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1_664_525)) + (int) seed;
            i = following(i);
        }
        for (int k = 1; k < N; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1_566_083_941)) - i;
            i = following(i);
        }
        state[0] = 0x8000_0000;
    }

    private int following(int i) {
        if (i + 1 < N) {
            return i + 1;
        }
        state[0] = state[N - 1];
        return 1;
    }

    private int bits32() {
        if (next == N) {
            twist();
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        for (int i = 0; i < N; i++) {
            int y = (state[i] & 0x8000_0000) | (state[(i + 1) % N] & 0x7fff_ffff);
            state[i] = state[(i + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908_b0df);
        }
        next = 0;
    }

    /** {@code random()}: 0 or more, less than 1. */
    double random() {
        long high = bits32() >>> 5;
        long low = bits32() >>> 6;
        return (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0;
    }

    /** {@code _randbelow(n)}: 0 to n - 1. */
    int below(int n) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(n);
        int drawn = bits32() >>> (Integer.SIZE - bits);
        while (drawn >= n) {
            drawn = bits32() >>> (Integer.SIZE - bits);
        }
        return drawn;
    }

    /** {@code randint(from, to)}, both included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** {@code choices(range(n), weights)[0]}. @param running sums of the weights */
    int weighted(double[] running) {
        double drawn = random() * running[running.length - 1];
        int found = Arrays.binarySearch(running, 0, running.length - 1, drawn);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** {@code sample(range(n), k)} of a large n. */
    List<Integer> sample(int n, int k) {
        var chosen = new LinkedHashSet<Integer>();
        while (chosen.size() < k) {
            chosen.add(below(n));
        }
        return List.copyOf(chosen);
    }
}
