package tv.exstream.ffmpeg;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.ffmpeg.ProbeReport.Section;
import tv.exstream.media.Tags;

/// Reads what is written in a file of music. MP3, MP4 and FLAC say it of the file, Ogg of its stream, some in capitals.
final class ProbedTags {
    /// How several are written in one, by habit and by ID3v2.4 (U+0000, which ffprobe turns into `;`).
    private static final String BETWEEN = "\\s*(?:;|\\||\\s/\\s)\\s*";

    /// ID3v1 knew genres by number, and programs write it in words as `(17)`.
    private static final String NUMBER = "\\(?\\d{1,3}\\)?";

    /// Arbitrary: some dozen genres.
    private static final int LONGEST_GENRE = 1_000;

    private final List<Section> sections;

    private ProbedTags(ProbeReport report) {
        this.sections =
                Stream.concat(
                                Stream.of(report.format()),
                                report.streams().stream()
                                        .filter(each -> each.text("codec_type").equals("audio")))
                        .toList();
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
                Arrays.stream(genre().split(BETWEEN, -1))
                        .filter(genre -> !genre.matches(NUMBER))
                        .toList());
    }

    /// A text that somebody made long on purpose would take for ever to be taken apart.
    private String genre() {
        String all = tag("genre");
        return all.substring(0, Math.min(all.length(), LONGEST_GENRE));
    }

    /// The first of these that something says.
    private String tag(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> sections.stream().flatMap(each -> tag(name, each).stream()))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> tag(String name, Section section) {
        return section.values().entrySet().stream()
                .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals("tags." + name))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
