package tv.exstream.retry;

/// What became of an earlier attempt with the same key.
public sealed interface Earlier {
    Attempt attempt();

    /// It was answered.
    record Answered(Attempt attempt, Answer answer) implements Earlier {}

    /// It was not answered: it still runs, or its server stopped meanwhile.
    record Unanswered(Attempt attempt) implements Earlier {}
}
