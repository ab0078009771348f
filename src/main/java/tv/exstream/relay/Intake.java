package tv.exstream.relay;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import tv.exstream.ffmpeg.LiveCommand;
import tv.exstream.live.PlaylistReader;
import tv.exstream.live.SourceAddress;
import tv.exstream.live.Transport;
import tv.exstream.live.Vigil;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;

/// Receives a live source through one connection, whatever is found there: a transport stream, a playlist, or what only ffmpeg can
/// read. Owned by one thread.
final class Intake {
    private static final int READ_BYTES = 65_536;

    /// A source that is farther ahead is not read until it is not: what comes faster than real time, as a whole file does, is not thrown
    /// away. The segments a playlist begins with, three of ten seconds at most, are taken at once.
    static final Duration MOST_AHEAD = Duration.ofSeconds(32);

    private static final Duration HOLDING = Duration.ofMillis(200);

    /// Enough to tell a playlist from a stream.
    private static final int TEXT_START = 16;

    private final Relay.Parts parts;
    private final Pipeline pipeline;
    private final Vigil vigil;
    private final Pause pause;
    private Optional<Place> found = Optional.empty();

    /// Lets time pass.
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    Intake(Relay.Parts parts, Pipeline pipeline, Vigil vigil, Pause pause) {
        this.parts = parts;
        this.pipeline = pipeline;
        this.vigil = vigil;
        this.pause = pause;
    }

    /// Where redirects led; empty where there were none, or where we may not go without who we are.
    Optional<Place> found() {
        return found;
    }

    /// What is to be received.
    ///
    /// @param place one that [SourceAddress] takes
    /// @param connecting how long the answer may take
    /// @param fromEnd how many segments before the end of a playlist that goes on it begins
    record Asked(Place place, Duration connecting, int fromEnd) {}

    /// Receives until the source ends.
    ///
    /// @throws FaultException when what comes is of no use
    void receive(Asked asked) throws IOException, InterruptedException {
        Place place = asked.place();
        var address = new SourceAddress(place.uri());
        try {
            if (address.transport().isHttp()) {
                fetch(asked);
            } else {
                URI found = found(place, address.transport(), asked.connecting());
                vigil.answered(parts.limits().pace().unseen(), now());
                encode(found.toString(), address);
            }
        } finally {
            pipeline.finish();
        }
    }

    /// @param url where redirects of the address led
    private void encode(String url, SourceAddress address)
            throws IOException, InterruptedException {
        String protocols = address.transport().protocols();
        if (address.mayHaveSecrets()) {
            String agent = parts.fetcher().headers().userAgent();
            pipeline.encode(new LiveCommand.Input.Secret(url, protocols, agent));
        } else {
            pipeline.encode(new LiveCommand.Input.Open(url, protocols));
        }
    }

    /// Of what ffmpeg reads itself only RTSP has redirects.
    private URI found(Place place, Transport transport, Duration connecting) throws IOException {
        Fetcher fetcher = parts.fetcher();
        Border border = fetcher.outbound().border();
        if (transport == Transport.RTSP) {
            String agent = fetcher.headers().userAgent();
            return new RtspRedirects(border, agent, parts.nanoTime()).follow(place, connecting);
        }
        try {
            var _ = border.through(place.reach(), place.uri());
            return place.uri();
        } catch (OutboundException e) {
            throw Fetcher.fault(e);
        }
    }

    private void fetch(Asked asked) throws IOException, InterruptedException {
        var question = Question.get(asked.place(), asked.connecting());
        Found<InputStream> answer = parts.fetcher().open(question);
        vigil.answered(parts.limits().pace(), now());
        found = Optional.of(answer.at()).filter(_ -> asked.place().uri().getUserInfo() == null);
        Optional<String> playlist = stream(answer.body());
        if (playlist.isPresent()) {
            segments(answer.with(playlist.get()), asked.fromEnd());
        }
    }

    /// Receives a stream to its end, or answers the playlist that is there instead.
    private Optional<String> stream(InputStream opened) throws IOException, InterruptedException {
        try (InputStream body = opened) {
            byte[] start = start(body);
            if (PlaylistReader.isPlaylist(new String(start, StandardCharsets.UTF_8))) {
                return Optional.of(text(start, body.readNBytes(Playlists.MOST_BYTES)));
            }
            take(start, start.length);
            pump(body);
            return Optional.empty();
        }
    }

    /// The first bytes. One that comes every second is a sign of life, but no stream.
    private byte[] start(InputStream body) throws IOException {
        byte[] start = new byte[TEXT_START];
        int filled = 0;
        for (int count = 0; count >= 0 && filled < start.length; filled += Math.max(0, count)) {
            count = body.read(start, filled, start.length - filled);
            vigil.bytes(now());
        }
        return Arrays.copyOf(start, filled);
    }

    private void pump(InputStream body) throws IOException, InterruptedException {
        byte[] buffer = new byte[READ_BYTES];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            take(buffer, count);
        }
    }

    private void take(byte[] bytes, int count) throws IOException, InterruptedException {
        pipeline.accept(bytes, 0, count);
        while (pipeline.ahead().compareTo(MOST_AHEAD) > 0) {
            vigil.held(now());
            pause.of(HOLDING);
        }
    }

    private void segments(Found<String> playlist, int fromEnd)
            throws IOException, InterruptedException {
        var flow =
                new SegmentedSource.Flow() {
                    @Override
                    public int fromEnd() {
                        return fromEnd;
                    }

                    @Override
                    public void target(Duration length) {
                        vigil.answered(parts.limits().pace().ofSegments(length), now());
                    }

                    @Override
                    public void take(byte[] bytes) throws IOException, InterruptedException {
                        Intake.this.take(bytes, bytes.length);
                    }

                    @Override
                    public void pause(Duration time) throws InterruptedException {
                        pause.of(time);
                    }
                };
        new SegmentedSource(parts.fetcher(), pipeline, flow).receive(playlist);
    }

    private static String text(byte[] start, byte[] rest) {
        byte[] all = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return new String(all, StandardCharsets.UTF_8);
    }

    private long now() {
        return parts.nanoTime().getAsLong();
    }
}
