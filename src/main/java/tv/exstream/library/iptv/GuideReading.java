package tv.exstream.library.iptv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.library.Findings;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Outcome;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.xmltv.ListedChannel;
import tv.exstream.library.xmltv.ListedProgramme;
import tv.exstream.library.xmltv.XmltvOptions;
import tv.exstream.library.xmltv.XmltvReader;
import tv.exstream.library.xmltv.XmltvSummary;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.KeptWord;
import tv.exstream.time.TimeRange;

/// Reads a guide: its channels, which are matched then, and the programmes of those that tell about something. Used once, by one thread.
final class GuideReading {
    private static final Logger LOG = LoggerFactory.getLogger(GuideReading.class);

    /// As far as timelines are planned and shown.
    static final Duration AHEAD = Duration.ofDays(14);

    /// What catch-up asks for.
    static final Duration BACK = Duration.ofDays(7);

    /// H18: how much of a guide that broke off must be there, and how far it must reach, for it to take the place of the one before.
    private static final double MOST_PART = 0.9;

    private static final Duration FAR_ENOUGH = Duration.ofHours(24);

    /// Longer than any guide that was seen.
    private static final long MOST_BYTES = 4L << 30;

    /// Arbitrary: they are kept in memory while they are read and while they are matched.
    static final int MOST_CHANNELS = 200_000;

    private static final int CHANNELS_AT_ONCE = 2_500;

    /// Rows that lie beside one another in the database are written together: of guides by time, not by channel, that needs many.
    private static final int PROGRAMMES_AT_ONCE = 10_000;

    /// Of descriptions that are written together: their words are in memory by then. Ten thousand programmes of most guides have less.
    private static final int LETTERS_AT_ONCE = 4_000_000;

    private static final Comparator<GuideProgramme> AS_STORED =
            Comparator.comparing(GuideProgramme::channel).thenComparing(GuideProgramme::start);

    private final Stores stores;
    private final GuideId guide;
    private final Runnable match;
    private final GuideDoubts doubts;
    private final int reading;
    private final TimeRange window;
    private final List<GuideChannel> channels = new ArrayList<>();
    private final List<GuideProgramme> programmes = new ArrayList<>();
    private int letters;
    private Optional<Set<String>> wanted = Optional.empty();

    private String found = "";

    /// How many of the channels are.
    private int stored;

    /// Channels that are not taken.
    private int unreadable;

    /// @param match finds what the channels that are stored by then tell about
    GuideReading(Stores stores, GuideId guide, GuideDoubts doubts, Runnable match) {
        this.stores = stores;
        this.guide = guide;
        this.doubts = doubts;
        this.match = match;
        this.reading = stores.guides().begin(guide);
        Instant now = stores.clock().instant();
        this.window = new TimeRange(now.minus(BACK), now.plus(AHEAD));
    }

    /// Keeps what comes in a file as it comes, since it may be read twice and the server must not wait.
    ///
    /// @return why what was there before stays; empty when the guide is shown
    Optional<String> read(InputStream body) throws IOException {
        Path file = stores.incoming().file();
        try {
            Files.copy(new Bounded(body, MOST_BYTES), file, StandardCopyOption.REPLACE_EXISTING);
            return read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Most guides list their channels first, so that one pass is enough: which are wanted is found out at the first programme.
    private Optional<String> read(Path file) throws IOException {
        XmltvSummary summary = pass(file, id -> wanted().contains(id), this::add);
        Optional<String> doubt = doubt(summary);
        if (doubt.isPresent()) {
            stores.guides().discard(guide, reading);
            return doubt;
        }
        Set<String> before = wanted();
        boolean gone = summary.defect().isEmpty() && stores.guides().keepChannels(guide, reading);
        if (gone || stored < channels.size()) {
            wanted = Optional.empty();
        }
        if (!before.containsAll(wanted())) {
            summary = pass(file, id -> wanted().contains(id), _ -> {});
        }
        flushProgrammes();
        found = told(summary);
        return decide(summary, wanted());
    }

    /// Before anything is forgotten for it.
    private Optional<String> doubt(XmltvSummary summary) {
        if (summary.isEmpty()) {
            return Optional.of(KeptWord.GUIDE_EMPTY.said());
        }
        flushProgrammes();
        if (summary.defect().isPresent()) {
            return Optional.empty(); // is judged by how far it reaches
        }
        Instant now = stores.clock().instant();
        Set<String> had = new HashSet<>(stores.guides().reaching(guide, now));
        had.retainAll(wanted());
        return doubts.judge(guide, had, stores.guides().reaching(guide, reading, now), now);
    }

    /// The channels that tell about something, matched when it is asked for first.
    private Set<String> wanted() {
        Set<String> known =
                wanted.orElseGet(
                        () -> {
                            flushChannels();
                            match.run();
                            return stores.matches().wanted(guide);
                        });
        wanted = Optional.of(known);
        return known;
    }

    private XmltvSummary pass(Path file, Predicate<String> wanted, Consumer<ListedChannel> each)
            throws IOException {
        try (InputStream text = Files.newInputStream(file)) {
            return XmltvReader.read(
                    text,
                    new XmltvOptions(wanted, window, "", MOST_BYTES),
                    new XmltvReader.Receiver(each, this::add));
        }
    }

    private void add(ListedChannel channel) {
        if (channels.size() < MOST_CHANNELS && GuideTexts.isId(channel.id())) {
            channels.add(GuideTexts.channel(guide, channel));
        } else {
            unreadable++;
        }
    }

    private void add(ListedProgramme programme) {
        GuideProgramme kept = GuideTexts.programme(programme);
        programmes.add(kept);
        letters += kept.described().description().length();
        if (programmes.size() == PROGRAMMES_AT_ONCE || letters >= LETTERS_AT_ONCE) {
            flushProgrammes();
        }
    }

    private void flushChannels() {
        while (stored < channels.size()) {
            int end = Math.min(channels.size(), stored + CHANNELS_AT_ONCE);
            stores.guides().putChannels(guide, reading, channels.subList(stored, end));
            stored = end;
        }
    }

    private void flushProgrammes() {
        programmes.sort(AS_STORED);
        stores.guides().putProgrammes(guide, reading, programmes);
        programmes.clear();
        letters = 0;
    }

    private Optional<String> decide(XmltvSummary summary, Set<String> wanted) {
        LOG.info(
                "guide read guide={} channels={} wanted={} programmes={} unreadable={}{}",
                guide,
                channels.size(),
                wanted.size(),
                summary.programmes(),
                summary.unreadable() + unreadable,
                summary.defect().isPresent() ? " broken" : "");
        if (summary.defect().isPresent() && !isFarEnough(wanted)) {
            stores.guides().discard(guide, reading);
            return Optional.of(KeptWord.GUIDE_BREAKS_OFF.said(summary.defect().get()));
        }
        stores.guides().show(guide, reading, window.start());
        return Optional.empty();
    }

    private String told(XmltvSummary summary) {
        return KeptWord.GUIDE_READ.said(
                channels.size(),
                wanted().size(),
                summary.programmes(),
                summary.unwanted(),
                summary.outside(),
                BACK.toDays(),
                AHEAD.toDays(),
                summary.unreadable() + unreadable);
    }

    /// Says what was found, for the report; nothing where nothing was read.
    ///
    /// @param name of the guide
    void tell(Shelf shelf, String name) {
        if (!found.isEmpty()) {
            shelf.tell(Outcome.LISTED, Findings.of(channels.size(), new Finding(name, found)));
        }
    }

    private boolean isFarEnough(Set<String> wanted) {
        Instant until = stores.clock().instant().plus(FAR_ENOUGH);
        Set<String> reaching = stores.guides().reaching(guide, reading, until);
        return !wanted.isEmpty() && reaching.size() >= MOST_PART * wanted.size();
    }

    /// No more than so many bytes of what never ends.
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream body, long most) {
            super(body);
            left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new ProblemException(
                        Problem.INVALID_VALUE, "guide must not be longer than 4 GB");
            }
            return count;
        }
    }
}
