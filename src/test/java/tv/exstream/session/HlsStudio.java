package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.Channels;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.time.Lengths;

/// Real HLS streams of one channel in simulated time: three minutes of a prepared film, then one that is not prepared. For tests of
/// whatever serves them.
public final class HlsStudio {
    private static final Duration HISTORY = Lengths.hours(24);
    private static final Duration PREPARED = Lengths.minutes(3);

    private final InMemoryChannels channels = new InMemoryChannels();
    private final Studio studio;
    private final HlsStreams streams;

    public HlsStudio() {
        Channel channel =
                channels.add(ChannelBuilder.channel(5).named("News").with(Studio.PROFILE).draft());
        studio = new Studio(Studio.NOON, channel);
        studio.airInTurn(PREPARED, studio.prepared("film", Lengths.seconds(30)));
        studio.air(studio.unprepared("later", Lengths.minutes(10)), PREPARED);
        streams = new HlsStreams(studio.parts(), HISTORY, studio.door());
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

    public Instant now() {
        return studio.ticker.wall();
    }

    /// Goes on to where nothing is prepared; who waits for it is told at once that it does not come.
    public void goToWhatIsNotPrepared() {
        studio.ticker.advance(PREPARED);
        studio.ticker.runFreely();
    }
}
