package org.stowage.violations.kernel;

import org.stowage.violations.access.LooksDown;

/** Breaks: kernel uses rooms on lower floors only; no cycles; every room has its sign. */
class LooksUp {
    LooksDown above = new LooksDown();
}
