/**
 * The office: looking things up over all rooms. One order with all that is known of it, a search box, and the scan dialog
 * that says what a code is and what can be done with it now.
 *
 * <p>Entrances: {@code GET /api/v1/orders/{no}}, {@code GET /api/v1/search}, {@link org.stowage.office.WhatDialog}.
 *
 * <p>Tables owned: none; everything here only reads. What always holds: whoever may not see a warehouse finds nothing of
 * it; a recipient is shown in clear to those whose work needs it, masked to everybody else; an order page costs at most
 * eight statements, however many lines the order has.
 *
 * <p>Uses kernel, access, catalog, site, stock, task, outbound; reads the rows of shipping, inbound, picking and counting.
 */
@NullMarked
package org.stowage.office;

import org.jspecify.annotations.NullMarked;
