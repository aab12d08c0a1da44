/**
 * What a scan means and how a code is drawn.
 *
 * <p>On the floor everything carries a code: the location beam, the pallet, the item, the tote, the waybill, the
 * operator's badge. This room turns the characters a scanner sends into one of a closed list of meanings, and turns a
 * value into the bars a printer puts on a label. It looks nothing up: a code that the grammar cannot decide comes back
 * as {@link org.stowage.barcode.Barcode.Unknown} and costs the caller one look-up.
 *
 * <p>Entrances: {@link org.stowage.barcode.BarcodeParser} (read a scan), {@link org.stowage.barcode.BarcodeDrawing}
 * (draw), {@link org.stowage.barcode.BarcodeReader} (read a picture, the proof of a label),
 * {@link org.stowage.barcode.CheckDigits}, {@link org.stowage.barcode.WaybillNumbers} (whose waybill may this be).
 *
 * <p>Always holds: the parser never throws, whatever is scanned, and every wrong string has a named
 * {@link org.stowage.barcode.BarcodeFault}; digits are ASCII digits; GS1 data follows the official Barcode Syntax
 * Dictionary, not our memory of it, and answers every vector of GS1's own engine as it does; a code is never guessed
 * from a bare run of digits, except a GTIN and an SSCC whose check digit agrees, and a carrier's number too long to be
 * anything else.
 *
 * <p>Tables owned: none. No HTTP, no beans. Lower rooms used: none. The only room that knows ZXing.
 */
@NullMarked
package org.stowage.barcode;

import org.jspecify.annotations.NullMarked;
