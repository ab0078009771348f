package tv.exstream.live;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tv.exstream.live.SourcePlaylist.Choice;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.live.SourcePlaylist.Multivariant;
import tv.exstream.live.SourcePlaylist.Resource;
import tv.exstream.live.SourcePlaylist.Segment;
import tv.exstream.live.SourcePlaylist.SoundRendition;
import tv.exstream.live.SourcePlaylist.Variant;
import tv.exstream.media.ByteRange;
import tv.exstream.media.Language;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Reads playlists of HLS. What it does not know it skips; what it knows must be right. Used once, by one thread.
public final class PlaylistReader {
    private static final String HEADER = "#EXTM3U";

    /// Arbitrary: an hour of segments of one second.
    private static final int MOST_SEGMENTS = 3_600;

    private static final int MOST_VARIANTS = 100;

    private static final int MOST_SOUNDS = 200;

    private static final String YES = "YES";

    /// RFC 8216 section 4.3.4.1: a characteristic of sound.
    private static final String DESCRIBED = "public.accessibility.describes-video";

    /// RFC 8216 section 4.3.3.1 sets no limit; no live stream needs more.
    private static final int LONGEST_TARGET = 120;

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,9})?");

    /// Longer than the longest address with a token, many times over.
    private static final int LONGEST_LINE = 8_192;

    /// Of all addresses in a playlist, as they are with that of the playlist before them: a few letters for each are many with a long one.
    static final int MOST_LETTERS = 8 << 20;

    private static final int LONGEST_QUOTE = 40;

    /// One after the other, after what has no value, and nowhere a second time, so that no text takes longer than its length.
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\G(?:[^=\",]*+,)*+([^=\",]++)=(?:\"([^\"]*+)\"|([^\",]*+))(?:,|$)");

    private static final Pattern VECTOR = Pattern.compile("0[xX]([0-9a-fA-F]{1,32})");

    private final URI base;
    private final Limit limit;
    private final List<Variant> variants = new ArrayList<>();
    private final List<SoundRendition> sounds = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private Optional<SourcePlaylist.Key> key = Optional.empty();
    private Optional<ByteRange> part = Optional.empty();
    private Optional<Resource> header = Optional.empty();
    private Duration target = Duration.ZERO;

    /// Of its segments, which some providers make longer than they promise.
    private Duration longest = Duration.ZERO;

    /// Of the next segment.
    private Duration length = Duration.ZERO;

    private long number;
    private long partEnd;
    private long period;
    private boolean ended;
    private boolean begins;
    private int letters;
    private boolean missing;
    private @Nullable Map<String, String> variant;

    private PlaylistReader(URI base, Limit limit) {
        this.base = base;
        this.limit = limit;
    }

    /// @param beyond what becomes of more
    private record Limit(int segments, Beyond beyond) {}

    private enum Beyond {
        /// The first are forgotten: what is live goes on from the end.
        FORGOTTEN,
        REFUSED
    }

    /// Whether a text is meant to be a playlist.
    public static boolean isPlaylist(String text) {
        return text.startsWith(HEADER) || text.startsWith("\uFEFF" + HEADER);
    }

    /// @param base where it came from, after redirects
    /// @throws ProblemException INVALID_VALUE when it is no playlist or refers to what is not fetched
    public static SourcePlaylist read(URI base, String text) {
        return read(base, text, new Limit(MOST_SEGMENTS, Beyond.FORGOTTEN));
    }

    /// The same of something that is shown from its beginning.
    ///
    /// @throws ProblemException also when it has more segments
    public static SourcePlaylist readWhole(URI base, String text, int most) {
        return read(base, text, new Limit(most, Beyond.REFUSED));
    }

    private static SourcePlaylist read(URI base, String text, Limit limit) {
        if (!isPlaylist(text)) {
            throw wrong("it must begin with " + HEADER);
        }
        var reader = new PlaylistReader(base, limit);
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(reader::line);
        return reader.playlist();
    }

    private SourcePlaylist playlist() {
        if (!variants.isEmpty()) {
            return new Multivariant(variants, sounds);
        }
        if (target.isZero()) {
            throw wrong("it has neither variants nor a target duration");
        }
        return new Media(target.compareTo(longest) > 0 ? target : longest, segments, ended);
    }

    private void line(String line) {
        if (line.length() > LONGEST_LINE) {
            throw wrong("a line has more than %d letters".formatted(LONGEST_LINE));
        }
        int colon = line.indexOf(':');
        String tag = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        switch (tag) {
            case "#EXT-X-TARGETDURATION" ->
                    target = Duration.ofSeconds(Math.clamp(count(value), 1, LONGEST_TARGET));
            case "#EXTINF" -> longest(value);
            case "#EXT-X-MEDIA-SEQUENCE" -> number = count(value);
            case "#EXT-X-ENDLIST" -> ended = true;
            case "#EXT-X-MAP" -> header = Optional.of(header(attributes(value)));
            case "#EXT-X-DISCONTINUITY-SEQUENCE" -> period = count(value);
            case "#EXT-X-DISCONTINUITY" -> {
                period++;
                begins = true;
            }
            case "#EXT-X-GAP" -> missing = true;
            case "#EXT-X-KEY" -> key = key(attributes(value));
            case "#EXT-X-BYTERANGE" -> part = Optional.of(part(value, partEnd));
            case "#EXT-X-MEDIA" -> rendition(attributes(value));
            case "#EXT-X-STREAM-INF" -> variant = attributes(value);
            default -> {
                if (!line.startsWith("#")) {
                    address(resolve(line));
                }
            }
        }
    }

    /// In whole seconds (RFC 8216 4.3.3.1), where it says one.
    private void longest(String information) {
        Matcher seconds = LENGTH.matcher(information);
        if (seconds.lookingAt()) {
            double said = Double.parseDouble(seconds.group());
            length = Duration.ofNanos(Math.round(said * 1e9));
            Duration rounded = Duration.ofSeconds(Math.round(Math.min(said, LONGEST_TARGET)));
            longest = rounded.compareTo(longest) > 0 ? rounded : longest;
        }
    }

    private void address(URI uri) {
        Map<String, String> described = variant;
        if (described != null) {
            variant = null;
            if (variants.size() < MOST_VARIANTS) {
                variants.add(variant(uri, described));
            }
            return;
        }
        if (segments.size() == limit.segments()) {
            forgetFirst();
        }
        segments.add(
                new Segment(
                        number,
                        length,
                        new Resource(uri, part, key),
                        header,
                        period,
                        begins,
                        missing));
        partEnd = part.map(range -> range.from() + range.length()).orElse(0L);
        number++;
        part = Optional.empty();
        length = Duration.ZERO;
        begins = false;
        missing = false;
    }

    private void forgetFirst() {
        switch (limit.beyond()) {
            case FORGOTTEN -> segments.removeFirst();
            case REFUSED -> throw wrong("it has more than %d segments".formatted(limit.segments()));
        }
    }

    private static Variant variant(URI uri, Map<String, String> described) {
        String size = described.getOrDefault("RESOLUTION", "0x0");
        int height = (int) count(size.substring(size.indexOf('x') + 1));
        long bandwidth = count(described.getOrDefault("BANDWIDTH", "0"));
        return new Variant(uri, bandwidth, height, Optional.ofNullable(described.get("AUDIO")));
    }

    private void rendition(Map<String, String> described) {
        if (!described.getOrDefault("TYPE", "").equals("AUDIO") || sounds.size() == MOST_SOUNDS) {
            return;
        }
        sounds.add(
                new SoundRendition(
                        described.getOrDefault("GROUP-ID", ""),
                        Optional.ofNullable(described.get("URI")).map(this::resolve),
                        Language.ofStream(described.getOrDefault("LANGUAGE", "")),
                        choice(described),
                        described.getOrDefault("CHARACTERISTICS", "").contains(DESCRIBED)));
    }

    private static Choice choice(Map<String, String> described) {
        if (described.getOrDefault("DEFAULT", "").equals(YES)) {
            return Choice.DEFAULT;
        }
        return described.getOrDefault("AUTOSELECT", "").equals(YES)
                ? Choice.AUTOMATIC
                : Choice.ON_DEMAND;
    }

    /// It is encrypted with the key that is said before it.
    private Resource header(Map<String, String> attributes) {
        return new Resource(
                resolve(attributes.getOrDefault("URI", "")),
                Optional.ofNullable(attributes.get("BYTERANGE")).map(text -> part(text, 0)),
                key);
    }

    private Optional<SourcePlaylist.Key> key(Map<String, String> attributes) {
        String method = attributes.getOrDefault("METHOD", "").toUpperCase(Locale.ROOT);
        return switch (method) {
            case "NONE" -> Optional.empty();
            case "AES-128" ->
                    Optional.of(
                            new SourcePlaylist.Key(
                                    resolve(attributes.getOrDefault("URI", "")),
                                    Optional.ofNullable(attributes.get("IV"))
                                            .map(PlaylistReader::vector)));
            case "SAMPLE-AES", "SAMPLE-AES-CTR" ->
                    throw wrong(
                            "only the samples in its segments are encrypted (%s), for players that are given keys"
                                    .formatted(method));
            default -> throw wrong("its segments are encrypted with " + cut(method));
        };
    }

    private static String vector(String text) {
        Matcher matcher = VECTOR.matcher(text);
        if (!matcher.matches()) {
            throw wrong("IV must be up to 32 hexadecimal digits");
        }
        return "0".repeat(32 - matcher.group(1).length()) + matcher.group(1);
    }

    /// @param usual where it starts when it does not say so
    private static ByteRange part(String value, long usual) {
        String[] numbers = value.strip().split("@", 2);
        long from = numbers.length == 2 ? count(numbers[1]) : usual;
        return new ByteRange(from, Math.max(1, count(numbers[0])));
    }

    /// An address beside the playlist, or elsewhere on the web; nothing else is fetched.
    private URI resolve(String text) {
        try {
            URI uri = base.resolve(text.replace(" ", "%20"));
            letters += uri.toString().length();
            if (letters <= MOST_LETTERS && new SourceAddress(uri).transport().isHttp()) {
                return uri;
            }
        } catch (IllegalArgumentException | ProblemException e) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, "the playlist refers to what is no web address", e);
        }
        throw letters > MOST_LETTERS
                ? wrong("the addresses in it have more than %d letters".formatted(MOST_LETTERS))
                : wrong("it refers to what is not on the web");
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> found = new TreeMap<>();
        Matcher matcher = ATTRIBUTE.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            found.put(matcher.group(1).strip(), quoted == null ? matcher.group(3) : quoted);
        }
        return found;
    }

    private static long count(String text) {
        try {
            return Math.clamp(Long.parseLong(text.strip()), 0, Integer.MAX_VALUE * 1_000L);
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, "the playlist has no number: " + cut(text), e);
        }
    }

    /// What a provider wrote, as it may stand in a line of the log.
    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_QUOTE))
                .replaceAll("\\p{Cntrl}", "?");
    }

    private static ProblemException wrong(String why) {
        return new ProblemException(Problem.INVALID_VALUE, "the playlist cannot be used: " + why);
    }
}
