package tv.exstream.hls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The playlist of a channel at an instant. Immutable.
///
/// ```
/// live         k-1    k    k+1   k+2   k+3   k+4   k+5
///                      ^ now                            ^ at most 24 s ahead, and only what is there
///
/// from o on     o    o+1   o+2                                asked for
///               o    o+1   o+2   o+3   o+4                    4 s later
///               o    o+1   o+2   o+3   o+4   o+5   o+6        8 s later
///                                o+2   o+3   o+4   o+5 ...    12 s later: as the live one was
///
/// up to c                                    c-2   c-1   c    the last one stays, with EXT-X-ENDLIST
/// ```
///
/// It lists what is on and, because the future is known, what comes: a player that keeps three target durations from the end, as it
/// should, plays what is on. `EXT-X-START` names that point for players that ask. The segment of now and the next are always
/// listed; what is missing in them is bridged by a slate.
///
/// Who plays the past wants to begin at an instant and no later, but players begin where they like: at the start, three target
/// durations or three segments before the end, or where `EXT-X-START` says. In a list of three segments that is the first of them,
/// which begins with the key frame before the wanted picture ([SegmentId.Opening]). The list then grows by two segments as often as
/// a live one grows by one.
///
/// Source: RFC 8216bis, 6.2.2 for how a playlist may change, 6.3.3 for where players begin.
public final class MediaPlaylist {
    private static final long TARGET_SECONDS = SegmentPlan.LONGEST.toSeconds();

    /// RFC 8216bis clause 8: decimal durations need 3; 6 is what players meet everywhere.
    private static final int VERSION = 6;

    /// Segments after the current one: with it, three target durations.
    private static final int AHEAD = 5;

    /// The current one, those after it, and one before it.
    private static final int MOST = AHEAD + 2;

    /// As many segments before the end begin players that count segments.
    private static final int TO_BEGIN_WITH = 3;

    /// Segments that are listed even if something is missing: a player must always have something to load.
    private static final int ALWAYS_AHEAD = 1;

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final SegmentPlan plan;

    /// The attributes of `EXT-X-START` after the first one's name.
    private final String start;

    private final List<Segment> segments;

    /// Whether nothing comes after the last segment.
    private final boolean ended;

    private MediaPlaylist(SegmentPlan plan, String start, List<Segment> segments, boolean ended) {
        this.plan = plan;
        this.start = start;
        this.segments = List.copyOf(segments);
        this.ended = ended;
    }

    /// The live playlist at `now`.
    ///
    /// @throws IllegalArgumentException when the timeline is not known from 8 s before to 8 s after `now`
    public static MediaPlaylist at(SegmentPlan plan, Instant now) {
        long current = plan.numberAt(now);
        // RFC 8216bis clause 4.4.3.2: a media sequence is never negative.
        var first = new SegmentId.Regular(Math.max(0, current - 1));
        List<Segment> segments = listed(plan, first, current, current + AHEAD);
        return new MediaPlaylist(plan, start(plan, segments, now), segments, false);
    }

    /// The playlist at `now` of somebody who plays the past.
    ///
    /// @throws IllegalArgumentException when the timeline is not known from 12 s before to 8 s after what is on for it
    public static MediaPlaylist of(SegmentPlan plan, CatchUp catchUp, Instant now) {
        Instant position = catchUp.position(plan.timeline().clock(), now);
        long opening = catchUp.opening().number();
        Span span = new Span(opening, closing(plan, catchUp));
        long current = span.within(plan.numberAt(position));
        long grown = opening + TO_BEGIN_WITH - 1 + 2 * catchUp.steps(now);
        long last = span.within(Math.min(grown, current + AHEAD));
        long from = last - MOST + 1;
        SegmentId first = from > opening ? new SegmentId.Regular(from) : catchUp.opening();
        List<Segment> segments = listed(plan, first, current, last);
        boolean ended = span.isLast(segments.getLast());
        return new MediaPlaylist(
                plan,
                start(plan, segments, position) + ",PRECISE=YES",
                ended ? closed(plan, segments, span) : segments,
                ended);
    }

    /// The numbers of the first and of the last segment that somebody plays.
    private record Span(long first, Optional<SegmentId.Closing> closing) {
        long within(long number) {
            long last = closing.map(SegmentId::number).orElse(Long.MAX_VALUE);
            return Math.max(first, Math.min(number, last));
        }

        boolean isLast(Segment segment) {
            return closing.filter(end -> end.number() <= segment.id().number()).isPresent();
        }
    }

    /// The segment that it ends with, as soon as the timeline around it is known here.
    private static Optional<SegmentId.Closing> closing(SegmentPlan plan, CatchUp catchUp) {
        return catchUp.endFrame().stream()
                .filter(frame -> plan.timeline().covers(frame - 1))
                .mapToObj(plan::closingAt)
                .findFirst();
    }

    /// With the closing segment in the place of the regular one of its number.
    private static List<Segment> closed(SegmentPlan plan, List<Segment> segments, Span span) {
        if (segments.getLast().id() instanceof SegmentId.Opening) {
            return segments;
        }
        List<Segment> closed = new ArrayList<>(segments.subList(0, segments.size() - 1));
        closed.add(plan.segment(span.closing().orElseThrow()));
        return closed;
    }

    private static List<Segment> listed(
            SegmentPlan plan, SegmentId first, long current, long last) {
        List<Segment> segments = new ArrayList<>();
        SegmentId id = first;
        while (id.number() <= last) {
            boolean needed = id.number() <= current + ALWAYS_AHEAD;
            if (!needed && !plan.isKnown(id.number())) {
                break;
            }
            Segment segment = plan.segment(id);
            if (!needed && !plan.isSettled(segment)) {
                break;
            }
            segments.add(segment);
            id = new SegmentId.Regular(id.number() + 1);
        }
        return segments;
    }

    /// How far into the playlist an instant is.
    private static String start(SegmentPlan plan, List<Segment> segments, Instant t) {
        Instant first = plan.timeline().clock().instantOf(segments.getFirst().startFrame());
        Duration since = Duration.between(first, t);
        return decimal(since.isNegative() ? Duration.ZERO : since);
    }

    /// The segments it lists, in order.
    public List<Segment> segments() {
        return segments;
    }

    /// How many bits its segments have.
    public Bitrate bitrate() {
        return Bitrate.of(plan, segments);
    }

    /// The playlist's text.
    ///
    /// @param folder where segments are, relative to the playlist and ending in a slash; `<folder><id>.ts` is one
    public String toM3u8(String folder) {
        return toM3u8(folder, Container.TRANSPORT_STREAM);
    }

    /// The same with its segments in a container: `<folder><id>.m4s` is one, and `<folder>init-<key>.mp4` what comes before it.
    public String toM3u8(String folder, Container container) {
        Optional<InitId> init = Optional.empty();
        List<String> entries = new ArrayList<>();
        for (Segment segment : segments) {
            String map = "";
            if (container == Container.FRAGMENTED_MP4) {
                Optional<InitId> before = init;
                init = Optional.of(init(segment, before));
                map = init.equals(before) ? "" : map(folder, init.get());
            }
            entries.add(map + entry(segment, folder, container.ending()));
        }
        return text(entries);
    }

    /// The same for subtitles: `<folder><id>.vtt` is what is said during the segment of that id.
    public String toSubtitles(String folder) {
        return text(segments.stream().map(segment -> entry(segment, folder, ".vtt")).toList());
    }

    private String text(List<String> entries) {
        var text = new StringBuilder();
        text.append("#EXTM3U\n");
        text.append("#EXT-X-VERSION:").append(VERSION).append('\n');
        text.append("#EXT-X-INDEPENDENT-SEGMENTS\n");
        text.append("#EXT-X-TARGETDURATION:").append(TARGET_SECONDS).append('\n');
        text.append("#EXT-X-MEDIA-SEQUENCE:")
                .append(segments.getFirst().id().number())
                .append('\n');
        text.append("#EXT-X-START:TIME-OFFSET=").append(start).append('\n');
        entries.forEach(text::append);
        if (ended) {
            text.append("#EXT-X-ENDLIST\n");
        }
        return text.toString();
    }

    private String entry(Segment segment, String folder, String ending) {
        Instant time = plan.timeline().clock().instantOf(segment.startFrame());
        return "#EXT-X-PROGRAM-DATE-TIME:%s\n#EXTINF:%s,\n%s%s%s\n"
                .formatted(
                        DATE_TIME.format(time),
                        decimal(plan.lasts(segment)),
                        folder,
                        segment.id(),
                        ending);
    }

    /// Slates play with whatever comes before them.
    private static InitId init(Segment segment, Optional<InitId> before) {
        InitId own = InitId.of(segment);
        return own.rendition().isPresent() ? own : before.orElse(own);
    }

    private static String map(String folder, InitId init) {
        return "#EXT-X-MAP:URI=\"%s%s.mp4\"\n".formatted(folder, init);
    }

    private static String decimal(Duration duration) {
        return "%d.%06d".formatted(duration.toSeconds(), duration.toNanosPart() / 1_000);
    }
}
