package tv.exstream.relay;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.exstream.ffmpeg.LiveCommand.Beside;
import tv.exstream.ffmpeg.LiveCommand.Form;
import tv.exstream.ffmpeg.LiveCommand.Input;
import tv.exstream.live.Selection;
import tv.exstream.live.SourcePlaylist;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.live.SourcePlaylist.Multivariant;
import tv.exstream.live.SourcePlaylist.Segment;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Place;

/// Receives a live source that is sent as segments of HLS, picture and sound together or apart. Owned by one thread.
///
/// A transport stream that has both is taken as it is while it can be. Whatever else there is goes to an encoder, and to a new one where
/// something begins that has nothing to do with what was before.
final class SegmentedSource {
    private final Fetcher fetcher;
    private final Pipeline pipeline;
    private final Flow flow;

    /// How segments go on.
    interface Flow {
        /// How many segments before the end it begins where more are to come.
        int fromEnd();

        /// No segment is longer.
        void target(Duration length);

        void take(byte[] bytes) throws IOException, InterruptedException;

        /// Lets time pass.
        void pause(Duration time) throws InterruptedException;
    }

    SegmentedSource(Fetcher fetcher, Pipeline pipeline, Flow flow) {
        this.fetcher = fetcher;
        this.pipeline = pipeline;
        this.flow = flow;
    }

    /// Receives until the playlist ends.
    ///
    /// @param first playlist and where it was found
    /// @throws FaultException when it cannot be received any more
    void receive(Found<String> first) throws IOException, InterruptedException {
        Found<SourcePlaylist> found = Playlists.read(first);
        switch (found.body()) {
            case Media media -> receive(found.with(media), Optional.empty());
            case Multivariant choice -> {
                Selection chosen = chosen(choice);
                var playlists = new Playlists(fetcher);
                Found<Media> picture = playlists.media(new Place(chosen.picture(), found.leads()));
                if (chosen.sound().isEmpty()) {
                    receive(picture, Optional.empty());
                } else {
                    var place = new Place(chosen.sound().get(), found.leads());
                    receiveApart(picture, playlists.media(place));
                }
            }
        }
    }

    /// Of a radio station nobody sees a picture that comes apart.
    private Selection chosen(Multivariant choice) {
        var chosen = Selection.of(choice, pipeline.height(), pipeline.languages());
        return pipeline.isOfSound() ? chosen.ofSound() : chosen;
    }

    private void receiveApart(Found<Media> picture, Found<Media> sound)
            throws IOException, InterruptedException {
        Found<Media> beside = sound.with(withoutBefore(period(picture.body()), sound.body()));
        try (var lane = new SoundLane(fetcher, beside, SoundLane.MEETING, pipeline::fail)) {
            receive(picture, Optional.of(lane));
        }
    }

    private void receive(Found<Media> picture, Optional<SoundLane> sound)
            throws IOException, InterruptedException {
        new Segments(fetcher, flow.fromEnd(), new Picture(sound.orElse(null))).receive(picture);
    }

    /// Where the picture begins.
    private long period(Media media) {
        List<Segment> segments = media.segments();
        int from = media.ended() ? 0 : Math.max(0, segments.size() - flow.fromEnd());
        return segments.isEmpty() ? 0 : segments.get(from).period();
    }

    /// Sound of another picture is of no use, unless there is nothing else yet.
    private static Media withoutBefore(long period, Media media) {
        List<Segment> fitting =
                media.segments().stream().filter(each -> each.period() >= period).toList();
        return fitting.isEmpty() ? media : new Media(media.target(), fitting, media.ended());
    }

    /// The way of the picture, which may have its sound with it.
    private final class Picture implements Segments.Outlet {
        private final @Nullable SoundLane sound;
        private boolean isEncoded;

        Picture(@Nullable SoundLane sound) {
            this.sound = sound;
        }

        @Override
        public void target(Duration length) {
            flow.target(length);
        }

        @Override
        public void begin(byte[] header) throws IOException, InterruptedException {
            isEncoded |= header.length > 0 || sound != null;
            if (!isEncoded) {
                return;
            }
            // The encoder ends when both have ended.
            pipeline.endOfInput();
            Optional<Beside> beside = sound == null ? Optional.empty() : Optional.of(sound.next());
            Form form = header.length > 0 ? Form.FRAGMENTED_MP4 : Form.TRANSPORT_STREAM;
            pipeline.encode(new Input.Fed(form, beside));
            flow.take(header);
        }

        @Override
        public void accept(byte[] bytes) throws IOException, InterruptedException {
            flow.take(bytes);
        }

        /// Of a transport stream with all that belongs to it any time is borne.
        @Override
        public boolean keepsTimes() {
            return isEncoded || sound != null;
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            flow.pause(time);
        }
    }
}
