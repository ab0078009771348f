package tv.exstream.web;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.context.support.ResourceBundleMessageSource;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Remark;

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
        return new RemarkTexts(messages(), () -> Optional.of(Locale.GERMAN)).said(remark);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/remark");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
