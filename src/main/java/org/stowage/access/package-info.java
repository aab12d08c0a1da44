/**
 * Who works here, what they may do, and in which warehouse.
 *
 * <p>Entrances: {@link org.stowage.access.CurrentActor} (who asks), {@link org.stowage.access.Once} (one effect per
 * request key), {@link org.stowage.access.Audit} (who did what).
 *
 * <p>Tables owned: operator, operator_role, login_session, api_token, login_throttle, first_run, audit.
 *
 * <p>What always holds: passwords, PINs, session cookies and API tokens are stored as hashes only; disabling an operator,
 * changing a role or a password ends every session at once; nobody grants more than they have; an audit row is written in
 * the transaction of the act that it tells of and never changed.
 *
 * <p>Uses the kernel only. Warehouses and owners are plain numbers here: the rooms that own them lie above.
 */
@NullMarked
package org.stowage.access;

import org.jspecify.annotations.NullMarked;
