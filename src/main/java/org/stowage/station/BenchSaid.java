package org.stowage.station;

import java.util.List;
import org.stowage.device.LineHealth;
import org.stowage.device.RawBytes;

/**
 * What is known of a device's line at one look.
 *
 * @param away it hangs on the computer of its station's agent
 * @param seen false: its bytes are seen only at that computer now
 * @param pieces raw bytes as they came, oldest first
 */
record BenchSaid(boolean away, boolean seen, LineHealth line, List<RawBytes> pieces) {}
