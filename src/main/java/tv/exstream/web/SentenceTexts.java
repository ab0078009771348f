package tv.exstream.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import tv.exstream.media.Language;
import tv.exstream.pick.LanguageName;
import tv.exstream.pick.PickWord;
import tv.exstream.remark.Worded;

/// Says sentences in one language. Thread-safe.
///
/// @param messages those of all languages
/// @param zone in which times are told
public record SentenceTexts(MessageSource messages, Locale language, ZoneId zone) {
    public String text(Worded sentence) {
        List<String> values = sentence.values().stream().map(this::value).toList();
        return messages.getMessage(sentence.word().key(), values.toArray(), language);
    }

    /// Numbers are those of media and the like, which have no marks between their digits.
    private String value(Object value) {
        return switch (value) {
            case Worded within -> text(within);
            case LanguageName(Language named) -> name(named);
            case Duration length -> clock(length);
            case Instant instant ->
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(language)
                            .format(instant.atZone(zone));
            default -> value.toString();
        };
    }

    /// Where Java knows no name in the language, it answers the tag.
    public String name(Language named) {
        if (!named.isDetermined()) {
            return messages.getMessage(PickWord.LANGUAGE_UNKNOWN.key(), new Object[0], language);
        }
        String name = Locale.of(named.tag()).getDisplayLanguage(language);
        return language.getLanguage().equals("en") || name.equals(named.tag())
                ? named.englishName()
                : name;
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
