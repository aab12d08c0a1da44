package org.stowage.device;

/** Hears one line. Called on the line's own thread: it must only keep what it hears. */
interface LineEars {

    void heard(byte[] bytes);

    /** The line is gone: the plug was pulled, the peer went away. */
    void lost(String why);
}
