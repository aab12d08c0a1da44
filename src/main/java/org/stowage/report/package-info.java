/**
 * Documents on paper: the handover sheet that driver and shipping clerk sign, the commands that hang on the wall, badge
 * cards, and labels of locations, goods, lots, totes and units with their content by the hundred.
 *
 * <p>Entrances: {@code GET /api/v1/reports/...}, {@code POST /api/v1/issued-papers}, {@code GET /api/v1/printables/...}, the
 * pages {@code /reports} and {@code /print}.
 *
 * <p>What always holds: what is printed was read in one transaction; a character that no font of the house has is drawn as
 * an empty box, never an error; the command sheet shows what the dialogs really take; a badge is printed only by who could
 * have given all that its wearer may do, and the audit keeps it; a paper that was issued is never drawn anew. A report is
 * written row by row by {@link org.stowage.report.PaperDesk} and is never whole in memory.
 *
 * <p>Tables owned: issued_paper, issued_paper_file; audit and print jobs are written by their facades.
 *
 * <p>Lower rooms used: office, counting, transfer, adjustment, claim, freight, handover, shipping, printing, task, station, stock, catalog, site, access, barcode, device, kernel.
 */
@NullMarked
package org.stowage.report;

import org.jspecify.annotations.NullMarked;
