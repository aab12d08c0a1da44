package org.stowage.agent;

/** Where an agent tells what happens to it: a screen, a journal. */
@FunctionalInterface
public interface AgentVoice {

    /** @param key of {@code messages/agent.properties} */
    void say(String key, Object... arguments);
}
