package tv.exstream.config;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.guide.TitleTemplate;
import tv.exstream.media.Language;
import tv.exstream.problem.ProblemException;

/// How the text of a setting becomes a value.
///
/// @param wanted what is acceptable, for the message when the text is not
/// @param read throws IllegalArgumentException when the text is not acceptable
/// @param shown the text as others may see it
record Kind<T>(String wanted, Function<String, T> read, UnaryOperator<String> shown) {
    /// RFC 5646 clause 2.1: a language, perhaps with script, region and variants.
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m|h|d)");

    /// A user and password before the host, or whatever comes after the place, which may be a password.
    private static final Pattern LETS_IN = Pattern.compile("(?<=//)[^/]*@|(?<=[?&])\\S+");

    private Kind(String wanted, Function<String, T> read) {
        this(wanted, read, UnaryOperator.identity());
    }

    static Kind<Integer> integer(int least, int most) {
        return new Kind<>(
                least + ".." + most,
                text -> {
                    int value = Integer.parseInt(text);
                    if (value < least || value > most) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return value;
                });
    }

    static Kind<Boolean> flag() {
        return new Kind<>(
                "true or false",
                text ->
                        switch (text.toLowerCase(Locale.ROOT)) {
                            case "true", "yes", "on" -> true;
                            case "false", "no", "off" -> false;
                            default -> throw new IllegalArgumentException("neither");
                        });
    }

    /// One of the constants, as each prints itself.
    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        return new Kind<>(
                "one of " + constants,
                text ->
                        constants.stream()
                                .filter(each -> each.toString().equalsIgnoreCase(text))
                                .findAny()
                                .orElseThrow(() -> new IllegalArgumentException("none of them")));
    }

    /// Empty for `auto`.
    static Kind<Optional<Accelerator>> accelerator() {
        return new Kind<>(
                "auto or one of "
                        + Stream.of(Accelerator.values())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .toList(),
                text ->
                        text.equalsIgnoreCase("auto")
                                ? Optional.empty()
                                : Optional.of(Accelerator.valueOf(text.toUpperCase(Locale.ROOT))));
    }

    static Kind<TitleTemplate> title() {
        return new Kind<>(
                "a title like {show} | {title}, with nothing but " + TitleTemplate.names(),
                TitleTemplate::parse);
    }

    static Kind<String> text() {
        return new Kind<>("text", text -> text);
    }

    static Kind<Secret> secret() {
        return new Kind<>("text", Secret::new, _ -> Secret.SHOWN);
    }

    /// The address of a PostgreSQL database, or nothing; whoever is let in there stands elsewhere.
    static Kind<String> databaseUrl() {
        return new Kind<>(
                "empty or like jdbc:postgresql://host:5432/name, without user and password",
                text -> {
                    if (!text.isEmpty()) {
                        PostgresAddress.requireForm(text);
                    }
                    return text;
                },
                text -> LETS_IN.matcher(text).replaceAll(Secret.SHOWN));
    }

    /// Text that a person reads, so there must be some.
    static Kind<String> name() {
        return new Kind<>(
                "a name",
                text -> {
                    if (text.isBlank()) {
                        throw new IllegalArgumentException("blank name");
                    }
                    return text;
                });
    }

    /// Empty for none.
    static Kind<String> language() {
        return new Kind<>(
                "empty or a language like de or pt-BR",
                text -> {
                    if (!text.isEmpty() && !LANGUAGE.matcher(text).matches()) {
                        throw new IllegalArgumentException("no language");
                    }
                    return text;
                });
    }

    static Kind<List<Language>> languages() {
        return new Kind<>(
                "a list of languages like de, deu or German",
                text -> split(text).stream().map(Kind::parseLanguage).toList());
    }

    private static Language parseLanguage(String text) {
        return Language.parse(text).orElseThrow(() -> new IllegalArgumentException("no language"));
    }

    static Kind<ByteSize> size() {
        return new Kind<>("a size like 500MB or 100GB", ByteSize::parse);
    }

    static Kind<Duration> length(Duration least, Duration most) {
        return new Kind<>(
                "a length of time from %s to %s".formatted(print(least), print(most)),
                text -> {
                    Duration value = parseLength(text);
                    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return value;
                });
    }

    static Kind<Path> path() {
        return new Kind<>("a path", Kind::parsePath);
    }

    static Kind<Optional<Path>> optionalPath() {
        return new Kind<>(
                "empty or a path",
                text -> text.isBlank() ? Optional.empty() : Optional.of(parsePath(text)));
    }

    static Kind<List<Path>> paths() {
        return new Kind<>(
                "a list of paths", text -> split(text).stream().map(Kind::parsePath).toList());
    }

    static Kind<List<Network>> networks() {
        return new Kind<>(
                "a list of addresses or networks like 192.168.1.0/24",
                text -> split(text).stream().map(Network::parse).toList());
    }

    static Kind<List<PacingRule>> pacingRules() {
        return new Kind<>(
                "a list of rules like agent Lavf=burst or channel 5=adaptive",
                text -> split(text).stream().map(PacingRule::parse).toList());
    }

    static Kind<List<ChannelNumber>> channelNumbers() {
        return new Kind<>(
                "a list of channel numbers like 5 or 5.1",
                text -> split(text).stream().map(Kind::parseNumber).toList());
    }

    private static ChannelNumber parseNumber(String text) {
        try {
            return ChannelNumber.parse(text);
        } catch (ProblemException e) {
            throw new IllegalArgumentException("not a channel number", e);
        }
    }

    /// Empty for all day.
    static Kind<Hours> hours() {
        return new Kind<>(
                "empty or hours like 01:00-06:00",
                text -> {
                    try {
                        return Hours.parse(text);
                    } catch (DateTimeException e) {
                        throw new IllegalArgumentException("no hours of a day", e);
                    }
                });
    }

    /// Empty for the computer's.
    static Kind<ZoneId> zone() {
        return new Kind<>("a time zone like Europe/Berlin", Kind::parseZone);
    }

    /// Empty, or an address that clients can reach; what is no part of a place is refused, slashes at the end are dropped.
    static Kind<String> publicUrl() {
        return new Kind<>("empty or a URL like https://tv.example.org/tv", Kind::parsePublicUrl);
    }

    private static String parsePublicUrl(String text) {
        if (text.isEmpty()) {
            return text;
        }
        URI uri = URI.create(text);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        boolean more =
                uri.getRawQuery() != null
                        || uri.getRawFragment() != null
                        || uri.getRawUserInfo() != null;
        if (!web || uri.getHost() == null || more) {
            throw new IllegalArgumentException("not a plain web address");
        }
        return text.replaceFirst("/+$", "");
    }

    private static Path parsePath(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank path");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a path", e);
        }
    }

    private static ZoneId parseZone(String text) {
        try {
            return text.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time zone", e);
        }
    }

    /// Lists arrive from the YAML file with one element a line, and from the environment the same way.
    private static List<String> split(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Duration parseLength(String text) {
        Matcher matcher = LENGTH.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a length of time");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /// The form that `parseLength` reads, in the largest unit that is exact.
    static String print(Duration length) {
        if (length.toMillis() % 1_000 != 0) {
            return length.toMillis() + "ms";
        }
        long seconds = length.toSeconds();
        if (seconds > 0 && seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds > 0 && seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
