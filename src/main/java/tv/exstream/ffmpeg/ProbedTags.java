package tv.exstream.ffmpeg;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.ffmpeg.ProbeReport.Section;
import tv.exstream.media.Tags;

/// Reads what is written in a file of music. MP3, MP4 and FLAC say it of the file, Ogg of its stream, some in capitals.
final class ProbedTags {
    private static final String PREFIX = "tags.";

    /// How several are written in one, by habit and by ID3v2.4 (U+0000, which ffprobe turns into `;`).
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:;|\\||\\s/\\s)\\s*");

    /// ID3v1 knew genres by number, and programs write it in words as `(17)`.
    private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,3}\\)?");

    /// Arbitrary: some dozen genres.
    private static final int LONGEST_GENRE = 1_000;

    /// The first of each name that says something, by its name in small letters.
    private final Map<String, String> tags;

    private ProbedTags(ProbeReport report) {
        Stream<Section> sounds =
                report.streams().stream().filter(each -> each.text("codec_type").equals("audio"));
        this.tags =
                Stream.concat(Stream.of(report.format()), sounds)
                        .flatMap(section -> section.values().entrySet().stream())
                        .filter(each -> each.getKey().startsWith(PREFIX))
                        .filter(each -> !each.getValue().isBlank())
                        .collect(
                                Collectors.toMap(
                                        each -> each.getKey().toLowerCase(Locale.ROOT),
                                        Map.Entry::getValue,
                                        (first, _) -> first));
    }

    static Tags of(ProbeReport report) {
        return new ProbedTags(report).read();
    }

    private Tags read() {
        return new Tags(
                tag("title"),
                tag("artist"),
                tag("album_artist", "albumartist"),
                tag("album"),
                tag("track", "tracknumber"),
                tag("date", "year", "tdrc", "tyer"),
                BETWEEN.splitAsStream(genre())
                        .filter(genre -> !NUMBER.matcher(genre).matches())
                        .toList());
    }

    /// A text that somebody made long on purpose would take for ever to be taken apart.
    private String genre() {
        String all = tag("genre");
        return all.substring(0, Math.min(all.length(), LONGEST_GENRE));
    }

    /// The first of these that something says.
    private String tag(String... names) {
        return Stream.of(names)
                .map(name -> tags.getOrDefault(PREFIX + name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
