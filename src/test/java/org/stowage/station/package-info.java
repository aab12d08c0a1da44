@org.jspecify.annotations.NullMarked
package org.stowage.station;
