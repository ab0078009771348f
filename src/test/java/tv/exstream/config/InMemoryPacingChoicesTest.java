package tv.exstream.config;

class InMemoryPacingChoicesTest implements PacingChoicesContract {
    private final PacingChoices choices = new InMemoryPacingChoices();

    @Override
    public PacingChoices choices() {
        return choices;
    }
}
