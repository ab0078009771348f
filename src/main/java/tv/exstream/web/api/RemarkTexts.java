package tv.exstream.web.api;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import tv.exstream.remark.Worded;

/// Says remarks and the like in the language of who asks. Thread-safe.
final class RemarkTexts {
    private final MessageSource messages;
    private final Supplier<Optional<Locale>> language;

    /// @param messages those of all languages
    /// @param language of who asks now; empty for those who ask for none, which are programs
    RemarkTexts(MessageSource messages, Supplier<Optional<Locale>> language) {
        this.messages = messages;
        this.language = language;
    }

    /// @param zone that of the channel, whose times are told in it
    <W extends Worded> Function<W, String> in(ZoneId zone) {
        return language.get()
                .map(now -> new SentenceTexts(messages, now, zone))
                .<Function<W, String>>map(texts -> texts::text)
                .orElse(Worded::english);
    }
}
