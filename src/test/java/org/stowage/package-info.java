/** What all tests share: the database, the guards of the house plan. */
@NullMarked
package org.stowage;

import org.jspecify.annotations.NullMarked;
