package tv.exstream.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import tv.exstream.library.m3u.M3uOptions;
import tv.exstream.library.m3u.M3uReader;
import tv.exstream.library.xmltv.XmltvOptions;
import tv.exstream.library.xmltv.XmltvReader;
import tv.exstream.time.TimeRange;

/// How long lists of channels and guides of others take to be read, to be stored, and to be matched with one another.
final class ListsBench {
    private static final int ENTRIES = 100_000;

    /// Of some 350 bytes each they are a guide of 100 MB.
    private static final int PROGRAMMES = 300_000;

    private static final int CHANNELS = 10_000;
    private static final int RUNS = 3;
    private static final long MOST_BYTES = 1L << 30;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss '+0000'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private ListsBench() {}

    /// What is around the rows.
    private record Frame(String begin, String end) {}

    private interface Reading {
        /// Answers how many entries there were.
        long read(InputStream text) throws IOException;
    }

    /// Of a list that is matched with guides, and of the guides.
    private static final int MATCHED = 20_000;

    private static final int MATCHED_WITH = 30_000;

    /// What a reading may add to some 64 MB that a process needs anyway.
    private static final int HEAP_MEGABYTES = 128 + 64;

    static List<Section> run(Lab lab) throws IOException {
        List<Section> sections = new ArrayList<>(run(lab, ENTRIES, PROGRAMMES));
        sections.add(stored(lab, ENTRIES));
        sections.add(GuideMatchBench.run(lab, MATCHED, MATCHED_WITH));
        return sections;
    }

    /// What [#run] has read, stored by a process with little memory.
    static Section stored(Lab lab, int entries) throws IOException {
        Path folder = lab.work().resolve("lists");
        lab.say("lists: storing them");
        writeOtherList(folder, entries);
        List<String> arguments =
                Role.SUBSCRIBER.with(
                        List.of(lab.work().resolve("lists.db").toString(), folder.toString()));
        try (ChildProcess reader =
                ChildProcess.talking(
                        lab.jvm().smallChildCommand(HEAP_MEGABYTES, arguments),
                        lab.work().resolve("lists.log"))) {
            return Section.of(
                    "storing them with a heap of %d MB".formatted(HEAP_MEGABYTES),
                    seconds("list", reader).atMost(10),
                    seconds("list with other addresses", reader).atMost(10),
                    seconds("guide", reader).atMost(15));
        }
    }

    /// The list of [#run] with other addresses.
    static void writeOtherList(Path folder, int entries) throws IOException {
        write(
                folder.resolve(ListsReader.OTHER_LIST),
                new Frame("#EXTM3U\n", ""),
                n -> entry(n).replace("password", "other"),
                entries);
    }

    private static Figure seconds(String name, ChildProcess reader) throws IOException {
        return new Figure(name, Double.parseDouble(reader.line()), Unit.SECONDS);
    }

    /// With a list and a guide of so many entries; thousands of both.
    static List<Section> run(Lab lab, int entries, int programmes) throws IOException {
        Path folder = Files.createDirectories(lab.work().resolve("lists"));
        lab.say("lists: a list of channels");
        Path list = folder.resolve(ListsReader.LIST);
        write(list, new Frame("#EXTM3U\n", ""), ListsBench::entry, entries);
        Figure channels = measure(lab, list, entries, ListsBench::readList).atMost(1_500);
        lab.say("lists: a guide");
        Path guide = folder.resolve(ListsReader.GUIDE);
        TimeRange week = week(lab.clock().instant());
        write(
                guide,
                new Frame("<tv>\n" + channels(), "</tv>"),
                n -> programme(week.start(), n),
                programmes);
        Figure read = measure(lab, guide, programmes, text -> readGuide(text, week)).atMost(15_000);
        return List.of(
                Section.of("reading a list of %,d channels".formatted(entries), channels),
                Section.of(
                        "reading a guide of %,d programmes, %d MB"
                                .formatted(programmes, Files.size(guide) >> 20),
                        read));
    }

    /// The slowest of some runs, of which the first has to get warm.
    private static Figure measure(Lab lab, Path text, long wanted, Reading reading)
            throws IOException {
        Samples samples = new Samples();
        for (int run = 0; run < RUNS; run++) {
            long begun = lab.nanoTime().getAsLong();
            try (InputStream stream = Files.newInputStream(text)) {
                requireAll(wanted, reading.read(stream));
            }
            samples.add(lab.millisSince(begun));
        }
        return new Figure("slowest of three", samples.largest(), Unit.MILLISECONDS);
    }

    private static void requireAll(long wanted, long found) throws IOException {
        if (found != wanted) {
            throw new IOException("%d must be read: %d".formatted(wanted, found));
        }
    }

    private static long readList(InputStream text) throws IOException {
        return M3uReader.read(text, M3uOptions.usual(), _ -> {}).counts().entries();
    }

    private static String entry(int n) {
        return """
               #EXTINF:-1 tvg-id="c%d.example" tvg-name="Channel %d" tvg-logo="http://logos.example/%d.png" group-title="Group %d",Channel %d HD
               http://provider.example:8080/live/user/password/%d.ts
               """
                .formatted(n, n, n, n % 50, n, n);
    }

    private static long readGuide(InputStream text, TimeRange week) throws IOException {
        return XmltvReader.read(
                        text,
                        new XmltvOptions(_ -> true, week, "", MOST_BYTES),
                        new XmltvReader.Receiver(_ -> {}, _ -> {}))
                .programmes();
    }

    private static String channels() {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < CHANNELS; n++) {
            text.append(
                    "<channel id=\"c%d.example\"><display-name>Channel %d</display-name></channel>\n"
                            .formatted(n, n));
        }
        return text.toString();
    }

    private static TimeRange week(Instant now) {
        return new TimeRange(now, now.plus(Duration.ofDays(7)));
    }

    private static String programme(Instant begin, int n) {
        Instant start = begin.plus(Duration.ofMinutes(30L * (n / CHANNELS)));
        return """
               <programme start="%s" stop="%s" channel="c%d.example">
                 <title lang="en">The programme number %d &amp; more</title>
                 <sub-title lang="en">Episode %d</sub-title>
                 <desc lang="en">What happens in it is told in some words, as guides do. It is neither short nor long.</desc>
                 <category lang="en">Series</category>
                 <episode-num system="xmltv_ns">1.%d.</episode-num>
               </programme>
               """
                .formatted(
                        TIME.format(start),
                        TIME.format(start.plus(Duration.ofMinutes(30))),
                        n % CHANNELS,
                        n,
                        n,
                        n % 20);
    }

    /// Before the time runs: making it takes longer than reading it.
    private static void write(Path file, Frame frame, IntFunction<String> row, int rows)
            throws IOException {
        try (Writer text = Files.newBufferedWriter(file)) {
            text.append(frame.begin());
            for (int n = 0; n < rows; n++) {
                text.append(row.apply(n));
            }
            text.append(frame.end());
        }
    }
}
