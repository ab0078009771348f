package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tv.exstream.account.RatingLimit;
import tv.exstream.channel.Channel;
import tv.exstream.hls.CatchUp;
import tv.exstream.hls.MediaPlaylist;
import tv.exstream.hls.Segment;
import tv.exstream.hls.SegmentId;
import tv.exstream.hls.SegmentPlan;
import tv.exstream.hls.SegmentSubtitles;
import tv.exstream.subtitle.Choosing;
import tv.exstream.subtitle.Cue;
import tv.exstream.subtitle.Cues;
import tv.exstream.subtitle.Offer;
import tv.exstream.subtitle.ReadSubtitles;
import tv.exstream.subtitle.Spoken;
import tv.exstream.subtitle.Stretch;
import tv.exstream.subtitle.Track;

/// Subtitles that viewers over HLS may choose, segment by segment as the pictures are. Thread-safe.
///
/// They never hold up a picture. What is not read yet is waited for a little by the segment of subtitles alone; then that is empty, and
/// nobody may keep it. What a playlist lists is read before players ask for it.
public final class HlsSubtitles {
    /// How much further than the playlist is read, so that the next five minutes are there when they are needed.
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final HlsStreams streams;
    private final ReadSubtitles subtitles;
    private final SubtitleOffers offers;
    private final Ticker ticker;

    HlsSubtitles(
            HlsStreams streams, ReadSubtitles subtitles, SubtitleOffers offers, Ticker ticker) {
        this.streams = streams;
        this.subtitles = subtitles;
        this.offers = offers;
        this.ticker = ticker;
    }

    /// The same for those who may not see everything.
    public HlsSubtitles seenBy(RatingLimit limit) {
        return new HlsSubtitles(streams.seenBy(limit), subtitles, offers, ticker);
    }

    /// What there is to choose from for who comes now.
    ///
    /// @param past what is played of the past; empty for live
    public Offer offer(Channel channel, Optional<CatchUp> past) {
        Instant now = ticker.wall();
        return offers.of(
                channel,
                past.map(each -> each.position(HlsSegments.clock(channel), now)).orElse(now));
    }

    /// Has what a playlist lists read.
    public void expect(Channel channel, Track track, MediaPlaylist playlist) {
        Set<Stretch> stretches = new LinkedHashSet<>();
        for (Segment segment : playlist.segments()) {
            SegmentPlan plan = streams.plan(channel, segment.id());
            for (Spoken spoken : new SegmentSubtitles(plan).spoken(segment)) {
                stretches.addAll(stretches(track, spoken, AHEAD));
            }
        }
        stretches.forEach(subtitles::of);
    }

    /// A segment by its id, as WebVTT.
    ///
    /// @throws tv.exstream.problem.ProblemException OUTSIDE_TIMELINE as [HlsStreams#segment]
    public SegmentBody segment(Channel channel, Track track, SegmentId id)
            throws InterruptedException {
        SegmentPlan plan = streams.plan(channel, id);
        Segment segment = plan.segment(id);
        var writing = new SegmentSubtitles(plan);
        Map<Spoken, List<Cue>> cues = new HashMap<>();
        boolean whole = segment.isImmutable();
        long until = ticker.nanos() + streams.patience(channel, id).toNanos();
        for (Spoken spoken : writing.spoken(segment)) {
            for (Stretch stretch : stretches(track, spoken, Duration.ZERO)) {
                Optional<Cues> read = read(stretch, until);
                whole &= read.isPresent();
                cues.merge(
                        spoken,
                        read.orElse(Cues.NONE).during(spoken.from(), spoken.to()),
                        HlsSubtitles::both);
            }
        }
        byte[] text = writing.webVtt(segment, spoken -> cues.getOrDefault(spoken, List.of()));
        return new SegmentBody(text, whole);
    }

    private Optional<Cues> read(Stretch stretch, long untilNanos) throws InterruptedException {
        Duration rest = Duration.ofNanos(Math.max(0, untilNanos - ticker.nanos()));
        return subtitles.await(stretch, rest);
    }

    private static List<Cue> both(List<Cue> some, List<Cue> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /// None where the file has no such subtitles, or nobody needs them.
    private List<Stretch> stretches(Track track, Spoken spoken, Duration more) {
        boolean needless = offers.choosing().get() == Choosing.AUTO && spoken.isSubtitled();
        if (needless || offers.choosing().get() == Choosing.OFF) {
            return List.of();
        }
        return track.stream(spoken.file()).stream()
                .flatMap(stream -> spoken.stretches(stream.index(), more).stream())
                .toList();
    }
}
