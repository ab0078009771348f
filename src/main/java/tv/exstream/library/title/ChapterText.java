package tv.exstream.library.title;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tv.exstream.media.Chapter;

/// Reads chapters as people keep them beside files: of OGM (`CHAPTER01=00:00:00.000`), of Matroska (XML) and of ffmpeg (`[CHAPTER]`).
///
/// The XML is not parsed but searched, so that nothing in it can refer to anything.
public final class ChapterText {
    /// A film has some forty.
    private static final int MOST = 1_000;

    /// A year; beyond it is no place in a file.
    private static final double MOST_SECONDS = 366.0 * 86_400;

    private static final int NANOS_DIGITS = 9;

    private static final String TIME =
            "(\\d{1,3}):([0-5]?\\d):([0-5]?\\d)(?:[.,](\\d{1,9})\\d{0,9})?";
    private static final Pattern OGM_START =
            Pattern.compile("^CHAPTER(\\d{1,4})=" + TIME + "\\s*$", Pattern.MULTILINE);
    private static final Pattern OGM_NAME =
            Pattern.compile("^CHAPTER(\\d{1,4})NAME=(.*)$", Pattern.MULTILINE);
    private static final Pattern MATROSKA_START =
            Pattern.compile("<ChapterTimeStart>\\s*" + TIME + "\\s*</ChapterTimeStart>");
    private static final Pattern MATROSKA_NAME =
            Pattern.compile("<ChapterString>([^<]{0,1000})</ChapterString>");
    private static final Pattern FFMPEG = Pattern.compile("^\\[CHAPTER]\\s*$", Pattern.MULTILINE);
    private static final Pattern FFMPEG_BASE =
            Pattern.compile("^TIMEBASE=(\\d{1,9})/(\\d{1,12})\\s*$", Pattern.MULTILINE);
    private static final Pattern FFMPEG_START =
            Pattern.compile("^START=(\\d{1,15})\\s*$", Pattern.MULTILINE);
    private static final Pattern FFMPEG_NAME = Pattern.compile("^title=(.*)$", Pattern.MULTILINE);

    private ChapterText() {}

    /// By start; empty when the bytes are none of these.
    public static List<Chapter> read(byte[] bytes) {
        String text = NfoText.decoded(bytes);
        List<Chapter> chapters = new ArrayList<>(ogm(text));
        chapters.addAll(matroska(text));
        chapters.addAll(ffmpeg(text));
        return chapters.stream().sorted(Comparator.comparing(Chapter::start)).limit(MOST).toList();
    }

    private static List<Chapter> ogm(String text) {
        Map<String, String> names = new TreeMap<>();
        OGM_NAME.matcher(text)
                .results()
                .forEach(name -> names.put(name.group(1), NfoReader.name(name.group(2))));
        return OGM_START
                .matcher(text)
                .results()
                .limit(MOST)
                .map(
                        start ->
                                new Chapter(
                                        time(start.group(2), start.group(3), start.group(4))
                                                .plusNanos(nanos(start.group(5))),
                                        names.getOrDefault(start.group(1), "")))
                .toList();
    }

    private static List<Chapter> matroska(String text) {
        List<Chapter> chapters = new ArrayList<>();
        Matcher start = MATROSKA_START.matcher(text);
        Matcher name = MATROSKA_NAME.matcher(text);
        boolean found = start.find();
        while (found && chapters.size() < MOST) {
            Duration at =
                    time(start.group(1), start.group(2), start.group(3))
                            .plusNanos(nanos(start.group(4)));
            int from = start.end();
            found = start.find();
            name.region(from, found ? start.start() : text.length());
            chapters.add(new Chapter(at, name.find() ? unescaped(name.group(1)) : ""));
        }
        return chapters;
    }

    private static List<Chapter> ffmpeg(String text) {
        List<Chapter> chapters = new ArrayList<>();
        String[] parts = FFMPEG.split(text, MOST + 1);
        for (int i = 1; i < parts.length; i++) {
            Matcher start = FFMPEG_START.matcher(parts[i]);
            Matcher name = FFMPEG_NAME.matcher(parts[i]);
            if (start.find()) {
                Duration at = scaled(Long.parseLong(start.group(1)), FFMPEG_BASE.matcher(parts[i]));
                chapters.add(new Chapter(at, name.find() ? NfoReader.name(name.group(1)) : ""));
            }
        }
        return chapters;
    }

    /// Nanoseconds unless the chapter says another base.
    private static Duration scaled(long count, Matcher base) {
        boolean said = base.find() && Long.parseLong(base.group(2)) > 0;
        double unit =
                said ? Double.parseDouble(base.group(1)) / Long.parseLong(base.group(2)) : 1e-9;
        return Duration.ofNanos(Math.round(Math.min(count * unit, MOST_SECONDS) * 1e9));
    }

    private static Duration time(String hours, String minutes, String seconds) {
        return Duration.ofHours(Long.parseLong(hours))
                .plusMinutes(Long.parseLong(minutes))
                .plusSeconds(Long.parseLong(seconds));
    }

    private static long nanos(@Nullable String fraction) {
        return fraction == null
                ? 0
                : Long.parseLong(fraction + "0".repeat(NANOS_DIGITS - fraction.length()));
    }

    private static String unescaped(String xml) {
        String text =
                xml.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&");
        return NfoReader.name(text);
    }
}
