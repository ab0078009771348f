package tv.exstream.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;

/// Says remarks in the language of who asks. Thread-safe.
public final class RemarkTexts {
    private final MessageSource messages;
    private final Supplier<Optional<Locale>> language;

    /// @param messages those of all languages
    /// @param language of who asks now; empty for those who ask for none, which are programs
    RemarkTexts(MessageSource messages, Supplier<Optional<Locale>> language) {
        this.messages = messages;
        this.language = language;
    }

    /// What is wrong with what somebody asks for, which has no times in it.
    public String detail(ProblemException problem) {
        return said(problem.remark());
    }

    /// A remark without times.
    public String said(Remark remark) {
        return in(ZoneOffset.UTC).apply(remark);
    }

    /// @param zone that of the channel, whose times are told in it
    public Function<Remark, String> in(ZoneId zone) {
        return language.get()
                .<Function<Remark, String>>map(now -> remark -> text(remark, now, zone))
                .orElse(Remark::english);
    }

    private String text(Remark remark, Locale language, ZoneId zone) {
        if (remark.isQuoted()) {
            return remark.english();
        }
        List<String> values =
                remark.values().stream().map(value -> value(value, language, zone)).toList();
        return messages.getMessage(remark.word().key(), values.toArray(), language);
    }

    /// Numbers are those of media and the like, which have no marks between their digits.
    private String value(Object value, Locale language, ZoneId zone) {
        return switch (value) {
            case Remark within -> text(within, language, zone);
            case Duration length -> clock(length);
            case Instant instant ->
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(language)
                            .format(instant.atZone(zone));
            default -> value.toString();
        };
    }

    /// As clocks show it, which is the same in every language.
    private static String clock(Duration length) {
        Duration size = length.abs();
        String sign = length.isNegative() ? "-" : "";
        String whole =
                "%s%d:%02d:%02d"
                        .formatted(
                                sign, size.toHours(), size.toMinutesPart(), size.toSecondsPart());
        int millis = size.toMillisPart();
        return millis == 0 ? whole : "%s.%03d".formatted(whole, millis);
    }
}
