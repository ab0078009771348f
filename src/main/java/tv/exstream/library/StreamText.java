package tv.exstream.library;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.Pointer;
import tv.exstream.source.WebAddress;
import tv.exstream.yaml.Position;
import tv.exstream.yaml.UnreadableException;
import tv.exstream.yaml.YamlNode;
import tv.exstream.yaml.YamlNode.Entry;
import tv.exstream.yaml.YamlNode.Scalar;
import tv.exstream.yaml.YamlText;

/// The keys of a stream in YAML, as ErsatzTV has them. Other keys are those of other versions and programs: nobody minds them.
final class StreamText {
    private static final String URL = "url";
    private static final String SCRIPT = "script";

    /// What such a file has where the rest of it is no YAML.
    private static final Pattern MEANT =
            Pattern.compile("^(?:\uFEFF)?(?:url|script)[ \\t]*:[ \\t]+\\S", Pattern.MULTILINE);

    /// As .NET writes them, in which ErsatzTV is written: days, hours, minutes, seconds.
    private static final Pattern DURATION =
            Pattern.compile(
                    "(?:(\\d{1,3})\\.)?(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d)(?:\\.\\d{1,7})?)?");

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Pattern YEAR = Pattern.compile("(?:18|19|20|21)\\d\\d");
    private static final Set<String> YES = Set.of("true", "yes", "on", "y");
    private static final Set<String> NO = Set.of("false", "no", "off", "n");

    private static final String NO_SCRIPTS =
            "a library starts no programs, because whoever can put a file into it could run anything; let the program serve its stream over http and say the address as url, and add YouTube as a source";

    /// Arbitrary; as in an NFO.
    private static final int LONGEST_PLOT = 10_000;

    /// Arbitrary: of what is wrong a person wants to see the beginning.
    private static final int LONGEST_SHOWN = 100;

    private final YamlNode.Mapping keys;

    private StreamText(YamlNode.Mapping keys) {
        this.keys = keys;
    }

    /// Whether it has the address of a stream, or a program in its place.
    static boolean isMeant(String text) {
        try {
            return parsed(text).filter(stream -> stream.has(URL) || stream.has(SCRIPT)).isPresent();
        } catch (UnreadableException e) {
            return MEANT.matcher(text).find();
        }
    }

    /// @throws ProblemException INVALID_VALUE with the line, the key and what is wrong with it
    static Pointer pointer(String text) {
        try {
            return parsed(text)
                    .orElseThrow(() -> invalid("it must have keys with values, such as url"))
                    .pointer();
        } catch (UnreadableException e) {
            throw invalid("line %d: %s".formatted(e.position().line(), e.wanted()));
        }
    }

    private static Optional<StreamText> parsed(String text) throws UnreadableException {
        return YamlText.parse(text)
                .filter(YamlNode.Mapping.class::isInstance)
                .map(YamlNode.Mapping.class::cast)
                .map(StreamText::new);
    }

    private Pointer pointer() {
        return new Pointer(
                address(),
                value("duration").map(this::duration),
                value("is_live").map(this::flag).orElse(false),
                new Pointer.Words(
                        text("title"),
                        cut(text("plot").isEmpty() ? text("description") : text("plot")),
                        value("year").map(this::year).orElse(0),
                        text("content_rating")));
    }

    /// Where both are, ErsatzTV takes the address too.
    private WebAddress address() {
        Optional<Field> url = value(URL);
        if (url.isEmpty()) {
            throw value(SCRIPT)
                    .map(script -> script.wrong(NO_SCRIPTS))
                    .orElseGet(() -> invalid("it must have a url"));
        }
        try {
            return new WebAddress(url.get().text());
        } catch (ProblemException e) {
            throw url.get().wrong(String.valueOf(e.getMessage()));
        }
    }

    private Duration duration(Field field) {
        Matcher said = DURATION.matcher(field.text());
        Duration duration =
                said.matches()
                        ? Duration.ofDays(part(said, 1))
                                .plusHours(part(said, 2))
                                .plusMinutes(part(said, 3))
                                .plusSeconds(part(said, 4))
                        : Duration.ZERO;
        if (!duration.isPositive() || duration.compareTo(LONGEST) > 0) {
            throw field.wrong(
                    "must be hh:mm:ss, or d.hh:mm:ss with days, and at most 7 days: "
                            + field.shown());
        }
        return duration;
    }

    private static int part(Matcher said, int group) {
        String part = said.group(group);
        return part == null ? 0 : Integer.parseInt(part);
    }

    private boolean flag(Field field) {
        String said = field.text().toLowerCase(Locale.ROOT);
        if (!YES.contains(said) && !NO.contains(said)) {
            throw field.wrong("must be true or false: " + field.shown());
        }
        return YES.contains(said);
    }

    private int year(Field field) {
        if (!YEAR.matcher(field.text()).matches()) {
            throw field.wrong("must be a year such as 1999: " + field.shown());
        }
        return Integer.parseInt(field.text());
    }

    private String text(String key) {
        return value(key).map(Field::text).orElse("");
    }

    private static String cut(String plot) {
        return plot.substring(0, Math.min(plot.length(), LONGEST_PLOT));
    }

    private boolean has(String key) {
        return entry(key).filter(entry -> entry.value() instanceof Scalar).isPresent();
    }

    private Optional<Field> value(String key) {
        return entry(key).map(StreamText::field);
    }

    /// Empty when it has no value either.
    private Optional<Entry> entry(String key) {
        return keys.entries().stream()
                .filter(entry -> entry.key().equals(key) && !entry.value().isNothing())
                .findFirst();
    }

    private static Field field(Entry entry) {
        if (entry.value() instanceof Scalar(String text, boolean _, Position _)) {
            return new Field(entry, text.strip());
        }
        throw new Field(entry, "")
                .wrong("must be a single value: " + shortened(entry.value().description()));
    }

    private static String shortened(String found) {
        return found.length() <= LONGEST_SHOWN ? found : found.substring(0, LONGEST_SHOWN) + "...";
    }

    /// A key with the text of its value.
    private record Field(Entry entry, String text) {
        String shown() {
            return shortened(text);
        }

        ProblemException wrong(String what) {
            return invalid("line %d, %s: %s".formatted(entry.position().line(), entry.key(), what));
        }
    }

    private static ProblemException invalid(String what) {
        return new ProblemException(Problem.INVALID_VALUE, what);
    }
}
