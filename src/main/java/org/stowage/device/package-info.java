/**
 * The wires of the floor: ports, protocols and the models of scanners, printers and scales.
 *
 * <p>A {@link org.stowage.device.Profile} (one YAML file in {@code devices/}; a file of the same name under {@code
 * STOWAGE_HOME/devices} wins) tells how a model frames what it sends and which printer language it reads. A {@link
 * org.stowage.device.Link} is one open line:
 * serial, TCP, a device file, a print queue, a platform's print component, or simulated.
 *
 * <p>Entrance: {@link org.stowage.device.DeviceHub}. Others hear of frames through {@link
 * org.stowage.device.ScanListener}, and of what lies on a scale through {@link org.stowage.device.Scales}.
 *
 * <p>What always holds: one thread writes to a port, so two jobs never mix; a watchdog frees a line that hangs; a
 * lost line of a scanner or scale is opened again by itself; a queue is bounded; bytes that a line took
 * without an error are {@code SENT}, never "printed"; a line that broke in the middle is {@code UNKNOWN} and nothing is
 * sent again by itself; a parcel's weight counts once, when an empty plate came to rest with it. Owns no tables, speaks no HTTP, knows nothing of orders.
 *
 * <p>Lower rooms used: kernel.
 */
@NullMarked
package org.stowage.device;

import org.jspecify.annotations.NullMarked;
