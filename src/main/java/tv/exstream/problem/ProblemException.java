package tv.exstream.problem;

import java.util.stream.Stream;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.RemarkWord;

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

    /// @param values of the places that the word has; what is no number, text or remark is told as it writes itself
    public static ProblemException of(Problem problem, RemarkWord word, Object... values) {
        return new ProblemException(problem, Remark.of(word, told(values)));
    }

    /// The same with what is behind it.
    public static ProblemException of(
            Problem problem, Throwable cause, RemarkWord word, Object... values) {
        return new ProblemException(problem, Remark.of(word, told(values)), cause);
    }

    private static Object[] told(Object... values) {
        return Stream.of(values).map(ProblemException::told).toArray();
    }

    private static Object told(Object value) {
        return switch (value) {
            case Integer _, Long _, Remark _ -> value;
            default -> value.toString();
        };
    }

    /// A value that is not acceptable, such as `count must be at least 1: 0`.
    ///
    /// @param subject as people write it, such as the name of a member; the same in every language
    public static ProblemException mustBe(String subject, Remark wanted, Object found) {
        return of(Problem.INVALID_VALUE, Demand.VALUE_WRONG, subject, wanted, found);
    }

    /// The same, such as `name must have 1..50 characters: 0`.
    ///
    /// @param subject as above
    public static ProblemException mustHave(String subject, Remark wanted, Object found) {
        return of(Problem.INVALID_VALUE, Demand.MUST_HAVE, subject, wanted, found);
    }

    /// A value that is not acceptable, with the words that it was refused with.
    public static ProblemException of(IllegalArgumentException refused) {
        return new ProblemException(
                Problem.INVALID_VALUE, UnacceptableException.told(refused), refused);
    }

    /// The same of a value within something.
    ///
    /// @param place such as `tools[2]`, the same in every language
    public static ProblemException within(String place, IllegalArgumentException refused) {
        return new ProblemException(
                Problem.INVALID_VALUE, UnacceptableException.told(refused).behind(place), refused);
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
