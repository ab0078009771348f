package tv.exstream.relay;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tv.exstream.live.Fault;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.live.SourcePlaylist.Resource;
import tv.exstream.live.SourcePlaylist.Segment;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.Reach;
import tv.exstream.relay.SegmentTimes.Course;

/// Receives the segments of one playlist of HLS. Owned by one thread.
///
/// Source: RFC 8216 sections 6.3.3, 6.3.4 and 5.2.
final class Segments {
    /// RFC 8216 section 6.3.3: not nearer to the end than three target durations.
    static final int FROM_END = 3;

    /// However many there are.
    static final int FROM_START = Integer.MAX_VALUE;

    /// Two minutes of 4 Mbit/s, or ten seconds of the largest rate that is sent.
    private static final int MOST_SEGMENT_BYTES = 64 << 20;

    /// Nothing but tables of what is in it; arbitrary.
    private static final int MOST_HEADER_BYTES = 1 << 20;

    static final Duration PATIENCE = Duration.ofSeconds(10);

    /// How many segments or playlists in a row may be missing before the source has failed.
    private static final int MOST_FAILURES = 3;

    private static final long NOT_BEGUN = -1;
    private static final byte[] NO_HEADER = new byte[0];

    private final Fetcher fetcher;
    private final SegmentKeys keys;
    private final int fromEnd;
    private final Outlet outlet;
    private final SegmentTimes times = new SegmentTimes();

    private long next = NOT_BEGUN;

    private Optional<Resource> headerFrom = Optional.empty();
    private byte[] header = NO_HEADER;
    private byte[] begunWith = NO_HEADER;
    private boolean begun;
    private int failedSegments;
    private int failedPlaylists;

    /// Takes what is received.
    interface Outlet {
        /// No segment is longer.
        void target(Duration length);

        /// What comes next has nothing to do with what was before: the playlist says so, or its time stamps do.
        ///
        /// @param header what it begins with where it is fragmented MP4; else empty
        void begin(byte[] header) throws IOException, InterruptedException;

        /// A segment.
        void accept(byte[] bytes) throws IOException, InterruptedException;

        /// Whether what it takes is shown when its time stamps say so, which must not go on elsewhere then.
        boolean keepsTimes();

        /// Lets time pass.
        void pause(Duration time) throws InterruptedException;
    }

    /// @param fromEnd how many segments before the end it begins
    Segments(Fetcher fetcher, int fromEnd, Outlet outlet) {
        this.fetcher = fetcher;
        keys = new SegmentKeys(fetcher);
        this.fromEnd = fromEnd;
        this.outlet = outlet;
    }

    /// Receives until the playlist ends.
    ///
    /// @param first playlist and where it was found
    /// @throws FaultException when it cannot be received any more
    void receive(Found<Media> first) throws IOException, InterruptedException {
        Place at = first.at();
        Found<Media> now = first;
        outlet.target(now.body().target());
        while (true) {
            Media media = now.body();
            boolean news = look(now);
            if (media.ended()) {
                return;
            }
            outlet.pause(news ? media.target() : media.target().dividedBy(2));
            now = again(at, now);
        }
    }

    /// Answers whether there was anything new.
    private boolean look(Found<Media> playlist) throws IOException, InterruptedException {
        Media media = playlist.body();
        List<Segment> segments = media.segments();
        if (segments.isEmpty()) {
            return false;
        }
        if (next == NOT_BEGUN || isRestarted(segments)) {
            int from = media.ended() ? 0 : Math.max(0, segments.size() - fromEnd);
            next = segments.get(from).number();
            begun = false;
        }
        boolean news = false;
        for (Segment segment : segments) {
            if (segment.number() >= next) {
                next = segment.number() + 1;
                begun &= !segment.begins();
                receive(segment, playlist);
                news = true;
            }
        }
        return news;
    }

    /// A provider that begins anew counts from a smaller number, far behind what we had.
    private boolean isRestarted(List<Segment> segments) {
        return segments.getLast().number() + segments.size() < next;
    }

    private void receive(Segment segment, Found<Media> playlist)
            throws IOException, InterruptedException {
        if (segment.missing()) {
            return;
        }
        Reach leads = playlist.leads();
        byte[] bytes;
        try {
            learn(segment, leads);
            bytes = fetch(segment.file(), segment.number(), leads, MOST_SEGMENT_BYTES);
            failedSegments = 0;
        } catch (FaultException e) {
            bear(e, ++failedSegments);
            return;
        }
        Course course = course(segment, bytes, playlist.body().target());
        begun &= course == Course.ON;
        if (course == Course.TORN) {
            return;
        }
        if (!begun || !Arrays.equals(begunWith, header)) {
            begun = true;
            begunWith = header;
            outlet.begin(header);
        }
        outlet.accept(bytes);
    }

    private Course course(Segment segment, byte[] bytes, Duration target) {
        boolean keepsTimes = header.length > 0 || outlet.keepsTimes();
        return keepsTimes ? times.course(segment.number(), bytes, target) : Course.ON;
    }

    /// The same header may come from another address each time.
    private void learn(Segment segment, Reach leads) throws IOException, InterruptedException {
        if (!segment.header().equals(headerFrom)) {
            header =
                    segment.header().isEmpty()
                            ? NO_HEADER
                            : fetch(
                                    segment.header().get(),
                                    segment.number(),
                                    leads,
                                    MOST_HEADER_BYTES);
            headerFrom = segment.header();
            times.with(header);
        }
    }

    private byte[] fetch(Resource wanted, long number, Reach leads, int most)
            throws IOException, InterruptedException {
        var place = new Place(wanted.uri(), leads);
        var whole = Question.get(place, PATIENCE);
        Question question = wanted.part().map(whole::part).orElse(whole);
        byte[] bytes = fetcher.fetch(question, most).body();
        return wanted.key().isEmpty()
                ? bytes
                : keys.decrypted(bytes, new SegmentKeys.Lock(wanted.key().get(), number), leads);
    }

    /// The playlist as it is now; as it was when it cannot be had this time.
    private Found<Media> again(Place at, Found<Media> before)
            throws IOException, InterruptedException {
        try {
            Found<Media> now = new Playlists(fetcher).media(at);
            failedPlaylists = 0;
            return now;
        } catch (FaultException e) {
            bear(e, ++failedPlaylists);
            return before;
        }
    }

    /// @param failures in a row
    private static void bear(FaultException e, int failures) throws FaultException {
        boolean lasting =
                e.fault().kind() == Fault.Kind.PROVIDER_FULL
                        || e.fault().kind() == Fault.Kind.UNAUTHORISED;
        if (lasting || failures >= MOST_FAILURES) {
            throw e;
        }
    }
}
