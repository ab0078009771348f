package tv.exstream.problem;

import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// A value that is not what it has to be, as people are told in their language. The message has a subject, what was found and what was wanted.
public final class UnacceptableException extends IllegalArgumentException {
    private final transient Remark remark;

    public UnacceptableException(Remark remark) {
        super(remark.english());
        this.remark = remark;
    }

    /// @param values of the places that the demand has
    public static UnacceptableException of(Demand demand, Object... values) {
        return new UnacceptableException(Remark.of(demand, values));
    }

    /// Such as `count must be at least 1: 0`.
    ///
    /// @param subject as people write it, such as the name of a member; the same in every language
    public static UnacceptableException mustBe(String subject, Remark wanted, Object found) {
        return of(Demand.VALUE_WRONG, subject, wanted, found.toString());
    }

    /// Such as `name must have 1..50 characters: 0`.
    ///
    /// @param subject as above
    public static UnacceptableException mustHave(String subject, Remark wanted, Object found) {
        return of(Demand.MUST_HAVE, subject, wanted, found.toString());
    }

    /// What is wrong, as far as it is known; quoted where it is known in English only.
    public static Remark told(IllegalArgumentException e) {
        return e instanceof UnacceptableException known
                ? known.remark
                : Remark.quoted(String.valueOf(e.getMessage()));
    }

    /// The message, to be said in any language.
    public Remark remark() {
        return remark;
    }

    /// Never absent, unlike with other exceptions.
    @Override
    public String getMessage() {
        return remark.english();
    }
}
