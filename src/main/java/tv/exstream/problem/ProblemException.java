package tv.exstream.problem;

/// A failure that the caller can act on. The message has a subject, what was found and what was wanted.
public final class ProblemException extends RuntimeException {
    private final Problem problem;
    private final String message;

    public ProblemException(Problem problem, String message) {
        super(message);
        this.problem = problem;
        this.message = message;
    }

    public ProblemException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.message = message;
    }

    public Problem problem() {
        return problem;
    }

    /// Never absent, unlike with other exceptions.
    @Override
    public String getMessage() {
        return message;
    }
}
