package tv.exstream.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Worded;

/// Says remarks and the like in the language of who asks. Thread-safe.
public final class RemarkTexts {
    private final MessageSource messages;
    private final Supplier<Optional<Locale>> language;

    /// @param messages those of all languages
    /// @param language of who asks now; empty for those who ask for none, which are programs
    public RemarkTexts(MessageSource messages, Supplier<Optional<Locale>> language) {
        this.messages = messages;
        this.language = language;
    }

    /// What is wrong with what somebody asks for, which has no times in it.
    public String detail(ProblemException problem) {
        return said(problem.remark());
    }

    /// The language that a remark is told in; empty for English, which is what is known of it or what programs get.
    Optional<Locale> language(Remark remark) {
        return remark.isQuoted() ? Optional.empty() : language.get();
    }

    /// The language that remarks are told in; English for programs that ask for none.
    public Locale language() {
        return language.get().orElse(Locale.ENGLISH);
    }

    /// A remark without times. What others say is the same in every language.
    public String said(Remark remark) {
        return remark.isQuoted() ? remark.english() : this.<Remark>in(ZoneOffset.UTC).apply(remark);
    }

    /// What has a message of its own.
    ///
    /// @param words asked for only where somebody wants a language
    /// @param english for those who want none
    public String said(Supplier<? extends MessageSourceResolvable> words, String english) {
        return language.get().map(now -> messages.getMessage(words.get(), now)).orElse(english);
    }

    /// @param zone that of the channel, whose times are told in it
    public <W extends Worded> Function<W, String> in(ZoneId zone) {
        return language.get()
                .map(now -> new SentenceTexts(messages, now, zone))
                .<Function<W, String>>map(texts -> texts::text)
                .orElse(Worded::english);
    }
}
