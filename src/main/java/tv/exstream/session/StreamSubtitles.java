package tv.exstream.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.dvb.Caption;
import tv.exstream.dvb.CaptionStream;
import tv.exstream.dvb.Page;
import tv.exstream.dvb.Screen;
import tv.exstream.media.VideoFormat;
import tv.exstream.mpegts.SubtitleLabel;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.HouseMultiplex;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.subtitle.Cue;
import tv.exstream.subtitle.Cues;
import tv.exstream.subtitle.PlacedCue;
import tv.exstream.subtitle.Spoken;
import tv.exstream.subtitle.Stretch;
import tv.exstream.subtitle.Track;

/// The DVB subtitles of a stream: what goes along with its pictures. Owned by the session's thread, which never waits for them: what is
/// said is read a minute ahead and drawn seconds ahead, elsewhere; what is not there in time is counted and left out.
///
/// While there is no programme, and where subtitles are drawn into the picture anyway, nothing is shown. The streams are there nevertheless.
final class StreamSubtitles {
    /// So much is read ahead: reading five minutes takes seconds on a slow disk.
    private static final Duration READ_AHEAD = Duration.ofMinutes(1);

    /// So much is drawn ahead: some pages, of which each takes some ten milliseconds.
    private static final Duration DRAWN_AHEAD = Duration.ofSeconds(10);

    private final Channel channel;
    private final ChannelClock clock;
    private final Subtitling shared;
    private final FeedLog log;
    private final Screen screen;
    private final List<CaptionStream> streams = new ArrayList<>();
    private List<Track> tracks = List.of();

    /// Of each track, what is shown around the piece that is being sent.
    private List<List<Page>> pages = List.of();

    private long late;

    StreamSubtitles(Channel channel, Subtitling shared, FeedLog log) {
        this.channel = channel;
        this.shared = shared;
        this.log = log;
        VideoFormat video = channel.profile().video();
        clock = new ChannelClock(channel.epoch(), video.rate());
        screen = new Screen(video.width(), video.height());
        for (int n = 0; n < HouseMultiplex.mostSubtitles(channel.profile()); n++) {
            streams.add(new CaptionStream(HouseMultiplex.SUBTITLE_PID + n, screen));
        }
    }

    /// What receivers are told of the streams from a frame of the schedule on.
    List<SubtitleLabel> labels(long frame) {
        List<Track> wanted = shared.wanted().of(channel.id(), clock.instantOf(frame));
        tracks = wanted.stream().limit(streams.size()).toList();
        return tracks.stream().map(this::label).toList();
    }

    private SubtitleLabel label(Track track) {
        SubtitleLabel.Type type =
                switch (track.role()) {
                    case SPEECH, FORCED -> SubtitleLabel.Type.NORMAL;
                    case SDH -> SubtitleLabel.Type.HARD_OF_HEARING;
                };
        return new SubtitleLabel(
                track.language().code(),
                screen.isHighDefinition() ? type.inHighDefinition() : type);
    }

    /// What is sent next is no programme.
    void nothing() {
        pages = List.of();
    }

    /// What is sent next is a piece of the schedule.
    ///
    /// @param shift what to add to its frames to have those of the stream
    void programme(PieceFinder finder, Piece.Stored piece, long shift) {
        pages = List.of();
        if (tracks.isEmpty()) {
            return;
        }
        long from = piece.startFrame();
        spoken(finder, from, READ_AHEAD)
                .forEach(
                        each ->
                                tracks.forEach(
                                        track -> stretches(track, each).forEach(this::read)));
        List<Spoken> soon = spoken(finder, from, DRAWN_AHEAD);
        long later = clock.ticks90k(from + shift) - clock.ticks90k(from);
        pages = tracks.stream().map(track -> pages(track, soon, later)).toList();
        pages.stream().flatMap(List::stream).forEach(page -> caption(page.texts()));
        soon.stream()
                .filter(each -> each.startFrame() == from)
                .map(each -> each.until(piece.endFrame()))
                .forEach(now -> log.lateSubtitles(unread(now)));
    }

    private List<Spoken> spoken(PieceFinder finder, long from, Duration length) {
        long end = from + clock.rate().frameAt(length);
        return Spoken.during(finder.timeline(), finder::parts, from, end).stream()
                .filter(each -> !each.isSubtitled())
                .toList();
    }

    /// In how many tracks it is not known what is said.
    private long unread(Spoken spoken) {
        return tracks.stream()
                .filter(
                        track ->
                                stretches(track, spoken).stream()
                                        .anyMatch(each -> read(each).isEmpty()))
                .count();
    }

    private List<Page> pages(Track track, List<Spoken> spoken, long later90k) {
        List<PlacedCue> placed = new ArrayList<>();
        for (Spoken each : spoken) {
            placed.addAll(each.placed(cues(track, each)));
        }
        return Page.of(placed).stream().map(page -> page.later(later90k)).toList();
    }

    /// As far as they were read; the rest is being read from now on.
    private List<Cue> cues(Track track, Spoken spoken) {
        return stretches(track, spoken).stream()
                .flatMap(stretch -> read(stretch).stream())
                .flatMap(cues -> cues.during(spoken.from(), spoken.to()).stream())
                .distinct()
                .toList();
    }

    private static List<Stretch> stretches(Track track, Spoken spoken) {
        return track.stream(spoken.file()).stream()
                .flatMap(stream -> spoken.stretches(stream.index(), Duration.ZERO).stream())
                .toList();
    }

    private Optional<Cues> read(Stretch stretch) {
        return shared.read().of(stretch);
    }

    private Optional<Caption> caption(List<String> texts) {
        return shared.drawings().of(screen, texts);
    }

    /// The packets that go between those of pictures at a moment of the stream; may be none.
    byte[] at(long ticks90k) {
        List<byte[]> packets = new ArrayList<>();
        for (int n = 0; n < streams.size(); n++) {
            List<Page> own = n < pages.size() ? pages.get(n) : List.of();
            packets.add(streams.get(n).at(ticks90k, own, this::caption));
        }
        count();
        return CaptionStream.together(packets);
    }

    /// The packets that come behind the first ones of a key frame, for who comes in there; may be none.
    byte[] atKeyFrame(long ticks90k) {
        return CaptionStream.together(
                streams.stream().map(stream -> stream.atKeyFrame(ticks90k)).toList());
    }

    private void count() {
        long all = streams.stream().mapToLong(CaptionStream::late).sum();
        log.lateSubtitles(all - late);
        late = all;
    }
}
