/** What a person sees and presses: the pages in a real Chromium, by keyboard and by scanner, in both sizes. */
@NullMarked
package org.stowage.browser;

import org.jspecify.annotations.NullMarked;
