package tv.exstream.tuner;

import java.time.Instant;

/// Stands for a listener that the configuration does not want. Immutable.
record SwitchedOff(String name) implements Listener {
    @Override
    public void open() {}

    @Override
    public void close() {}

    @Override
    public ListenerHealth health() {
        return new ListenerHealth(
                name, ListenerHealth.State.OFF, "switched off", 0, 0, 0, Instant.EPOCH);
    }
}
