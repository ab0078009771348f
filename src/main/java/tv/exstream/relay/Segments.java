package tv.exstream.relay;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import tv.exstream.live.Fault;
import tv.exstream.live.PlaylistReader;
import tv.exstream.live.SourcePlaylist;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.live.SourcePlaylist.Multivariant;
import tv.exstream.live.SourcePlaylist.Segment;
import tv.exstream.live.SourcePlaylist.Variant;
import tv.exstream.problem.ProblemException;
import tv.exstream.relay.Border.Reach;

/// Receives a live source that is sent as segments of HLS. Owned by one thread.
///
/// Source: RFC 8216 sections 6.3.3, 6.3.4 and 5.2.
final class Segments {
    /// RFC 8216 section 6.3.3: not nearer to the end than three target durations.
    private static final int FROM_END = 3;

    static final int MOST_PLAYLIST_BYTES = 2 << 20;

    /// Two minutes of 4 Mbit/s, or ten seconds of the largest rate that is sent.
    private static final int MOST_SEGMENT_BYTES = 64 << 20;

    static final Duration PATIENCE = Duration.ofSeconds(10);

    /// How many segments or playlists in a row may be missing before the source has failed.
    private static final int MOST_FAILURES = 3;

    private static final long NOT_BEGUN = -1;

    private final Web web;
    private final SegmentKeys keys;
    private final int height;
    private final Outlet outlet;

    /// What the playlist that was read last may name.
    private Reach leads = Reach.INTERNET;

    private long next = NOT_BEGUN;
    private int failedSegments;
    private int failedPlaylists;

    /// Takes what is received.
    interface Outlet {
        /// No segment is longer.
        void target(Duration length);

        void accept(byte[] bytes) throws IOException, InterruptedException;

        /// Lets time pass.
        void pause(Duration time) throws InterruptedException;
    }

    /// @param height of the picture that is wanted
    Segments(Web web, int height, Outlet outlet) {
        this.web = web;
        keys = new SegmentKeys(web);
        this.height = height;
        this.outlet = outlet;
    }

    /// Receives until the playlist ends.
    ///
    /// @param first playlist and where it was found
    /// @throws FaultException when it cannot be received any more
    void receive(Web.Found<String> first) throws IOException, InterruptedException {
        Web.Place at = first.at();
        SourcePlaylist playlist = read(first);
        if (playlist instanceof Multivariant choice) {
            at = new Web.Place(best(choice.variants()), leads);
            playlist = reload(at);
        }
        if (!(playlist instanceof Media media)) {
            throw Inspection.unusable("its variants lead to further variants");
        }
        receive(at, media);
    }

    private void receive(Web.Place at, Media first) throws IOException, InterruptedException {
        Media media = first;
        outlet.target(media.target());
        while (true) {
            boolean news = receive(media);
            if (media.ended()) {
                return;
            }
            outlet.pause(news ? media.target() : media.target().dividedBy(2));
            media = again(at, media);
        }
    }

    /// Answers whether there was anything new.
    private boolean receive(Media media) throws IOException, InterruptedException {
        if (media.fragmented()) {
            throw Inspection.unusable("its segments are no transport stream");
        }
        List<Segment> segments = media.segments();
        if (segments.isEmpty()) {
            return false;
        }
        if (next == NOT_BEGUN || isRestarted(segments)) {
            int from = media.ended() ? 0 : Math.max(0, segments.size() - FROM_END);
            next = segments.get(from).number();
        }
        boolean news = false;
        for (Segment segment : segments) {
            if (segment.number() >= next) {
                next = segment.number() + 1;
                receive(segment);
                news = true;
            }
        }
        return news;
    }

    /// A provider that begins anew counts from a smaller number, far behind what we had.
    private boolean isRestarted(List<Segment> segments) {
        return segments.getLast().number() + segments.size() < next;
    }

    private void receive(Segment segment) throws IOException, InterruptedException {
        if (segment.missing()) {
            return;
        }
        byte[] bytes;
        try {
            bytes = fetch(segment);
            failedSegments = 0;
        } catch (FaultException e) {
            bear(e, ++failedSegments);
            return;
        }
        outlet.accept(bytes);
    }

    private byte[] fetch(Segment segment) throws IOException, InterruptedException {
        var place = new Web.Place(segment.uri(), leads);
        var question = new Web.Question(place, segment.part(), PATIENCE);
        byte[] bytes = web.fetch(question, MOST_SEGMENT_BYTES).body();
        return keys.decrypted(bytes, segment, leads);
    }

    /// The playlist as it is now; as it was when it cannot be had this time.
    private Media again(Web.Place at, Media before) throws IOException, InterruptedException {
        try {
            SourcePlaylist now = reload(at);
            failedPlaylists = 0;
            return now instanceof Media media ? media : before;
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

    private SourcePlaylist reload(Web.Place at) throws IOException, InterruptedException {
        Web.Found<byte[]> found = web.fetch(Web.Question.of(at, PATIENCE), MOST_PLAYLIST_BYTES);
        return read(found.with(new String(found.body(), StandardCharsets.UTF_8)));
    }

    private SourcePlaylist read(Web.Found<String> found) throws FaultException {
        try {
            SourcePlaylist playlist = PlaylistReader.read(found.uri(), found.body());
            leads = found.leads();
            return playlist;
        } catch (ProblemException e) {
            throw Inspection.unusable(String.valueOf(e.getMessage()));
        }
    }

    /// The one whose picture is nearest to what is wanted; of those the best.
    private URI best(List<Variant> variants) throws FaultException {
        return variants.stream()
                .filter(variant -> !variant.separateSound())
                .max(
                        Comparator.comparingInt(
                                        (Variant variant) -> -Math.abs(variant.height() - height))
                                .thenComparingLong(Variant::bandwidth))
                .map(Variant::uri)
                .orElseThrow(
                        () ->
                                Inspection.unusable(
                                        "the sound of its variants is apart from the picture"));
    }
}
