/**
 * Printing: what leaves a label printer, from the design of the label to the bytes on the wire.
 *
 * <p>A label is one SVG file in millimetres ({@code labels/<name>.svg}); a file of the same name under {@code
 * STOWAGE_HOME/labels} wins. Its placeholders are filled from the data of a parcel, an item, a location or a tote, then it
 * is drawn: as dots for a label printer, as shapes for a PDF.
 *
 * <p>Entrance: {@link org.stowage.printing.Labels}. {@link org.stowage.printing.PrinterLanguage} wraps the dots for ZPL,
 * TSPL, EPL, CPCL and ESC/POS printers, label by label or a run in one piece; {@link org.stowage.printing.LabelSheet} lays
 * labels onto A6, A4 or Letter.
 *
 * <p>Jobs wait in the queue of a printer ({@link org.stowage.printing.PrintJobs}), where people pause, move and cancel them
 * ({@link org.stowage.printing.PrinterPauses}, {@link org.stowage.printing.PrintQueues}) or let many come out as one batch
 * ({@link org.stowage.printing.PrintBatches}). Tables owned: print_job, print_pause, print_batch, print_policy.
 *
 * <p>What always holds: a job that is at a printer is nobody's to move or cancel, and is never sent again by itself; text
 * of users reaches a printer as dots only, never as commands; a bar is a whole number of printer dots wide and keeps its
 * quiet zone, or the label is refused; a character that no font has is drawn as an empty box and named, never an error; no
 * label goes to a printer whose paper is smaller or whose dots are of another size; a design with a mistake is refused when
 * it is read, with file, line and reason.
 *
 * <p>Lower rooms used: barcode (drawing of symbols), device (what a model reads, the line to it), station (which printer).
 */
@NullMarked
package org.stowage.printing;

import org.jspecify.annotations.NullMarked;
