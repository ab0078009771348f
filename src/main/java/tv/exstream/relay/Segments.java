package tv.exstream.relay;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.exstream.live.Fault;
import tv.exstream.live.PlaylistReader;
import tv.exstream.live.SourcePlaylist;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.live.SourcePlaylist.Multivariant;
import tv.exstream.live.SourcePlaylist.Segment;
import tv.exstream.live.SourcePlaylist.Variant;
import tv.exstream.problem.ProblemException;

/// Receives a live source that is sent as segments of HLS. Owned by one thread.
///
/// Source: RFC 8216 sections 6.3.3, 6.3.4 and 5.2.
final class Segments {
    /// RFC 8216 section 6.3.3: not nearer to the end than three target durations.
    private static final int FROM_END = 3;

    private static final int MOST_PLAYLIST_BYTES = 2 << 20;

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
    private final URI origin;
    private long next = NOT_BEGUN;
    private int failures;

    /// Takes what is received.
    interface Outlet {
        /// No segment is longer.
        void target(Duration length);

        void accept(byte[] bytes) throws IOException, InterruptedException;

        /// Lets time pass.
        void pause(Duration time) throws InterruptedException;
    }

    /// @param origin where the first playlist was found
    /// @param height of the picture that is wanted
    Segments(Web web, URI origin, int height, Outlet outlet) {
        this.web = web;
        this.origin = origin;
        keys = new SegmentKeys(web, origin);
        this.height = height;
        this.outlet = outlet;
    }

    /// Receives until the playlist ends.
    ///
    /// @param text of the first playlist
    /// @throws FaultException when it cannot be received any more
    void receive(String text) throws IOException, InterruptedException {
        URI at = origin;
        SourcePlaylist playlist = read(at, text);
        if (playlist instanceof Multivariant choice) {
            at = best(choice.variants());
            playlist = reload(at);
        }
        if (!(playlist instanceof Media media)) {
            throw Inspection.unusable("its variants lead to further variants");
        }
        receive(at, media);
    }

    private void receive(URI uri, Media first) throws IOException, InterruptedException {
        Media media = first;
        outlet.target(media.target());
        while (true) {
            boolean news = receive(media);
            if (media.ended()) {
                return;
            }
            outlet.pause(news ? media.target() : media.target().dividedBy(2));
            media = again(uri, media);
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
            failures = 0;
        } catch (FaultException e) {
            failed(e);
            return;
        }
        outlet.accept(bytes);
    }

    private byte[] fetch(Segment segment) throws IOException, InterruptedException {
        var question =
                new Web.Question(segment.uri(), Optional.of(origin), segment.part(), PATIENCE);
        byte[] bytes = web.fetch(question, MOST_SEGMENT_BYTES).body();
        Optional<SourcePlaylist.Key> key = segment.key();
        return key.isPresent() ? keys.decrypted(bytes, key.get(), segment.number()) : bytes;
    }

    /// The playlist as it is now; as it was when it cannot be had this time.
    private Media again(URI uri, Media before) throws IOException, InterruptedException {
        try {
            SourcePlaylist now = reload(uri);
            failures = 0;
            return now instanceof Media media ? media : before;
        } catch (FaultException e) {
            failed(e);
            return before;
        }
    }

    private void failed(FaultException e) throws FaultException {
        failures++;
        boolean lasting =
                e.fault().kind() == Fault.Kind.PROVIDER_FULL
                        || e.fault().kind() == Fault.Kind.UNAUTHORISED;
        if (lasting || failures >= MOST_FAILURES) {
            throw e;
        }
    }

    private SourcePlaylist reload(URI uri) throws IOException, InterruptedException {
        var question = Web.Question.led(origin, uri, PATIENCE);
        Web.Found<byte[]> found = web.fetch(question, MOST_PLAYLIST_BYTES);
        return read(found.uri(), new String(found.body(), StandardCharsets.UTF_8));
    }

    private static SourcePlaylist read(URI uri, String text) throws FaultException {
        try {
            return PlaylistReader.read(uri, text);
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
