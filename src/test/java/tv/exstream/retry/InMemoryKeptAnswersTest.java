package tv.exstream.retry;

class InMemoryKeptAnswersTest implements KeptAnswersContract {
    private final InMemoryKeptAnswers answers = new InMemoryKeptAnswers();

    @Override
    public KeptAnswers answers() {
        return answers;
    }
}
