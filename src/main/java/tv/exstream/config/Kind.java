package tv.exstream.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.guide.TitleTemplate;
import tv.exstream.media.FolderKind;
import tv.exstream.media.Language;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.NamedFolder;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// How the text of a setting becomes a value.
///
/// @param wanted what is acceptable, to be said when the text is not
/// @param read throws IllegalArgumentException when the text is not acceptable
/// @param shown the text as others may see it
/// @param form what it looks like, for those who let people enter it
record Kind<T>(
        Remark wanted, Function<String, T> read, UnaryOperator<String> shown, SettingForm form) {
    /// RFC 5646 clause 2.1: a language, perhaps with script, region and variants.
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    private static final String AUTO = "auto";

    Kind(Remark wanted, Function<String, T> read) {
        this(wanted, read, UnaryOperator.identity(), SettingForm.Plain.TEXT);
    }

    /// The same, looking like that.
    Kind<T> as(SettingForm other) {
        return new Kind<>(wanted, read, shown, other);
    }

    static Kind<Integer> integer(int least, int most) {
        return new Kind<Integer>(
                        Wanted.fromTo(least, most),
                        text -> {
                            int value = Integer.parseInt(text);
                            if (value < least || value > most) {
                                throw new IllegalArgumentException("out of range");
                            }
                            return value;
                        })
                .as(new SettingForm.WholeNumber(least, most));
    }

    static Kind<Boolean> flag() {
        return new Kind<Boolean>(
                        Wanted.plain(Demand.TRUE_OR_FALSE),
                        text ->
                                switch (text.toLowerCase(Locale.ROOT)) {
                                    case "true", "yes", "on" -> true;
                                    case "false", "no", "off" -> false;
                                    default -> throw new IllegalArgumentException("neither");
                                })
                .as(SettingForm.Plain.FLAG);
    }

    /// One of the constants, as each prints itself.
    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        return new Kind<E>(
                        Wanted.oneOf(constants),
                        text ->
                                constants.stream()
                                        .filter(each -> each.toString().equalsIgnoreCase(text))
                                        .findAny()
                                        .orElseThrow(
                                                () -> new IllegalArgumentException("none of them")))
                .as(
                        new SettingForm.Choice(
                                constants.stream()
                                        .map(each -> each.toString().toLowerCase(Locale.ROOT))
                                        .toList()));
    }

    /// Empty for `auto`.
    static Kind<Optional<Accelerator>> accelerator() {
        List<String> names =
                Stream.of(Accelerator.values())
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList();
        return new Kind<Optional<Accelerator>>(
                        Remark.of(Demand.EITHER, AUTO, Wanted.oneOf(names)),
                        text ->
                                text.equalsIgnoreCase(AUTO)
                                        ? Optional.empty()
                                        : Optional.of(
                                                Accelerator.valueOf(text.toUpperCase(Locale.ROOT))))
                .as(
                        new SettingForm.Choice(
                                Stream.concat(Stream.of(AUTO), names.stream()).toList()));
    }

    static Kind<TitleTemplate> title() {
        return new Kind<>(
                Remark.of(Demand.A_TITLE_LIKE, "{show} | {title}", TitleTemplate.names()),
                TitleTemplate::parse);
    }

    static Kind<String> text() {
        return new Kind<>(Wanted.plain(Demand.A_TEXT), text -> text);
    }

    static Kind<Secret> secret() {
        return new Kind<>(
                Wanted.plain(Demand.A_TEXT),
                Secret::new,
                _ -> Secret.SHOWN,
                SettingForm.Plain.SECRET);
    }

    /// Text that a person reads, so there must be some.
    static Kind<String> name() {
        return new Kind<>(
                Wanted.plain(Demand.A_NAME),
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
                Wanted.emptyOr(Wanted.like(Demand.A_LANGUAGE, "de", "pt-BR")),
                text -> {
                    if (!text.isEmpty() && !LANGUAGE.matcher(text).matches()) {
                        throw new IllegalArgumentException("no language");
                    }
                    return text;
                });
    }

    /// Lists arrive from the YAML file with one element a line, and from the environment the same way.
    ///
    /// @param each what its elements are, in the plural
    static <T> Kind<List<T>> list(Remark each, Function<String, T> parse) {
        return new Kind<List<T>>(
                        Wanted.listOf(each),
                        text ->
                                text.lines()
                                        .map(String::strip)
                                        .filter(line -> !line.isEmpty())
                                        .map(parse)
                                        .toList())
                .as(SettingForm.Plain.LIST);
    }

    static Kind<List<Language>> languages() {
        return list(Wanted.like(Demand.LANGUAGES, "de, deu", "German"), Kind::parseLanguage);
    }

    private static Language parseLanguage(String text) {
        return Language.parse(text).orElseThrow(() -> new IllegalArgumentException("no language"));
    }

    static Kind<ByteSize> size() {
        return new Kind<>(Wanted.like(Demand.A_SIZE, "500MB", "100GB"), ByteSize::parse)
                .as(SettingForm.Plain.SIZE);
    }

    /// Absolute.
    static Kind<Path> path() {
        return new Kind<>(Wanted.plain(Demand.A_PATH), Kind::parsePath);
    }

    /// Absolute; empty for none.
    static Kind<Optional<Path>> optionalPath() {
        return new Kind<>(
                Wanted.emptyOr(Wanted.plain(Demand.A_PATH)),
                text -> text.isBlank() ? Optional.empty() : Optional.of(parsePath(text)));
    }

    static Kind<List<Path>> paths() {
        return list(Wanted.plain(Demand.PATHS), Kind::parsePath);
    }

    /// Each maybe with a name before it: before the first equals sign, unless that is part of a path.
    static Kind<List<NamedFolder>> namedFolders() {
        return list(Remark.of(Demand.PATHS_OR_NAMED, "Films=/media/films"), Kind::parseNamed);
    }

    private static NamedFolder parseNamed(String text) {
        int equals = text.indexOf('=');
        boolean named = equals > 0 && !text.substring(0, equals).matches(".*[/\\\\].*");
        return named
                ? new NamedFolder(
                        text.substring(0, equals).strip(),
                        parsePath(text.substring(equals + 1).strip()))
                : NamedFolder.of(parsePath(text));
    }

    static Kind<List<FolderKind>> folderKinds() {
        return list(Wanted.like(Demand.FOLDER_KINDS, "shows=/media/tv"), Kind::parseFolderKind);
    }

    private static FolderKind parseFolderKind(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("no kind");
        }
        String[] said = text.substring(0, equals).strip().split("\\s+", 2);
        return new FolderKind(
                parsePath(text.substring(equals + 1).strip()),
                LibraryKind.valueOf(said[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                said.length == 1
                        ? FolderKind.USUAL_PICTURE
                        : TimeKinds.length(FolderKind.SHORTEST_PICTURE, FolderKind.LONGEST_PICTURE)
                                .read()
                                .apply(said[1]));
    }

    static Kind<List<PacingRule>> pacingRules() {
        return list(
                Wanted.like(Demand.RULES, "agent Lavf=burst", "channel 5=adaptive"),
                PacingRule::parse);
    }

    static Kind<List<ChannelNumber>> channelNumbers() {
        return list(Wanted.like(Demand.CHANNEL_NUMBERS, "5", "5.1"), Kind::parseNumber);
    }

    private static ChannelNumber parseNumber(String text) {
        try {
            return ChannelNumber.parse(text);
        } catch (ProblemException e) {
            throw new IllegalArgumentException("not a channel number", e);
        }
    }

    private static Path parsePath(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank path");
        }
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a path", e);
        }
    }
}
