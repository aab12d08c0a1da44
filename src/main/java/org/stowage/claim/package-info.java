/**
 * The claims desk: what carriers lost, damaged, brought late or billed wrongly is asked back from them, in time, with papers,
 * and followed until it is paid.
 *
 * <p>Entrances: {@link org.stowage.claim.Claims} (open, file, what the carrier says, paid), {@link
 * org.stowage.claim.ClaimDocuments} (what goes with it), {@link org.stowage.claim.Suggestions} (parcels that somebody should
 * claim), {@link org.stowage.claim.AgreedTerms} (what was agreed with a carrier).
 *
 * <p>Tables owned: claim, claim_event, claim_document, claim_file, carrier_terms, claim_rule. What always holds: at most one
 * living or paid claim of a parcel, reason and bill, so that nothing is paid twice; every step of a claim has a row of
 * history with who and why; a claim asks for more than nothing, and never is more accepted than asked or paid than accepted.
 *
 * <p>Lower rooms used: tracking, shipping, photo, carrier, outbound, site, access, kernel.
 */
@NullMarked
package org.stowage.claim;

import org.jspecify.annotations.NullMarked;
