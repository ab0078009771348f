package tv.exstream.web.api;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.process.Ending;
import tv.exstream.remark.KeptWord;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Sentence;

/// What the server says of itself, so that pages can say it in their language. Programs are told it in English, as JSON its text. Immutable.
///
/// @param values numbers, texts that are the same in every language, terms, and what is said within
public record Said(Phrase phrase, List<Object> values)
        implements Sentence, MessageSourceResolvable {
    static final MessageSource WORDS = words();

    /// Between a cause and the message that told it.
    private static final String BEHIND = ": ";

    /// More than we ever say within each other. What others say may begin like what we say as often as they like.
    private static final int DEEPEST = 4;

    public Said {
        values = phrase.checked(values);
    }

    public static Said of(Phrase phrase, Object... values) {
        return new Said(phrase, List.of(values));
    }

    /// What somebody else has said, in whatever language.
    public static Said quoted(String text) {
        return of(Phrase.QUOTED, text);
    }

    /// What is told of settings and the like.
    public static Said of(Remark remark) {
        return remark.isQuoted() ? quoted(remark.english()) : of(Term.of(remark));
    }

    static Said of(Term term) {
        return of(Phrase.MEANT, term);
    }

    /// That we have ended ffmpeg.
    static Said of(Ending why) {
        return of(Phrase.ENDED, Term.of(why));
    }

    /// A reason for a failure, which may have been kept as text: in the language of the page where ffmpeg's messages, a scan or we told it, else as
    /// it is.
    public static Said reason(String reason) {
        return reason(reason, DEEPEST);
    }

    /// @param deep how many reasons are told within each other; what is within that is quoted
    static Said reason(String reason, int deep) {
        return deep == 0 ? quoted(reason) : told(reason, deep);
    }

    private static Said told(String reason, int deep) {
        return FailureCause.told(reason)
                .map(Term::of)
                .or(() -> KeptWord.told(reason).map(kept -> Term.of(kept, deep - 1)))
                .or(() -> Ending.read(reason).map(Term::of))
                .map(Said::of)
                .or(() -> Ending.ofFfmpeg(reason).map(Said::of))
                .or(() -> causeAndMessage(reason))
                .orElseGet(() -> quoted(reason));
    }

    /// What ffmpeg said itself may stand behind the cause that it told.
    private static Optional<Said> causeAndMessage(String reason) {
        int end = reason.indexOf(BEHIND);
        return end < 0
                ? Optional.empty()
                : FailureCause.told(reason.substring(0, end))
                        .map(
                                cause ->
                                        of(
                                                Phrase.OF_ONE,
                                                Term.of(cause),
                                                quoted(reason.substring(end + BEHIND.length()))));
    }

    /// One after another.
    ///
    /// @param all at least one
    static Said joined(List<Said> all) {
        return all.stream().reduce((one, next) -> of(Phrase.BOTH, one, next)).orElseThrow();
    }

    @Override
    public boolean isQuoted() {
        return phrase == Phrase.QUOTED;
    }

    @Override
    @JsonValue
    public String english() {
        return WORDS.getMessage(this, Locale.ENGLISH);
    }

    @Override
    public String[] getCodes() {
        return new String[] {phrase.key()};
    }

    @Override
    public Object[] getArguments() {
        return values.toArray();
    }

    private static MessageSource words() {
        var english = new ResourceBundleMessageSource();
        english.setBasenames("messages/health", "messages/kept", "messages/remark");
        english.setDefaultEncoding(StandardCharsets.UTF_8.name());
        english.setFallbackToSystemLocale(false);
        return english;
    }
}
