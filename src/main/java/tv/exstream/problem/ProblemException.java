package tv.exstream.problem;

import tv.exstream.remark.Remark;

/// A failure that the caller can act on. The message has a subject, what was found and what was wanted.
public final class ProblemException extends RuntimeException {
    private final Problem problem;
    private final transient Remark remark;

    public ProblemException(Problem problem, String message) {
        this(problem, Remark.quoted(message));
    }

    /// One that people are told in their language.
    public ProblemException(Problem problem, Remark remark) {
        super(remark.english());
        this.problem = problem;
        this.remark = remark;
    }

    /// The same with what is behind it.
    public ProblemException(Problem problem, Remark remark, Throwable cause) {
        super(remark.english(), cause);
        this.problem = problem;
        this.remark = remark;
    }

    public ProblemException(Problem problem, String message, Throwable cause) {
        this(problem, Remark.quoted(message), cause);
    }

    public Problem problem() {
        return problem;
    }

    /// The message, to be said in any language; quoted where it is known in English only.
    public Remark remark() {
        return remark;
    }

    /// Never absent, unlike with other exceptions.
    @Override
    public String getMessage() {
        return remark.english();
    }
}
