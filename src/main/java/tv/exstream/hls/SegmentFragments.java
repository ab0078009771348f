package tv.exstream.hls;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tv.exstream.media.Profile;
import tv.exstream.mp4.Fragment;
import tv.exstream.mp4.InitSegment;
import tv.exstream.mp4.Sample;
import tv.exstream.mp4.SoundConfig;
import tv.exstream.mp4.Tracks;
import tv.exstream.mp4.VideoConfig;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceUnits;
import tv.exstream.rendition.PieceUnits.Shown;
import tv.exstream.rendition.PieceUnits.Units;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateCause;
import tv.exstream.rendition.Sound;

/// Packs segments in fragmented MP4. Times are those of the channel's clock, without a modulo, so that whatever segments a player takes
/// one after another fit. A fragment has one sound track at most, because browsers refuse more. Thread-safe.
public final class SegmentFragments {
    private final PieceUnits units;
    private final ChannelClock clock;
    private final int soundChannels;
    private final Function<SlateCause, Slate> slates;

    /// @param profile of the channel
    /// @param slates the slates of the channel; each at least as long as a GOP of its profile
    public SegmentFragments(
            PieceUnits units,
            ChannelClock clock,
            Profile profile,
            Function<SlateCause, Slate> slates) {
        this.units = units;
        this.clock = clock;
        soundChannels = profile.audio().channels();
        this.slates = slates;
    }

    /// Some of a segment as a fragment; what is missing is bridged by a slate.
    ///
    /// @throws ProblemException MEDIA_UNREADABLE when a chunk is gone since the segment was planned; planned again, the segment is
    ///     one that can be packed
    public byte[] of(Segment segment, Content content) {
        List<Units> pieces = segment.pieces().stream().map(this::units).toList();
        List<Shown> pictures = pieces.stream().flatMap(piece -> piece.pictures().stream()).toList();
        List<Sound> sounds =
                pieces.stream().flatMap(piece -> sounds(piece, content).stream()).toList();
        Tracks tracks = tracks(pictures, sounds, content);
        List<Sample> shown =
                tracks.video()
                        .map(_ -> VideoSamples.of(pictures, clock.ticks90k(segment.endFrame())))
                        .orElse(List.of());
        List<Sample> heard =
                tracks.sound().map(sound -> SoundSamples.of(sounds, sound)).orElse(List.of());
        return new Fragment(tracks).of(segment.id().number(), shown, heard);
    }

    /// What a player needs before segments of a rendition. Empty when nothing of it is stored any more.
    ///
    /// @throws ProblemException MEDIA_UNREADABLE
    public Optional<byte[]> init(RenditionKey key, RenditionIndex index, Content content) {
        return index.chunks().stream()
                .findFirst()
                .map(chunk -> units.of(key, chunk))
                .map(chunk -> init(chunk, content));
    }

    /// What a player needs before segments of nothing but slates.
    public byte[] init(Content content) {
        return init(units.of(slates.apply(SlateCause.BEING_PREPARED), 0, 1), content);
    }

    private byte[] init(Units first, Content content) {
        return InitSegment.of(tracks(first.pictures(), sounds(first, content), content));
    }

    /// How playlists call what is coded in a segment, as its first piece has it; empty for what has no name there.
    ///
    /// @throws ProblemException MEDIA_UNREADABLE when a chunk is gone
    public Optional<String> codecs(Segment segment) {
        Units first = units(segment.pieces().getFirst());
        return video(first.pictures())
                .flatMap(
                        video ->
                                sound(first.sounds(0))
                                        .map(sound -> Tracks.of(video, sound).codecs()));
    }

    private Units units(Piece piece) {
        return switch (piece) {
            case Piece.Stored stored -> units.of(stored);
            case Piece.Vacant vacant -> slate(vacant.cause(), vacant);
            case Piece.Missing missing -> slate(SlateCause.BEING_PREPARED, missing);
        };
    }

    private Units slate(SlateCause cause, Piece piece) {
        return units.of(slates.apply(cause), piece.startFrame(), piece.frames());
    }

    /// Of the track that a fragment has.
    private static List<Sound> sounds(Units units, Content content) {
        return switch (content) {
            case Content.Whole() -> units.sounds(0);
            case Content.Picture() -> List.of();
            case Content.Sound(int track) -> units.sounds(track);
        };
    }

    /// As the first picture and the first sound say, of what a fragment has.
    private Tracks tracks(List<Shown> pictures, List<Sound> sounds, Content content) {
        Supplier<VideoConfig> video =
                () -> video(pictures).orElseThrow(() -> withoutParameters(pictures));
        Supplier<SoundConfig> sound =
                () -> sound(sounds).orElseThrow(() -> withoutParameters(pictures));
        return switch (content) {
            case Content.Whole() -> Tracks.of(video.get(), sound.get());
            case Content.Picture() -> new Tracks(Optional.of(video.get()), Optional.empty());
            case Content.Sound(_) -> new Tracks(Optional.empty(), Optional.of(sound.get()));
        };
    }

    private static ProblemException withoutParameters(List<Shown> pictures) {
        return new ProblemException(
                Problem.MEDIA_UNREADABLE,
                "what is shown at tick %d has no parameters"
                        .formatted(pictures.getFirst().shown90k()));
    }

    private static Optional<VideoConfig> video(List<Shown> pictures) {
        return VideoConfig.of(pictures.getFirst().payload());
    }

    /// A very short chunk may be without sound; that of slates is in the same format.
    private Optional<SoundConfig> sound(List<Sound> sounds) {
        return Stream.concat(sounds.stream(), slateSounds())
                .findFirst()
                .flatMap(first -> SoundConfig.of(first.payload(), soundChannels));
    }

    private Stream<Sound> slateSounds() {
        return Stream.of(SlateCause.BEING_PREPARED)
                .flatMap(
                        cause -> {
                            Slate slate = slates.apply(cause);
                            return units.of(slate, 0, slate.longestFrames()).sounds(0).stream();
                        });
    }
}
