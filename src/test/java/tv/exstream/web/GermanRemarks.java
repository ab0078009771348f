package tv.exstream.web;

import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Remark;
import tv.exstream.web.api.GermanTexts;

/// What somebody reads in German who is refused something.
final class GermanRemarks {
    private GermanRemarks() {}

    /// @param refused what throws a [ProblemException], or an [IllegalArgumentException] that becomes one
    static Remark remark(ThrowingCallable refused) {
        return switch (catchThrowable(refused)) {
            case ProblemException problem -> problem.remark();
            case IllegalArgumentException e -> UnacceptableException.told(e);
            case null, default -> throw new AssertionError("was not refused");
        };
    }

    static String said(Remark remark) {
        return GermanTexts.german().said(remark);
    }
}
