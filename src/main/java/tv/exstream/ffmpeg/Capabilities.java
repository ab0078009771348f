package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an installed ffmpeg can do, by its own account. The version is for people: nothing is decided by it.
///
/// @param version such as `5.1.9-0+deb12u1`
/// @param accelerations hardware it was built for, which is not to say that this machine has it
/// @param font a TrueType file for text; empty when none was found, then pictures have no text
public record Capabilities(
        String version,
        Set<String> encoders,
        Set<String> filters,
        Set<String> accelerations,
        Optional<Path> font) {
    private static final Pattern VERSION = Pattern.compile("ff(?:mpeg|probe) version (\\S+)");

    /// In `-encoders` and `-filters` a line is: flags, name, explanation.
    private static final Pattern LISTED = Pattern.compile("^\\s*[A-Z.|]{2,6}\\s+([a-z0-9_]+)\\s.*");

    private static final Pattern ACCELERATION = Pattern.compile("^([a-z0-9_]+)\\s*$");

    /// Encoders that a graphics processor or a codec chip runs, by the end of their names.
    private static final List<String> HARDWARE =
            List.of("_nvenc", "_qsv", "_vaapi", "_videotoolbox", "_amf", "_v4l2m2m", "_vulkan");

    private static final List<String> WANTED_ENCODERS = List.of("libx264", "aac");

    private static final List<String> WANTED_FILTERS =
            List.of(
                    "aformat",
                    "apad",
                    "aresample",
                    "atrim",
                    "color",
                    "format",
                    "fps",
                    "pad",
                    "scale",
                    "setsar",
                    "tpad",
                    "trim");

    public Capabilities {
        encoders = Set.copyOf(encoders);
        filters = Set.copyOf(filters);
        accelerations = Set.copyOf(accelerations);
    }

    /// What the program printed for `-version`, `-encoders`, `-filters` and `-hwaccels`.
    public record Printed(String version, String encoders, String filters, String accelerations) {}

    public static Capabilities of(Printed printed, Optional<Path> font) {
        Matcher version = VERSION.matcher(printed.version());
        return new Capabilities(
                version.find() ? version.group(1) : "unknown",
                names(LISTED, printed.encoders()),
                names(LISTED, printed.filters()),
                names(ACCELERATION, printed.accelerations()),
                font);
    }

    private static Set<String> names(Pattern line, String text) {
        return text.lines()
                .map(line::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean hasFilter(String name) {
        return filters.contains(name);
    }

    /// Whether text can be drawn.
    public boolean drawsText() {
        return font.isPresent() && hasFilter("drawtext");
    }

    /// The encoders for hardware, by name, which is not to say that this machine has it; may be empty.
    public List<String> hardwareEncoders() {
        return encoders.stream()
                .filter(name -> HARDWARE.stream().anyMatch(name::endsWith))
                .sorted()
                .toList();
    }

    /// What we cannot do without and this ffmpeg lacks; empty when it is fit for use.
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        WANTED_ENCODERS.stream()
                .filter(name -> !encoders.contains(name))
                .forEach(name -> missing.add("encoder " + name));
        WANTED_FILTERS.stream()
                .filter(name -> !hasFilter(name))
                .forEach(name -> missing.add("filter " + name));
        return missing;
    }
}
