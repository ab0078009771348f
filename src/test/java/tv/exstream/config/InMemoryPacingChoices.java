package tv.exstream.config;

/// What is chosen until the test ends. Thread-safe.
public final class InMemoryPacingChoices implements PacingChoices {
    private volatile PacingChoice choice = PacingChoice.NONE;

    @Override
    public PacingChoice find() {
        return choice;
    }

    @Override
    public void put(PacingChoice other) {
        choice = other;
    }
}
