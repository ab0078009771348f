package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tv.exstream.channel.Alternative;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.Channels;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideRules;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.SubtitleStream;
import tv.exstream.subtitle.Choosing;
import tv.exstream.subtitle.InMemorySubtitles;
import tv.exstream.time.Lengths;

/// Real HLS streams of one channel in simulated time: three minutes of a prepared film, then one that is not prepared. For tests of
/// whatever serves them.
public final class HlsStudio {
    private static final Duration HISTORY = Lengths.hours(24);
    private static final Duration PREPARED = Lengths.minutes(3);

    private final InMemoryChannels channels = new InMemoryChannels();
    private final Studio studio;
    private final MediaItem film;
    private final HlsStreams streams;
    private final InMemorySubtitles spoken = new InMemorySubtitles();

    public HlsStudio() {
        this(Studio.PROFILE);
    }

    /// With these sound tracks.
    public HlsStudio(List<SoundTrack> tracks) {
        this(new Profile(Studio.PROFILE.video(), Studio.PROFILE.audio(), tracks));
    }

    /// With further house formats, in which nothing is prepared.
    public HlsStudio(Alternative... alternatives) {
        this(Studio.PROFILE, alternatives);
    }

    /// With this main format and others.
    public HlsStudio(Profile profile, Alternative... alternatives) {
        Channel channel =
                channels.add(
                        ChannelBuilder.channel(5)
                                .named("News")
                                .with(profile, alternatives)
                                .draft());
        studio = new Studio(Studio.NOON, channel);
        film =
                studio.subtitled(
                        "film",
                        Lengths.seconds(30),
                        new SubtitleStream(2, "subrip", "ger", "", false, false));
        studio.airInTurn(PREPARED, film);
        studio.air(studio.unprepared("later", Lengths.minutes(10)), PREPARED);
        streams = new HlsStreams(studio.parts(), () -> HISTORY, studio.door());
    }

    /// The same with the film prepared in every house format.
    public HlsStudio inEveryFormat() {
        studio.channel.variants().stream().skip(1).forEach(variant -> studio.fill(variant, film));
        return this;
    }

    /// Subtitles of its channel; what is there to be read is put into [#spoken].
    public HlsSubtitles subtitles() {
        return Subtitled.of(studio, streams, spoken, Choosing.AUTO);
    }

    public InMemorySubtitles spoken() {
        return spoken;
    }

    public Channels channels() {
        return channels;
    }

    public HlsStreams streams() {
        return streams;
    }

    /// Shows out all players, as an operator does.
    public void end(String reason) {
        studio.door().showOut(studio.channel.id(), HlsAudience.Wanted.ALL, reason);
    }

    /// Streams of the past of the same channel.
    public PersonalStreams past() {
        return new PersonalStreams(
                streams,
                studio.parts(),
                Limits.parts(Limits.of(Duration.ZERO, 2, 2), studio.ticker));
    }

    /// Ends the streams of the past, and waits for that.
    public void end(PersonalStreams past) {
        Channel channel = channels.listed().getFirst();
        while (!past.snapshots().isEmpty()) {
            past.end(channel.id());
        }
    }

    /// The frame of the channel that is on at an instant.
    public long frameOf(Instant t) {
        return HlsSegments.clock(channels.listed().getFirst()).frameAt(t);
    }

    /// The guide of the channel.
    public Guide guide() {
        return new Guide(studio.playouts, studio.media, GuideRules.USUAL);
    }

    public Instant now() {
        return studio.ticker.wall();
    }

    /// Goes on to where nothing is prepared; who waits for it is told at once that it does not come.
    public void goToWhatIsNotPrepared() {
        studio.ticker.advance(PREPARED);
        studio.ticker.runFreely();
    }
}
