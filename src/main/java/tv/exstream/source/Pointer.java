package tv.exstream.source;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What a file says that leads to a film or stream elsewhere: one with nothing but the address in it, as media centres write them (`.strm`),
/// or one of YAML that says more, as those of ErsatzTV do. Immutable.
///
/// @param address as a person gave it
/// @param lasting how long it is shown where its server does not say; from a line `#EXTINF:1800,Title` as lists have it
/// @param live whether its own end, if it has one, is no end of it
public record Pointer(WebAddress address, Optional<Duration> lasting, boolean live, Words words) {
    private static final List<String> YAML = List.of(".yml", ".yaml");

    /// How the names of such files end, in lower case. Those of YAML may be something else.
    public static final List<String> ENDINGS =
            Stream.concat(Stream.of(".strm"), YAML.stream()).toList();

    private static final Pattern LASTING = Pattern.compile("#EXTINF:\\s*(\\d{1,6})(?:[.,\\s].*)?");

    /// What stands before the name of such a file where it is read through our own door, so that no source can be meant.
    private static final String PREFIX = "pointer/";

    /// What is said of it.
    ///
    /// @param title may be empty, as the others
    /// @param year 0 when it is not said
    public record Words(String title, String plot, int year, String contentRating) {
        public static final Words NONE = new Words("", "", 0, "");
    }

    public static boolean isNamed(String file) {
        return endsWith(file, ENDINGS);
    }

    /// Whether the name is that of a file of YAML.
    public static boolean isYaml(String file) {
        return endsWith(file, YAML);
    }

    private static boolean endsWith(String file, List<String> endings) {
        String lower = file.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }

    /// Whether it is such a file of this machine. What a source calls so is none: its bytes go through our door as they are.
    public static boolean isAt(Path path) {
        return isNamed(path.toString()) && RemotePath.of(path).isEmpty();
    }

    /// Reads a `.strm` file: the first line that is no comment is the address.
    ///
    /// @throws ProblemException INVALID_VALUE with what is wrong with it
    public static Pointer parse(String text) {
        List<String> lines =
                text.replace("\uFEFF", "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        String address =
                lines.stream()
                        .filter(line -> !line.startsWith("#"))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.INVALID_VALUE,
                                                "there is no address in it"));
        return new Pointer(
                new WebAddress(address),
                lines.stream()
                        .map(LASTING::matcher)
                        .filter(Matcher::matches)
                        .map(line -> Duration.ofSeconds(Long.parseLong(line.group(1))))
                        .filter(Duration::isPositive)
                        .findFirst(),
                false,
                Words.NONE);
    }

    /// The name under which a file is read through our own door.
    public static String text(Path file) {
        return PREFIX + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8);
    }

    /// The file that [#text] named; empty when it is something else.
    public static Optional<Path> named(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            String file =
                    URLDecoder.decode(text.substring(PREFIX.length()), StandardCharsets.UTF_8);
            return Optional.of(Path.of(file)).filter(Path::isAbsolute).filter(Pointer::isAt);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
