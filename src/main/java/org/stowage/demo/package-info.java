/**
 * A fulfilment centre to look at and to try things in: one morning with shelves, goods, orders of today, simulated scanners,
 * printers and scales, people of every role, and robots that go on working slowly while a visitor tries the same.
 *
 * <p>Entrance: {@link org.stowage.demo.Demo} (is this a demo, who may log in, how far is it furnished),
 * {@link org.stowage.demo.Furnishing} (fills an empty house, goes on where it was killed), {@link org.stowage.demo.Robots}
 * (started and stopped by a manager); pages {@code /demo} and {@code /tour}.
 *
 * <p>Tables owned: demo_house, demo_step. What always holds: everything goes in through the facades of the rooms and the
 * scan desk, as people and programs would do it; nothing is ever furnished into a house that holds other data; each step
 * done twice leaves what it left when done once; the robots leave the visitor's work alone and never stop because of a no.
 *
 * <p>Lower rooms used: all. Nothing uses this room.
 */
@NullMarked
package org.stowage.demo;

import org.jspecify.annotations.NullMarked;
